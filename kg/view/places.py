"""Where the page finds what a fact speaks of: indexes instead of IRIs, cuts instead of texts."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from kg.view.paragraphs import Shelf

if TYPE_CHECKING:
    from kg.view.model import Picture
    from kg.view.values import Json

__all__ = ["Places", "find_places", "mark", "sentence"]


@dataclass(frozen=True, slots=True)
class Places:
    """Indexes of nodes and sources by IRI, labels by IRI, the paragraphs to look sentences up in.

    ``claims`` is what the IRIs of claims begin with.
    """

    nodes: dict[str, int]
    labels: dict[str, str]
    sources: dict[str, int]
    shelf: Shelf
    claims: str


def find_places(picture: Picture) -> Places:
    """Return the places of all that is in a picture."""
    quotes = chain.from_iterable(edge.quotes for edge in picture.edges)
    claims = (quote.claim.rpartition("/")[0] + "/" for quote in quotes if ":" in quote.claim)
    return Places(
        {node.iri: index for index, node in enumerate(picture.nodes)},
        {node.iri: node.label for node in picture.nodes},
        {source.iri: index for index, source in enumerate(picture.sources)},
        Shelf(picture.paragraphs),
        next(claims, ""),
    )


def sentence(source: str, start: int, text: str, places: Places) -> dict[str, Json]:
    """Return a sentence as a cut of its paragraph, so that no text is carried twice.

    What stands in no paragraph that is known is carried in full.
    """
    found = places.shelf.find(source, start, text)
    if found:
        return {"cut": list(found)}
    return {"text": text, "src": places.sources.get(source), "at": start or None}


def mark(span: tuple[int, int] | None, text: str, label: str) -> Json:
    """Return where a mention stands in its sentence; None where its name first stands.

    Zero is a mention that is not known to stand anywhere.

    >>> mark((0, 4), "Acme buys Bolt.", "Acme"), mark((0, 2), "It buys Bolt.", "Acme")
    (None, [0, 2])
    """
    start = text.find(label) if label else -1
    if span == ((start, start + len(label)) if start >= 0 else None):
        return None
    return list(span) if span else 0
