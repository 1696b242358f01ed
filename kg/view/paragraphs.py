"""Paragraphs of a store, and finding the one that a sentence stands in."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from kg.view.model import Paragraph
from kg.view.queries import PARAGRAPHS
from kg.view.rows import select

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.store import Store
    from kg.vocab import Namespaces

__all__ = ["Shelf", "read_paragraphs"]


def read_paragraphs(store: Store, namespaces: Namespaces) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a store by article, in the order in which they stand there."""
    rows = select(store, PARAGRAPHS, namespaces)
    found = {Paragraph(row["article"], int(row["start"]), row["text"]) for row in rows}
    return tuple(sorted(found, key=lambda each: (each.source, each.start, each.text)))


class Shelf:
    """Paragraphs in an order in which sentences can be looked up."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        """Take the paragraphs; what stands where in them is told by their indexes."""
        self._paragraphs = paragraphs
        self._places: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for index, each in enumerate(paragraphs):
            self._places[each.source].append((each.start, index))

    def find(self, source: str, start: int, text: str) -> tuple[int, int, int] | None:
        """Return index of the paragraph, and from where to where in it a sentence stands.

        Places are counted as browsers count letters: one beyond the first 65,536 is two.
        """
        places = self._places.get(source, [])
        place = bisect_right(places, (start, len(self._paragraphs))) - 1
        if place < 0 or not text:
            return None
        begin, index = places[place]
        paragraph = self._paragraphs[index].text
        offset = start - begin
        if paragraph[offset : offset + len(text)] != text:
            return None
        first = _units(paragraph[:offset])
        return index, first, first + _units(text)


def _units(text: str) -> int:
    """Return the length of a text in UTF-16."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
