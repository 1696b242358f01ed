"""Reading GUM articles: their text, and who or what is mentioned where."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["GoldArticle", "GoldMention", "read_gold"]

_PART = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")


@dataclass(frozen=True, slots=True)
class GoldMention:
    """One mention: its cluster, its span, where its syntactic head starts, that word and its tag.

    ``name`` are the starts of the proper nouns that make its name; none if it is no name.
    """

    group: str
    etype: str
    start: int
    end: int
    head: int
    word: str
    tag: str
    name: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article's name, plain text and mentions."""

    name: str
    text: str
    mentions: tuple[GoldMention, ...]


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    form: str
    tag: str
    dep: str
    above: int
    entity: str


def read_gold(path: Path) -> GoldArticle:
    """Read one CoNLL-U file of GUM."""
    text, words = _read_words(path.read_text("utf-8"))
    return GoldArticle(path.stem, text, tuple(_find_mentions(words)))


def _read_words(raw: str) -> tuple[str, list[_Word]]:
    """Return the text and its words; ``above`` is a word's head in the whole text, -1 for roots."""
    text = ""
    words: list[_Word] = []
    first, inside, begin = 0, 0, 0
    for line in raw.splitlines():
        if line.startswith("# newpar") and "block" not in line and text:
            text = text.rstrip() + "\n\n"
        if line.startswith("# sent_id"):
            first, inside = len(words), 0
        number, *rest = line.split("\t")
        if line.startswith("#") or not rest or "." in number:
            continue
        form, _, _, tag, _, above, dep, _, misc = rest
        gap = "" if "SpaceAfter=No" in misc else " "
        if "-" in number:
            inside, begin = int(number.split("-")[1]), len(text)
            text += form + gap
            continue
        if int(number) > inside:
            begin = len(text)
            text += form + gap
        head = first + int(above) - 1 if above != "0" else -1
        entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        words.append(_Word(begin, begin + len(form), form, tag, dep, head, entity))
        begin += len(form)
    return text, words


def _find_mentions(words: list[_Word]) -> Iterator[GoldMention]:
    """Yield the mentions that the brackets of the Entity column open and close."""
    opened: list[tuple[str, str, int]] = []
    for place, word in enumerate(words):
        for whole, opening, closing in _PART.findall(word.entity):
            if closing:
                at = next(i for i in range(len(opened) - 1, -1, -1) if opened[i][0] == closing)
                group, etype, first = opened.pop(at)
                yield _mention(words, group, etype, (first, place))
                continue
            group, etype, _ = (whole or opening).split("-", 2)
            if whole:
                yield _mention(words, group, etype, (place, place))
            else:
                opened.append((group, etype, place))


def _mention(words: list[_Word], group: str, etype: str, span: tuple[int, int]) -> GoldMention:
    first, last = span
    inside = range(first, last + 1)
    head = next((place for place in inside if words[place].above not in inside), first)
    name = {head} if words[head].tag.startswith("NNP") else set()
    flat = [p for p in inside if words[p].dep == "flat" and words[p].tag.startswith("NNP")]
    name |= {place for place in flat if words[place].above == head}
    size = -1
    while len(name) != size:
        size = len(name)
        name |= {p for p in inside if words[p].tag.startswith("NNP") and words[p].above in name}
    return GoldMention(
        group,
        etype,
        words[first].start,
        words[last].end,
        words[head].start,
        words[head].form,
        words[head].tag,
        tuple(sorted(words[place].start for place in name)),
    )
