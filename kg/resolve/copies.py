"""Near copies: articles that print another's text again, as papers do with an agency's."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.model import Article

__all__ = ["find_copies"]

SHINGLE = 5
"""Words in a row that are compared: seldom the same in two texts by chance."""

FEWEST = 30
"""Shingles that an article must have; of two lines one cannot tell who copied."""

ALIKE = 0.6
"""The share of all shingles of two articles that both must have."""

HELD = 0.8
"""Or the share of the shorter one's shingles that the longer one must have."""

_PERMUTATIONS = 128
_BANDS = 32
_SEED = 1
_REMEMBERED = 1 << 6
_WORD = re.compile(r"\w+")

Shingles = frozenset[tuple[str, ...]]


def find_copies(articles: Iterable[Article]) -> dict[str, str]:
    """Return by the id of each near copy the id of the article it is taken to copy.

    That is the earliest of those that are alike, and of the same day the one whose id sorts
    first; it is no copy itself. MinHash proposes pairs, and the shingles themselves decide, so
    that the order of the articles makes no difference. Shingles take more room than the texts,
    so they are made again where they are compared.
    """
    ordered = sorted(articles, key=_age)
    texts = {article.id: article.text for article in ordered}

    @lru_cache(_REMEMBERED)
    def shingles(name: str) -> Shingles:
        return _shingles(texts[name])

    first: dict[str, str] = {}
    for later, earlier in _pairs(texts, shingles):
        if later not in first and _are_alike(shingles(later), shingles(earlier)):
            first[later] = first.get(earlier, earlier)
    return first


def _age(article: Article) -> tuple[str, str]:
    return article.published or "9", article.id


def _shingles(text: str) -> Shingles:
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[start:] for start in range(SHINGLE)), strict=False))


def _pairs(names: Iterable[str], shingles: Callable[[str], Shingles]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that may be alike, each later article with the earlier ones in order."""
    from rensa import RMinHash, RMinHashLSH  # noqa: PLC0415 - not needed to read a graph

    index = RMinHashLSH(threshold=ALIKE, num_perm=_PERMUTATIONS, num_bands=_BANDS)
    seen: list[str] = []
    for name in names:
        found = shingles(name)
        if len(found) >= FEWEST:
            print_ = RMinHash(num_perm=_PERMUTATIONS, seed=_SEED)
            print_.update([" ".join(words) for words in sorted(found)])
            yield from ((name, seen[other]) for other in sorted(index.query(print_)))
            index.insert(len(seen), print_)
            seen.append(name)


def _are_alike(one: Shingles, other: Shingles) -> bool:
    common = len(one & other)
    return common >= ALIKE * (len(one) + len(other) - common) or common >= HELD * min(
        len(one), len(other)
    )
