"""A claim's sentence, with the places of its subject and object."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.view.model import Quote

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.view.rows import Row

__all__ = ["Detail", "make_quote", "span_of"]

Detail = dict[str, set[str]]
"""A claim's further properties by local name, each with its values."""

_SPAN = re.compile(r"#char=(\d+),(\d+)$")


def make_quote(claim: Row, detail: Detail, evidence: Mapping[str, Row]) -> Quote:
    """Make a quote of a claim: its sentence, and where subject and object stand in it.

    ``evidence`` gives sentence and article by the IRI of the span.

    Raises:
        InputError: the claim's confidence is no number.
    """
    first = {name: min(values) for name, values in detail.items()}
    place = claim["evidence"]
    found = evidence.get(place, {})
    text = found.get("text", "")
    ends = [
        _span(text, place, first.get(f"{end}Mention", ""), first.get(f"{end}Text", ""))
        for end in ("subject", "object")
    ]
    amount = first.get("amount", "")
    return Quote(
        text=text,
        source=found.get("article", place.partition("#")[0]),
        start=span_of(place)[0],
        subject=ends[0],
        object=ends[1],
        confidence=_confidence(claim),
        speaker=first.get("speaker", ""),
        speaker_text=first.get("speakerText", ""),
        when=first.get("when", ""),
        where=first.get("where", ""),
        amount=f"{amount} {first.get('unit', '')}".strip() if amount else "",
        circumstances=tuple(sorted(detail.get("circumstance", ()))),
        derived=first.get("derivedBy", ""),
        construction=first.get("construction", ""),
        claim=claim["claim"],
        evidence=place,
    )


def span_of(place: str) -> tuple[int, int]:
    """Return where a sentence begins and ends, by the IRI of its span; zeros if it does not tell.

    >>> span_of("https://kg.example/article/6e35ff57bb15712c#char=786,870")
    (786, 870)
    """
    found = _SPAN.search(place)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def _confidence(claim: Row) -> float:
    """Return a claim's confidence."""
    try:
        return float(claim.get("confidence", "1"))
    except ValueError as error:
        message = (
            f"The claim {claim['claim']} has the confidence {claim['confidence']}, which is no "
            "number; build the graph again."
        )
        raise InputError(message, value=claim["confidence"]) from error


def _span(text: str, sentence: str, mention: str, words: str) -> tuple[int, int] | None:
    """Find a mention in its sentence: by its span if it has one, else by its words."""
    around, inside = _SPAN.search(sentence), _SPAN.search(mention)
    if around and inside:
        start = int(inside[1]) - int(around[1])
        end = int(inside[2]) - int(around[1])
        if 0 <= start < end <= len(text):
            return start, end
    start = text.find(words) if words else -1
    return (start, start + len(words)) if start >= 0 else None
