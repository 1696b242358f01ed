"""Participles with what they are done by or in before a hyphen: "Oslo-based", "US-backed"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.fact import NominalFact
from kg.extract.normal import camel, third_person
from kg.extract.phrases import short_phrase, stands_under
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["hyphened"]

_IN = frozenset("based born headquartered listed registered".split())
"""What is so in a place; what is "-led" or "-built" is so by whom the place stands for."""
_DONE = frozenset(
    "backed built controlled designed drafted funded led made managed organised organized owned "
    "produced run sponsored supported supplied trained".split()
)


def hyphened(parse: Parse) -> Iterator[NominalFact]:
    """Yield what "Oslo-based Acme" says of Acme and Oslo, and "Acme-owned ferry" of Acme."""
    for done, tag in enumerate(parse.tags):
        if tag != "VBN" or parse.deps[done] != "amod" or parse.words[done - 1] != "-":
            continue
        name = parse.kid(done, "npadvmod", "compound", "nmod")
        known = parse.referents.get(name) if name is not None else None
        if name is None or known is None or known[0].kind is not MentionKind.NAME:
            continue
        word, noun = parse.words[done].lower(), parse.heads[done]
        thing = tuple(t for t in short_phrase(parse, noun) if not stands_under(parse, t, done))
        by = tuple(short_phrase(parse, name))
        if not thing:
            continue
        if word in _IN and known[0].cls == "Place":
            said = f"is {word} in"
            yield NominalFact(noun, said, camel([word, "in"]), name, thing, by, "hyphened")
        elif word in _DONE:
            verb = third_person(parse.lemmas[done].lower())
            yield NominalFact(name, verb, verb, noun, by, thing, "hyphened")
