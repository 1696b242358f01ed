"""Long forms before their initials in brackets: "Bank of the Far West (BFW)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["find_spelled", "is_initials"]

_SMALL = word_set("and of the for in & de la y on to at")
"""Words that initials leave out or take in, as it pleases their makers."""

_MOST_LETTERS = 10
_SLACK = 5
"""So many more words than letters a long form has at most."""


def is_initials(word: str) -> bool:
    """Tell whether a word looks like initials: mostly capitals, two or more.

    >>> is_initials("WHO"), is_initials("IPCo"), is_initials("A"), is_initials("Bank")
    (True, True, False, False)
    """
    capitals = sum(map(str.isupper, word))
    return word.isalnum() and len(word) <= _MOST_LETTERS and max(2, len(word) / 2) <= capitals


def find_spelled(parse: Parse) -> Iterator[tuple[int, int]]:
    """Yield the tokens of each name whose initials follow it in brackets."""
    words = parse.words
    if "(" not in words:
        return
    for token in range(1, len(words) - 2):
        if words[token] == "(" and words[token + 2] == ")" and is_initials(words[token + 1]):
            short = words[token + 1].lower()
            first = max(0, token - len(short) - _SLACK)
            for start in range(token - 2, first - 1, -1):
                if words[start][0].isupper() and _spells(words[start:token], short):
                    yield start, token
                    break


def _spells(words: list[str], short: str) -> bool:
    """Tell whether words begin with the letters in their order; small words need not count."""
    reached = {0}
    for word in words:
        letter = word[0].lower()
        further = {left + 1 for left in reached if short[left : left + 1] == letter}
        reached = further | reached if word in _SMALL else further
    return len(short) in reached and words[-1][0].isupper()
