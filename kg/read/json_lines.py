"""JSON lines: one article an object, one object a line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.model import Article, Skipped
from kg.read.lines import decoded_lines
from kg.read.record import read_record

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["read_json_lines"]


def read_json_lines(path: Path) -> Iterator[Article | Skipped]:
    """Give the article of each line; a line that is none is skipped, the others go on.

    An object has ``text``, and may have ``title``, ``url``, ``published`` (or ``date``),
    ``publisher`` and ``author``.
    """
    source = path.as_posix()
    for number, line in decoded_lines(path):
        place = f"line {number + 1}"
        if isinstance(line, InputError):
            yield Skipped(source, f"{place} {line}")
        elif line.text.strip():
            try:
                record = json.loads(line.text)
            except (ValueError, RecursionError) as error:
                yield Skipped(source, f"{place} is not JSON: {error}")
            else:
                yield read_record(record, source=source, place=place, note=line.note)
