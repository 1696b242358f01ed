"""Outputs of other systems as they are stored beside the data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.openie.align import align
from benchmarks.openie.extraction import Extraction, from_slots

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["read_clausie", "read_openie5"]

SLOT = re.compile(r"(?:[A-Za-z]+Argument|Relation)\((.*?),List\(")
"""One slot as OpenIE5 prints it: its kind, its words, then the spans of its words."""


def _grouped(pairs: Iterable[tuple[str, Extraction]]) -> dict[str, list[Extraction]]:
    grouped: dict[str, list[Extraction]] = {}
    for key, extraction in pairs:
        grouped.setdefault(key, []).append(extraction)
    return grouped


def read_clausie(path: Path) -> dict[str, list[Extraction]]:
    """Read a table of sentence id, subject, relation, object, grouped by sentence id."""
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"))
    return _grouped((row[0], from_slots(*(row[1:4]))) for row in rows)


def read_openie5(path: Path) -> dict[str, list[Extraction]]:
    """Read a table of confidence, context, arguments, relation, sentence, grouped by sentence.

    What has no further argument states no relation between two things and is left out. Words
    that the system itself split at hyphens stay split, as in the reference score.
    """
    found = []
    for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"):
        confidence, _context, subject, relation, rest, sentence = line.split("\t")
        key = sentence.strip()
        slots = [" ".join(SLOT.findall(field)) for field in (subject, relation, rest)]
        if slots[2]:
            aligned = (align(slot, key.split()) for slot in slots)
            found.append((key, Extraction(*aligned, confidence=float(confidence))))
    return _grouped(found)
