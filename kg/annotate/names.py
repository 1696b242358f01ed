"""Finding names: the model's entities with their borders corrected, and the names it missed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.annotate.lexicon import class_of, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["NAME_LABELS", "TITLES", "Name", "find_names"]

NAME_LABELS = word_set("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT WORK_OF_ART LAW LANGUAGE")
"""The model's labels that are names; its others are dates and quantities."""

TITLES = word_set(
    "mr mrs ms miss mx dr prof sir dame lord lady rev gov sen rep gen col capt lt sgt maj cpl adm "
    "prime vice deputy chief former president-elect hon justice sheikh ayatollah"
)
"""Words before a person's name that belong to no name; nouns for persons are titles as well."""

REGAL = word_set("king queen pope prince princess emperor saint st st. sultan")
"""Titles without which the name would not be understood."""

CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december am pm gmt utc est edt"
)

PARTICLES = word_set("de da di do du del della der van von den la le el al bin ibn y e")
"""Words in lower case that names begin with or hold."""

LOOSE_TAGS = word_set("DT PDT PRP$ POS IN TO CC WDT WP MD RB `` '' , . : -LRB- -RRB- HYPH")
"""Tags of words that no name begins or ends with."""

WHOLE = frozenset(("ORG", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"))
"""Labels of names that may hold a possessive or an "and"."""

LOWER_ENDS = frozenset(("LOC", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"))
"""Labels of names that may end in a common noun."""

_POSSESSIVE = frozenset(("'s", "\u2019s", "'", "\u2019"))
_CAPTIONS = word_set("image photo photograph picture video source credit file")
_LONGEST_SHORT = 4
"""Places in capitals of more letters are not short for anything: datelines write them so."""
_JOINTS = frozenset(("and", ",", "or", ";", "\u2013", "\u2014", "/"))


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
            for left, right in _pieces(parse, start, end, label, alone):
                names.append(_name(parse, left, right, label))
                taken[left:right] = b"\1" * (right - left)
        else:
            taken[start:end] = b"\2" * (end - start)
    names += _find_unclaimed(parse, taken)
    names = _grow_persons(parse, sorted(names, key=_by_start))
    names += _find_known(parse, names, taken)
    names.sort(key=_by_start)
    return names


def _by_start(name: Name) -> int:
    return name.start


def _name(parse: Parse, start: int, end: int, label: str) -> Name:
    head = next(
        (i for i in range(end - 1, start - 1, -1) if not start <= parse.heads[i] < end), end - 1
    )
    root = next((i for i in range(start, end) if parse.heads[i] == i), head)
    text = " ".join(parse.text(start, end).replace("\u2019", "'").split())
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


def is_person_noun(word: str) -> bool:
    """Tell whether a word in lower case names persons ("minister")."""
    return class_of(word) == "Person"


def _pieces(
    parse: Parse, start: int, end: int, label: str, alone: set[str]
) -> Iterator[tuple[int, int]]:
    """Cut an entity where two names were joined, and trim each piece."""
    left = start
    for token in range(start + 1, end - 1):
        if _is_cut(parse, (left, token, end), label, alone):
            yield from _trim(parse, left, token, label)
            left = token + 1
    yield from _trim(parse, left, end, label)


def _is_cut(parse: Parse, spot: tuple[int, int, int], label: str, alone: set[str]) -> bool:
    start, token, end = spot
    word = parse.words[token]
    if word.isspace():
        return True
    if word == "the" and parse.pos[token - 1] == "PROPN" and label != "WORK_OF_ART":
        return True
    if word in _POSSESSIVE and parse.tags[token] == "POS":
        return label not in WHOLE or parse.text(start, token) in alone
    if word in _JOINTS:
        if label in WHOLE:
            return parse.text(start, token) in alone or parse.text(token + 1, end) in alone
        return True
    return False


def _trim(parse: Parse, start: int, end: int, label: str) -> Iterator[tuple[int, int]]:
    while start < end and _is_loose_start(parse, start, end, label):
        start += 1
    while start < end and _is_loose_end(parse, end - 1, label):
        end -= 1
    if start < end and is_name_like(parse.text(start, end)):
        yield start, end


def is_name_like(text: str) -> bool:
    """Tell whether a text could be a name: letters, no address, no markup, no shout of marks.

    >>> is_name_like("Ernst & Young"), is_name_like("###"), is_name_like("www.example.org/a")
    (True, False, False)
    """
    if any(mark in text for mark in "/@#<>{}|\\=*"):
        return False
    return any(char.isupper() or char.isdigit() for char in text) and any(
        char.isalpha() for char in text
    )


def _is_loose_start(parse: Parse, token: int, end: int, label: str) -> bool:
    word = parse.words[token]
    low = word.lower()
    if parse.tags[token] in LOOSE_TAGS or low in ("the", "a", "an"):
        return low not in PARTICLES or word[0].isupper()
    if label == "PERSON" and token + 1 < end:
        bare = low.rstrip(".")
        return (
            bare in TITLES
            or (bare not in REGAL and low == word and bare not in PARTICLES)
            or (bare not in REGAL and is_person_noun(bare) and parse.deps[token] != "ROOT")
        )
    return word.islower() and low not in PARTICLES


def _is_loose_end(parse: Parse, token: int, label: str) -> bool:
    word = parse.words[token]
    if word in _POSSESSIVE or parse.tags[token] in LOOSE_TAGS or word.isspace():
        return not word[-1].isalnum() or word.islower() or word in _POSSESSIVE
    if word.isdigit() and label in ("GPE", "PERSON", "NORP", "LOC"):
        return True
    if word.lower() in _CAPTIONS and parse.words[token + 1 : token + 2] == [":"]:
        return True
    return word.islower() and not (label in LOWER_ENDS and parse.pos[token] == "NOUN")


def _find_unclaimed(parse: Parse, taken: bytearray) -> list[Name]:
    """Take in runs of proper nouns that no entity holds, if they are not titles or days."""
    names = []
    pos, size = parse.pos, len(parse)
    token = 0
    while token < size:
        if pos[token] != "PROPN" or taken[token]:
            token += 1
            continue
        end = token + 1
        while end < size and not taken[end] and (pos[end] == "PROPN" or _is_hyphen(parse, end)):
            end += 1
        for start, stop in _trim(parse, token, end, ""):
            if _is_name_run(parse, start, stop):
                names.append(_name(parse, start, stop, ""))
                taken[start:stop] = b"\1" * (stop - start)
        token = end
    return names


def _is_hyphen(parse: Parse, token: int) -> bool:
    """Tell whether a token is a hyphen with no blank around it, before a proper noun."""
    return (
        parse.words[token] == "-"
        and token + 1 < len(parse)
        and parse.pos[token + 1] == "PROPN"
        and parse.ends[token] == parse.starts[token + 1]
    )


def _is_name_run(parse: Parse, start: int, end: int) -> bool:
    last = parse.words[end - 1].lower().rstrip(".")
    if (
        last in TITLES
        or last in CALENDAR
        or is_person_noun(last)
        or not parse.words[start][0].isupper()
    ):
        return False
    return parse.deps[end - 1] not in ("compound", "nmod") or not is_person_noun(
        parse.words[end - 1].lower()
    )


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


def _find_known(parse: Parse, names: list[Name], taken: bytearray) -> list[Name]:
    """Find again, where the model missed them, names it knew elsewhere in the article."""
    known: dict[str, list[tuple[list[str], str]]] = {}
    seen = set()
    for name in names:
        if name.text not in seen:
            seen.add(name.text)
            words = parse.words[name.start : name.end]
            known.setdefault(words[0], []).append((words, name.label))
    for forms in known.values():
        forms.sort(key=lambda form: -len(form[0]))
    found = []
    for token, word in enumerate(parse.words):
        if word in known and not taken[token] and parse.pos[token] in ("NOUN", "PROPN", "X"):
            for words, label in known[word]:
                end = token + len(words)
                if parse.words[token:end] == words and not any(taken[token:end]):
                    found.append(_name(parse, token, end, label and ""))
                    taken[token:end] = b"\1" * len(words)
                    break
    return found
