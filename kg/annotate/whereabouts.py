"""Where things are and go: cues that a lone word is a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lexicon import word_set
from kg.annotate.lists import territory_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.name import Name
    from kg.annotate.parse import Parse

__all__ = ["where_cues"]

MOVES = word_set(
    "fly travel go come move return drive head sail march arrive trip flight way journey visit "
    "tour route train bus flee escape deport"
)
"""Verbs and nouns that "to" and "from" say the place of."""

_PLACES = frozenset(("GPE", "LOC", "FAC"))


def where_cues(parse: Parse, name: Name) -> Iterator[tuple[str, str]]:
    """Yield that a lone word is a place: a country follows it, or one goes there."""
    end = name.end
    if end - name.start > 1 or name.label == "PERSON":
        return
    after = parse.words[end : end + 1]
    larger = parse.ent_at(end + 1) if after in ([","], ["in"]) else ("", 0, 0)
    if larger[0] in _PLACES and larger[1] == end + 1:
        text = parse.text(*larger[1:])
        closes = parse.words[larger[2] : larger[2] + 1] in ([","], ["."], [";"])
        listed = after == [","] and parse.deps[larger[2] - 1] == "conj"
        if (
            territory_kind(text)
            and not listed
            and (closes if after == [","] else name.label != "ORG")
        ):
            yield "Place", "within"
    head = parse.heads[name.head]
    if parse.deps[name.head] != "pobj" or name.label in _PLACES:
        return
    word, above = parse.words[head].lower(), parse.lemmas[parse.heads[head]].lower()
    if word in ("to", "from", "for", "towards") and above in MOVES:
        yield "Place", "reached"
