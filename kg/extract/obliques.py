"""Prepositional phrases of verbs and nouns, through compound prepositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clause import Argument
from kg.extract.phrases import conjuncts
from kg.extract.relative import RELATIVE, antecedent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["links_only", "marker_of", "oblique", "obliques"]

_COMPLEX = frozenset(
    "accordance account addition advance aid behalf case charge comparison compliance conjunction "
    "connection contact contrast coordination course defiance exchange excess face favor favour "
    "front grounds honor honour lack lieu light line means memory need opposition pace part place "
    "point preparation protest proximity pursuit quest reaction recognition reference regard "
    "relation reply respect response return search spite support terms tune turn view virtue "
    "want way".split()
)
"""Bare nouns that make one preposition with those around them: in front of, by way of."""
_DISCOURSE = {
    "for": frozenset(("example", "instance", "one")),
    "in": frozenset(
        "order summary fact particular general addition contrast conclusion short turn all "
        "effect".split()
    ),
    "on": frozenset(("hand", "contrary", "whole", "average")),
    "of": frozenset(("course",)),
    "as": frozenset(("result", "consequence", "rule", "whole")),
    "at": frozenset(("least", "all", "first", "last")),
    "after": frozenset(("all",)),
    "by": frozenset(("contrast", "comparison")),
}
"""Phrases that link sentences and say nothing of their own, by preposition and noun."""


def obliques(parse: Parse, head: int) -> Iterator[Argument]:
    """Yield the prepositional phrases that hang on a word."""
    for child in parse.children[head]:
        if parse.deps[child] == "prep" and child > head:
            yield from oblique(parse, child, (), "oblique")


def oblique(
    parse: Parse, preposition: int, before: tuple[int, ...], role: str
) -> Iterator[Argument]:
    """Yield a prepositional phrase's argument, through compound prepositions."""
    marker = (*before, *marker_of(parse, preposition))
    full = False
    for child in parse.children[preposition]:
        dep = parse.deps[child]
        if dep == "pcomp" and parse.pos[child] in ("ADP", "SCONJ") and not parse.children[child]:
            marker = (*marker, child)  # because of, instead of
            continue
        if dep == "pobj":
            full = True
            further = _rest_of_complex(parse, preposition, child)
            if further is not None:
                yield from oblique(parse, further, (*marker, child), role)
                continue
            noun = antecedent(parse, child)
            if noun is not None:
                yield Argument(role, (noun,), marker)
            elif parse.tags[child] not in RELATIVE and parse.pos[child] != "PUNCT":
                yield Argument(role, tuple(conjuncts(parse, child)), marker)
        elif (dep == "prep" and child > preposition) or (
            dep == "pcomp" and parse.pos[child] in ("ADP", "SCONJ")
        ):
            yield from oblique(parse, child, () if full else marker, role)
        elif dep == "conj" and parse.pos[child] == "ADP":
            yield from oblique(parse, child, before, role)
        elif dep == "pcomp" and parse.tags[child] == "VBG":
            yield Argument("gerund", (child,), marker)


def _rest_of_complex(parse: Parse, preposition: int, noun: int) -> int | None:
    """Return the last word of a preposition in three: "of" in "in front of"."""
    if noun != preposition + 1 or parse.words[noun].lower() not in _COMPLEX:
        return None
    last = parse.kid(noun, "prep")
    return last if last == noun + 1 and len(parse.children[noun]) == 1 else None


def marker_of(parse: Parse, preposition: int) -> tuple[int, ...]:
    """Return a preposition with the adverb that begins it: instead of."""
    adverbs = [c for c in parse.kids(preposition, "advmod") if c == preposition - 1]
    return (*adverbs, preposition)


def links_only(parse: Parse, preposition: int) -> bool:
    """Say whether a phrase only links its sentence to others: for example, in fact."""
    heads = _DISCOURSE.get(parse.words[preposition].lower())
    if heads is None:
        return False
    noun = parse.kid(preposition, "pobj", "pcomp", "amod", "advmod")
    return noun is not None and parse.words[noun].lower() in heads and not parse.kids(noun, "prep")
