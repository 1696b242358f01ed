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


def _tells_how(parse: Parse, adverb: int) -> bool:
    """Say whether an adverb goes with a participle: "remotely operated"."""
    return parse.pos[adverb] == "ADV" and parse.tags[parse.heads[adverb]] in ("VBN", "VBG")


def _sort_from(parse: Parse, start: int, head: int) -> int:
    """Return where the words begin that say what sort of thing it is."""
    pos, words = parse.pos, parse.words
    while start < head and (pos[start] in _LOOSE or words[start].lower() in EMPTY):
        if start < parse.heads[start] < head and (pos[start] == "NUM" or _tells_how(parse, start)):
            break  # "ten-point plan": not the plan is counted
        start += 1
    return _whole_words(parse, start, head)


def _whole_words(parse: Parse, start: int, head: int) -> int:
    """Return where a label begins that begins with no half of a compound and with no share.

    "First-round pick" stays whole, a "15% stake" is a stake.
    """
    words = parse.words
    while start > 1 and words[start - 1] == "-":
        start -= 2
    if start + 1 < head and words[start][-1].isdigit() and words[start + 1].lower() in _PERCENT:
        return start + 2
    if start and words[start].lower() in _PERCENT and words[start - 1][-1].isdigit():
        return min(start + 1, head)
    return start


_PERCENT = frozenset(("%", "percent", "pc"))
_KEPT = frozenset(("amod", "compound", "nmod", "npadvmod", "advmod", "punct", "det", "poss"))
