"""JSON: one article as an object, or a list of them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg.model import Article, Skipped
from kg.read.encoding import decode
from kg.read.record import read_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["read_json"]


def read_json(path: Path) -> Iterator[Article | Skipped]:
    """Give the articles of a JSON file, with the same fields as JSON lines.

    Raises:
        InputError: the file is not text.
    """
    source = path.as_posix()
    decoded = decode(path.read_bytes())
    if not decoded.text.strip():
        yield Skipped(source, "is empty")
        return
    try:
        value = json.loads(decoded.text)
    except (ValueError, RecursionError) as error:
        yield Skipped(source, f"is not JSON: {error}; one object a line belongs in a .jsonl file")
        return
    records = value if isinstance(value, list) else [value]
    for number, record in enumerate(records, 1):
        place = f"object {number}" if isinstance(value, list) else "its content"
        yield read_record(record, source=source, place=place, note=decoded.note)
