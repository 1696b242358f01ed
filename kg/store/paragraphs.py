"""The paragraphs that evidence stands in: what a reader wants to see around a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.blocks import find_blocks

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import Article, Evidence

__all__ = ["find_paragraphs"]

_Span = tuple[int, int]


def find_paragraphs(article: Article, evidence: Iterable[Evidence]) -> list[_Span]:
    """Return the paragraphs of an article that have evidence, each once, in their order.

    A sentence that runs over two paragraphs makes them one. No two overlap, so that every
    sentence lies in one alone. What does not stand in the text has no paragraph.
    """
    text = article.text
    spans = sorted(
        {(one.start, one.end) for one in evidence if text[one.start : one.end] == one.text}
    )
    blocks = [(block.start, block.end) for block in find_blocks(text, title=article.title)]
    found: list[_Span] = []
    place = 0
    for span in spans:
        while place < len(blocks) and blocks[place][1] <= span[0]:
            place += 1
        start, end = _widened(span, blocks, place)
        if found and start < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found


def _widened(span: _Span, blocks: list[_Span], place: int) -> _Span:
    """Return a span with all blocks from ``place`` on that it touches."""
    start, end = span
    while place < len(blocks) and blocks[place][0] < end:
        start, end = min(start, blocks[place][0]), max(end, blocks[place][1])
        place += 1
    return start, end
