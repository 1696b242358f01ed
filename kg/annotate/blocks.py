"""A text's blocks as a person sees them: headline, headings, paragraphs, lists, menus and so on.

Only prose and the headline reach the parser, so that no sentence is glued to a menu.
Every step is linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.annotate.kinds import credit_in, ends_sentence, kind_of, mark_of

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Block", "find_blocks"]

# Where a story was filed, before its first sentence: "OSLO, 3 May (Newswire) - ".
_FILED = re.compile(
    r"[A-Z][A-Z.' -]{2,30}(?:,\s[\w.' -]{2,24}){0,2}(?:\s\([^()\n]{2,30}\))?"
    r"\s(?:[-\u2013\u2014]|--)\s"
)
_HEADLINE_WORDS = 4
_MENU_LINES, _MENU_WORDS = 3, 3
"""So many lines of so few words, one after the other, are a menu."""
_WRAP_WIDTH = 45
_LONGEST = 20_000
"""Characters the parser is handed at once; longer blocks are cut at a blank."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of text [start, end) of one kind, under the heading that came before it.

    ``kind`` is headline, repeated (it stood before), signs (no letter), or what
    ``kinds.kind_of`` says.
    """

    start: int
    end: int
    kind: str
    heading: str | None = None


def find_blocks(text: str, *, title: str | None = None) -> list[Block]:
    """Split a text into blocks in reading order.

    A text of one block is always prose: it is a sentence that was asked about.
    """
    spans = [span for chunk in _chunks(text) for span in _unwrap(text, chunk)]
    if len(spans) == 1:
        return [Block(a, b, "paragraph") for a, b in _cut(text, *_unmarked(text, *spans[0]))]
    found = list(_kinds(text, spans))
    _find_menus(text, found)
    blocks: list[Block] = []
    heading: str | None = None
    headline = started = False
    for start, end, kind in found:
        words = text[start:end]
        if kind == "heading" and not headline and _is_headline(words, title, started=started):
            kind, headline = "headline", True  # noqa: PLW2901 - what it is by its place
        elif kind == "heading":
            heading = " ".join(words.split()).strip("#*= ")
        started = started or kind == "paragraph"
        filed = _FILED.match(text, start, end) if kind == "paragraph" else None
        under = heading if kind in ("paragraph", "item", "caption") else None
        for a, b in _cut(text, filed.end() if filed else start, end):
            blocks.append(Block(a, b, kind, under))
    return blocks


def _unmarked(text: str, start: int, end: int) -> tuple[int, int]:
    return start + len(mark_of(text[start:end])), end


def _kinds(text: str, spans: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Yield each span without the mark it begins with, and what it is."""
    seen: set[str] = set()
    for start, end in spans:
        mark = mark_of(text[start:end])
        begin = start + len(mark)
        words = text[begin:end]
        folded = " ".join(words.split()).casefold()
        if folded in seen:
            yield begin, end, "repeated"
            continue
        seen.add(folded)
        kind = kind_of(words, mark) if any(map(str.isalpha, words)) else "signs"
        credit = credit_in(words) if kind == "caption" else 0
        yield begin, end - credit, kind
        if credit:
            yield end - credit, end, "credit"


def _find_menus(text: str, found: list[tuple[int, int, str]]) -> None:
    """Call a run of short headings a menu."""
    run: list[int] = []
    for place in range(len(found) + 1):
        start, end, kind = found[place] if place < len(found) else (0, 0, "")
        if kind == "heading" and len(text[start:end].split()) <= _MENU_WORDS:
            run.append(place)
            continue
        if len(run) >= _MENU_LINES:
            for item in run:
                found[item] = (*found[item][:2], "menu")
        run = []


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
        broken = end - start >= _WRAP_WIDTH and not ends_sentence(text[max(start, end - 8) : end])
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
