"""Claims as JSON lines, one a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, BinaryIO

from kg.export.claims import claim_records
from kg.export.format import Exporter, Format

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["JSON_LINES", "write_json_lines"]


def write_json_lines(store: Store, stream: BinaryIO) -> None:
    """Write one object a claim; what is absent is null."""
    for record in claim_records(store):
        present = {name: value or None for name, value in record.items()}
        stream.write(json.dumps(present, ensure_ascii=False).encode() + b"\n")


JSON_LINES = Exporter(Format("jsonl", "application/jsonl", ".jsonl"), write_json_lines)
