"""Finding names: the model's entities with their borders corrected, and the names it missed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.annotate.borders import REGAL, TITLES, cut_names, is_person_noun
from kg.annotate.lexicon import word_set
from kg.annotate.unclaimed import find_known, find_unclaimed

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["NAME_LABELS", "Name", "find_names", "surface"]

NAME_LABELS = word_set("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT WORK_OF_ART LAW LANGUAGE")
"""The model's labels that are names; its others are dates and quantities."""

_LONGEST_SHORT = 4
"""Places in capitals of more letters are not short for anything: datelines write them so."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name at tokens [start, end): its head token, the model's label or "", text and title.

    ``after_the`` says whether "the" stands before it.
    """

    start: int
    end: int
    head: int
    label: str
    text: str
    title: str = ""
    after_the: bool = False


def find_names(parse: Parse) -> list[Name]:
    """Return the names of an article in the order of the text; no two overlap."""
    taken = bytearray(len(parse))
    alone = {parse.text(start, end) for start, end, _ in parse.ents}
    names = []
    for start, end, label in parse.ents:
        if label in NAME_LABELS:
            for left, right in cut_names(parse, start, end, label, alone):
                names.append(_name(parse, left, right, label))
                taken[left:right] = b"\1" * (right - left)
        else:
            taken[start:end] = b"\1" * (end - start)
    for start, end in find_unclaimed(parse, taken):
        names.append(_name(parse, start, end, ""))
        taken[start:end] = b"\1" * (end - start)
    names = _grow_persons(parse, sorted(names, key=_by_start))
    spans = [(name.start, name.end) for name in names]
    names += [_name(parse, start, end, "") for start, end in find_known(parse, spans, taken)]
    return sorted(names, key=_by_start)


def surface(parse: Parse, start: int, end: int) -> str:
    """Return the words from token ``start`` up to ``end`` on one line, without hidden marks."""
    text = " ".join(parse.text(start, end).replace("\u2019", "'").split())
    return text if text.isascii() else "".join(filter(str.isprintable, text))


def _by_start(name: Name) -> int:
    return name.start


def _name(parse: Parse, start: int, end: int, label: str) -> Name:
    head = next(
        (i for i in range(end - 1, start - 1, -1) if not start <= parse.heads[i] < end), end - 1
    )
    root = next((i for i in range(start, end) if parse.heads[i] == i), head)
    text = surface(parse, start, end)
    if label in ("GPE", "LOC") and text.isupper() and len(text) > _LONGEST_SHORT:
        text = text.title()
    the = start > 0 and parse.words[start - 1].lower() == "the"
    return Name(start, end, root, label, text, _title_before(parse, start), the)


def _title_before(parse: Parse, start: int) -> str:
    if start == 0:
        return ""
    word = parse.words[start - 1].lower().rstrip(".")
    if word in TITLES or word in REGAL:
        return word
    if parse.deps[start - 1] in ("compound", "nmod") and is_person_noun(word):
        return word
    return ""


def _grow_persons(parse: Parse, names: list[Name]) -> list[Name]:
    """Join an unclaimed proper noun to the person's name that follows or precedes it."""
    grown: list[Name] = []
    for name in names:
        last = grown[-1] if grown else None
        if (
            last is not None
            and last.end == name.start
            and {last.label, name.label} == {"PERSON", ""}
            and (
                last.start <= parse.heads[name.head] < last.end
                or parse.heads[last.head] == name.head
            )
        ):
            grown[-1] = replace(_name(parse, last.start, name.end, "PERSON"), title=last.title)
        else:
            grown.append(name)
    return grown
