"""A text's blocks as a person sees them: headline, headings, paragraphs, and page furniture.

Only prose and the headline reach the parser, so that no sentence is glued to a menu.
Every step is linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Block", "ends_sentence", "find_blocks"]

_SENTENCE_END = re.compile(r"[.!?…;:][\"'\u201d\u2019\u00bb)\]]*$")
_MARKUP = re.compile(r"^\s*(?:#{1,6}\s+|={2,}|\*{2,}|[-*\u2022\u2013\u2014]\s+|\d{1,2}[.)]\s+)?")
_BREADCRUMB = re.compile(r"\S\s+[/>\u00bb\u203a|]\s.*\s[/>\u00bb\u203a|]\s+\S")
_DATELINE = re.compile(
    r"^(?:(?:published|updated|posted|date)\b.{0,12})?[^.]{0,14}\b(?:\d{4}-\d\d-\d\d|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4})\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(
    r"^(?:by\s+[A-Z]|(?:source|author|photo|image|credit|via|tags?|category)\s*:)", re.IGNORECASE
)
# Where a story was filed, before its first sentence: "OSLO, 3 May (Newswire) - ".
_FILED = re.compile(
    r"[A-Z][A-Z.' -]{2,30}(?:,\s[\w.' -]{2,24}){0,2}(?:\s\([^()\n]{2,30}\))?"
    r"\s(?:[-\u2013\u2014]|--)\s"
)
_TABLE_ROW = re.compile(r"\t.*\t|\|.*\|.*\||\S {3,}\S.* {3,}\S")

_CODE = re.compile(r"[{}()\[\]<>=;_\\|&*+^~@#]")
_CODE_FEW, _CODE_SHARE = 5, 0.06
"""Signs, and their share of a block, above which it is code or data, not prose."""
_HEADLINE_WORDS = 4
_LONG_WORDS = 25
"""An unfinished line of so many words is prose that lost its full stop, not a heading."""
_WRAP_WIDTH = 45
_LONGEST = 20_000
"""Characters the parser is handed at once; longer blocks are cut at a blank."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text [start, end) of one kind, under the heading that came before it.

    ``kind`` is headline, heading, paragraph or furniture.
    """

    start: int
    end: int
    kind: str
    heading: str | None = None


def find_blocks(text: str, *, title: str | None = None) -> list[Block]:
    """Split a text into blocks in reading order; a repeated block is furniture.

    A text of one block is always prose: it is a sentence that was asked about.
    """
    spans = [span for chunk in _chunks(text) for span in _unwrap(text, chunk)]
    only = len(spans) == 1
    blocks: list[Block] = []
    seen: set[str] = set()
    heading: str | None = None
    headline = started = False
    for start, end in spans:
        raw = text[start:end]
        mark = _MARKUP.match(raw)
        begin = start + (mark.end() if mark else 0)
        words = text[begin:end]
        kind = "paragraph" if only else _kind(words, marked="#" in raw[: begin - start])
        folded = " ".join(words.split()).casefold()
        if not any(character.isalpha() for character in words) or folded in seen:
            kind = "furniture"
        seen.add(folded)
        if kind == "heading" and not headline and _is_headline(words, title, started=started):
            kind, headline = "headline", True
        elif kind == "heading":
            heading = folded and " ".join(words.split()).strip("#*= ")
        started = started or kind == "paragraph"
        if kind == "paragraph" and (filed := _FILED.match(text, begin, end)):
            begin = filed.end()
        blocks.extend(
            Block(a, b, kind, heading if kind == "paragraph" else None)
            for a, b in _cut(text, begin, end)
        )
    return blocks


def ends_sentence(words: str) -> bool:
    """Say whether a text ends as a sentence does, with a stop, quotes closed behind it or not."""
    return _SENTENCE_END.search(words.rstrip()) is not None


def _kind(words: str, *, marked: bool) -> str:
    """Say what a block is from its own looks."""
    if (_BREADCRUMB.search(words) and len(words.split()) < _LONG_WORDS * 2) or _BYLINE.match(words):
        return "furniture" if not _SENTENCE_END.search(words.strip()) else "paragraph"
    count = len(words.split())
    if count <= _HEADLINE_WORDS * 3 and _DATELINE.match(words) and not _is_prose(words):
        return "furniture"
    if _TABLE_ROW.search(words) and not _SENTENCE_END.search(words.strip()):
        return "furniture"
    if len(_CODE.findall(words)) > max(_CODE_FEW, _CODE_SHARE * len(words)):
        return "furniture"
    if marked:
        return "heading"
    if _SENTENCE_END.search(words.rstrip()) and count > 1:
        return "paragraph"
    return "paragraph" if count > _LONG_WORDS else "heading"


def _is_prose(words: str) -> bool:
    """Say whether a line ends like a sentence, with words after what may be a date."""
    return _SENTENCE_END.search(words.rstrip()) is not None and not words.rstrip()[:-1].isdigit()


def _is_headline(words: str, title: str | None, *, started: bool) -> bool:
    """Say whether a heading is the article's headline: its title, or the first real line."""
    if title is not None:
        return " ".join(words.split()).strip("# ") == " ".join(title.split())
    return not started and len(words.split()) >= _HEADLINE_WORDS


def _chunks(text: str) -> Iterator[list[tuple[int, int]]]:
    """Yield runs of lines without a blank line between them, as spans without their blanks."""
    chunk: list[tuple[int, int]] = []
    begin = 0
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            start = begin + raw.index(stripped[0])
            chunk.append((start, start + len(stripped)))
        elif chunk:
            yield chunk
            chunk = []
        begin += len(raw) + 1
    if chunk:
        yield chunk


def _unwrap(text: str, chunk: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Join the lines of a paragraph that was broken at a fixed width."""
    widths = [end - start for start, end in chunk[:-1]]
    wrapped = bool(widths) and max(widths) <= 2.4 * _WRAP_WIDTH and min(widths) >= 0.6 * max(widths)
    spans = [chunk[0]]
    for (start, end), (after, stop) in pairwise(chunk):
        broken = end - start >= _WRAP_WIDTH and not _SENTENCE_END.search(
            text[max(start, end - 8) : end]
        )
        if (
            (wrapped and end - start >= _WRAP_WIDTH and broken)
            or (broken and text[after].islower())
            or (wrapped and len(widths) > 1 and end - start >= _WRAP_WIDTH)
        ):
            spans[-1] = (spans[-1][0], stop)
        else:
            spans.append((after, stop))
    return spans


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a span into pieces the parser can take, at a sentence end or blank if there is one."""
    while end - start > _LONGEST:
        stop = max(text.rfind(". ", start, start + _LONGEST) + 1, 0)
        if stop <= start:
            stop = text.rfind(" ", start, start + _LONGEST)
        if stop <= start:
            stop = start + _LONGEST
        yield start, stop
        start = stop
    if end > start:
        yield start, end
