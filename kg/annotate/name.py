"""A name as it stands in the text: its words, the model's label, the title before it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.annotate.borders import MODIFIERS, REGAL, TITLES, is_title
from kg.annotate.lexicon import class_of

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["Name", "make_name", "surface"]

_LONGEST_SHORT = 4
"""Places in capitals of more letters are not short for anything: datelines write them so."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at tokens [start, end): its head token, the model's label or "", text and title.

    ``after_the`` says whether "the" stands before it, or it says of a person whose he is, as in
    "Council President", so that it speaks of a body named before.
    """

    start: int
    end: int
    head: int
    label: str
    text: str
    title: str = ""
    after_the: bool = False


def make_name(parse: Parse, start: int, end: int, label: str) -> Name:
    """Return the name at tokens [start, end) with its head, its text and what stands before it."""
    head = next(
        (i for i in range(end - 1, start - 1, -1) if not start <= parse.heads[i] < end), end - 1
    )
    root = next((i for i in range(start, end) if parse.heads[i] == i), head)
    text = _without_stop(surface(parse, start, end))
    if label in ("GPE", "LOC") and text.isupper() and len(text) > _LONGEST_SHORT:
        text = text.title()
    the = start > 0 and parse.words[start - 1].lower() == "the"
    the = the or _is_own(parse, root, end) or _heads_body(parse, start, end)
    return Name(start, end, root, label, text, _title_before(parse, start), the)


def _without_stop(text: str) -> str:
    """Leave out the full stop of a sentence that a tokenizer took for a part of its last word."""
    last = text.rsplit(maxsplit=1)[-1] if text else ""
    short = len(last) <= _LONGEST_SHORT + 1 and last[:1].isupper() and last[1:-1].islower()
    if not last.endswith(".") or "." in last[:-1] or short or len(last) < _LONGEST_SHORT:
        return text
    return text[:-1]


def _heads_body(parse: Parse, start: int, end: int) -> bool:
    """Tell whether a lone noun for a body stands in a headline, which leaves "the" out."""
    return (
        end == start + 1
        and parse.in_headline(start)
        and class_of(parse.words[start].lower()) == "Organization"
    )


def _is_own(parse: Parse, token: int, end: int) -> bool:
    """Tell whether a lone noun for a body says whose person follows: Commission spokesman."""
    return (
        parse.deps[token] in ("compound", "nmod")
        and end == token + 1
        and end < len(parse)
        and class_of(parse.words[token].lower()) == "Organization"
        and is_title(parse, end)
    )


def _title_before(parse: Parse, start: int) -> str:
    if start > 1 and parse.words[start - 1] == ".":
        start -= 1  # a tagger that cuts "Capt." in two
    if start == 0:
        return ""
    word = parse.words[start - 1].lower().rstrip(".")
    if word in MODIFIERS:
        return ""
    if word in TITLES or word in REGAL:
        return word
    if parse.deps[start - 1] in ("compound", "nmod") and is_title(parse, start - 1):
        return word
    return ""


def surface(parse: Parse, start: int, end: int) -> str:
    """Return the words from token ``start`` up to ``end`` on one line, without hidden marks."""
    text = " ".join(parse.text(start, end).replace("\u2019", "'").split())
    return text if text.isprintable() else "".join(filter(str.isprintable, text))
