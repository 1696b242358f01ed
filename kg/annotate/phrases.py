"""A noun phrase taken apart: determiner, possessor, the words of its label, what follows "of"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.annotate.lexicon import word_set

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["DEFINITE", "EMPTY", "Phrase", "read_phrase"]

DEFINITE = frozenset(("the", "this", "that", "these", "those", "both"))
INDEFINITE = frozenset(("a", "an", "another"))

EMPTY = word_set(
    "other own such many several few more most much same first second third last next former "
    "latter various certain entire whole latest current recent new own only little enough least "
    "own very previous early late"
)
"""Adjectives that say which or how many, but not what sort."""

_DROPPED = frozenset(("det", "poss", "nummod", "predet", "quantmod", "preconj", "cc", "case"))
_LOOSE = frozenset(("PUNCT", "DET", "CCONJ", "ADV", "ADP", "PART", "PRON", "NUM", "SPACE", "SYM"))
_MOST_WORDS = 6


class Phrase(NamedTuple):
    """The parts of a noun phrase that matter for what it stands for.

    ``start`` is the first token of the label, which ends with the head; ``owner`` the possessor's
    head token and ``of`` the head token of what follows "of", each -1 if there is none.
    """

    head: int
    start: int
    determiner: str
    owner: int
    of: int


def read_phrase(parse: Parse, head: int) -> Phrase:
    """Take the noun phrase with this head apart."""
    deps, words, right = parse.deps, parse.words, parse.right
    start, determiner, owner, of = parse.left[head], "", -1, -1
    for child in parse.children[head]:
        dep = deps[child]
        if child < head:
            if dep in _DROPPED:
                start = max(start, right[child])
                if dep == "det":
                    determiner = words[child].lower()
                elif dep == "poss":
                    owner = child
            elif dep == "amod" and words[child].lower() in EMPTY and child <= start:
                start = right[child]
            elif dep not in _KEPT:
                start = max(start, right[child])
        elif dep == "prep" and of < 0 and words[child].lower() == "of":
            of = next((kid for kid in parse.children[child] if deps[kid] == "pobj"), -1)
    start = max(_sort_from(parse, start, head), head + 1 - 2 * _MOST_WORDS)
    return Phrase(head, start, determiner, owner, of)


def _sort_from(parse: Parse, start: int, head: int) -> int:
    """Return where the words begin that say what sort of thing it is."""
    pos, words = parse.pos, parse.words
    while start < head and (pos[start] in _LOOSE or words[start].lower() in EMPTY):
        if pos[start] == "NUM" and start < parse.heads[start] < head:
            break  # "ten-point plan": not the plan is counted
        start += 1
    return start


_KEPT = frozenset(("amod", "compound", "nmod", "npadvmod", "advmod", "punct", "det", "poss"))
