"""Titles before names: "President Bush", "Acme founder Jane Roe", "French carmaker Dufour"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.wordnet import noun_class
from kg.extract.fact import NominalFact
from kg.extract.normal import camel
from kg.extract.phrases import join

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.names import Name
    from kg.annotate.parse import Parse

__all__ = ["titles"]

_HONORIFICS = frozenset("mr mrs ms miss mx sir dame dr mr. mrs. ms. dr.".split())
"""Titles that say nothing of what a person does."""


def titles(parse: Parse) -> Iterator[NominalFact]:
    """Yield what "President Bush", "Acme founder Jane Roe" and "carmaker Dufour" imply."""
    for name in parse.names:
        person = _class_of(parse, name) == "Person"
        first, post = _first_before(parse, name), name.start - 1
        if first == name.start or parse.pos[post] not in ("NOUN", "PROPN"):
            continue
        if not person and (parse.pos[post] != "NOUN" or noun_class(parse.lemmas[post]) is None):
            continue
        maker = _company(parse, first, post)
        title = tuple(
            token
            for token in range(first, name.start)
            if token not in maker
            and parse.deps[token] not in ("det", "case")
            and parse.pos[token] != "DET"
        )
        if not title or parse.words[post].lower() in _HONORIFICS:
            continue
        phrase = tuple(range(name.start, name.end))
        yield NominalFact(name.head, "is", "is", post, phrase, title, "title")
        if maker and person:
            normal = camel(["is", *(parse.words[t] for t in title), "of"])
            said = f"is {join(parse, title)} of"
            yield NominalFact(name.head, said, normal, maker[-1], phrase, maker, "title")


def _first_before(parse: Parse, name: Name) -> int:
    """Return the first token of what stands before a name inside its phrase."""
    start = first = name.start
    while (
        first
        and start <= parse.heads[first - 1] < name.end
        and parse.deps[first - 1] in ("compound", "nmod", "amod")
    ):
        first -= 1
    return min([first, *(parse.left[token] for token in range(first, start))])


def _class_of(parse: Parse, name: Name) -> str:
    known = parse.referents.get(name.head)
    return known[0].cls if known is not None else ""


def _company(parse: Parse, first: int, post: int) -> tuple[int, ...]:
    """Return the name before a title: "Acme" of "Acme founder"."""
    for name in parse.names:
        if (
            name.start >= first
            and name.end <= post
            and _class_of(parse, name)
            in (
                "Organization",
                "Place",
            )
        ):
            return tuple(range(name.start, name.end))
    return ()
