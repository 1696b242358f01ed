"""Find the sentence's own tokens in a slot written as ordinary text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.openie.extraction import Tokens
from benchmarks.openie.plain import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["align"]

EDGES = re.compile(r"'s\b|n't\b|[^\W_]+(?:[.'][^\W_]+)*|\S")
"""How a word that is no sequence of the sentence's tokens is split."""


def squeeze(text: str) -> str:
    """Spell out what different keyboards write differently."""
    text = plain(text)
    for odd, usual in (("\u2019", "'"), ("\u2018", "'"), ("\u201c", '"'), ("\u201d", '"')):
        text = text.replace(odd, usual)
    return text.replace("\u2013", "-")


def align(slot: str, tokens: Sequence[str]) -> Tokens:
    """Return the slot's words as tokens of its sentence, words of its own kept as they are.

    Of several places where a word stands the one that follows on the words before is chosen;
    that matters only where equal text is tokenised in two ways.

    >>> align('"take-it-or-leave it" offer', "a `` take - it - or - leave it '' offer".split())
    ('``', 'take', '-', 'it', '-', 'or', '-', 'leave', 'it', "''", 'offer')
    """
    spelt = [squeeze(token) for token in tokens]
    found: list[str] = []
    at = 0
    for word in squeeze(slot).split():
        for piece in _pieces(word, spelt):
            place = _place(piece, spelt, at)
            if place is None:
                found.append(piece)
            else:
                found.extend(tokens[place[0] : place[1]])
                at = place[1]
    return tuple(found)


def _pieces(word: str, spelt: Sequence[str]) -> list[str]:
    """Split a word into the longest pieces that stand in the sentence as whole tokens."""
    if _place(word, spelt, 0) is not None:
        return [word]
    pieces, rest = [], word
    while rest:
        for end in range(len(rest), 0, -1):
            if _place(rest[:end], spelt, 0) is not None and _may_end(rest, end):
                pieces.append(rest[:end])
                rest = rest[end:]
                break
        else:
            first = EDGES.match(rest)
            end = first.end() if first else len(rest)
            pieces.append(rest[:end])
            rest = rest[end:]
    return pieces


def _may_end(text: str, end: int) -> bool:
    """Tell whether a token may end there: not between two letters, save before n't."""
    return (
        end == len(text)
        or not (text[end - 1].isalnum() and text[end].isalnum())
        or (text[end:].startswith("n't"))
    )


def _place(piece: str, spelt: Sequence[str], after: int) -> tuple[int, int] | None:
    """Return the run of tokens that spell a piece: the first from ``after`` on, else the first."""
    starts = [*range(after, len(spelt)), *range(min(after, len(spelt)))]
    for start in starts:
        rest, end = piece, start
        while rest and end < len(spelt) and rest.startswith(spelt[end]):
            rest = rest[len(spelt[end]) :]
            end += 1
        if not rest and end > start:
            return start, end
    return None
