"""Words and phrases that deny: never, no longer, nobody, neither nor, at no point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.words import NEVER

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["at_no_time", "is_none", "negates"]

_HARDLY = ("hardly", "scarcely", "barely")
_OCCASIONS = frozenset("point time stage moment way circumstance mean account case place".split())


def negates(parse: Parse, adverb: int) -> bool:
    """Say whether an adverb denies: never, no longer, not even."""
    if parse.words[adverb].lower() in NEVER:
        return True
    if any(
        parse.words[t].lower() == "than" for t in range(adverb + 1, adverb + 3) if t < len(parse)
    ):
        return False  # "no longer than a hand"
    return any(parse.words[c].lower() in ("no", "not", "never") for c in parse.children[adverb])


def at_no_time(parse: Parse, preposition: int) -> bool:
    """Say whether a phrase denies by naming no time, place or way: at no point."""
    noun = parse.kid(preposition, "pobj")
    return noun is not None and is_none(parse, noun) and parse.lemmas[noun].lower() in _OCCASIONS


def is_none(parse: Parse, head: int) -> bool:
    """Say whether a phrase denies that there is such a thing: no evidence, nobody, neither."""
    if parse.words[head].lower() in NEVER:
        return True
    left = parse.left[head]
    if left and parse.words[left - 1].lower() == "no" and parse.heads[left - 1] != head:
        return True  # whatever the parser hung it on
    for child in parse.children[head]:
        if child < head and parse.words[child].lower() in _HARDLY:
            return True
        if child < head and parse.words[child].lower() in ("no", "neither", "not"):
            return parse.words[child + 1].lower() not in ("fewer", "less", "more", "doubt", "only")
    if parse.words[head].lower() in ("doubt", "wonder"):
        return False
    governor = parse.heads[head]
    joint = parse.kid(governor, "cc") if parse.deps[head] == "conj" else None
    return joint is not None and parse.words[joint].lower() == "nor"
