"""The long form that a short name stands for: at most one, and one that came before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotate.classes import is_somewhere
from kg.annotate.families import GENDERED_TITLES, gender_of
from kg.annotate.lexicon import GENERIC, class_of, word_set
from kg.annotate.lists import territory_kind
from kg.annotate.ownwords import CLUB_WORDS, STORMS

if TYPE_CHECKING:
    from kg.annotate.classes import Ballot
    from kg.annotate.families import Family
    from kg.annotate.names import Name

__all__ = ["Index", "find_long"]

FIRST_NAME_TITLES = word_set("sir dame lady lord prince princess king queen pope saint st")
"""Titles that stand before first names: Sir Ian."""

AREAS = frozenset(GENERIC["Place"].split())
"""Last words of places' names that cannot be left out without naming another place."""

_LONGEST_INITIALS = 7
_FEW = 2
_TELLING = 2.0
"""Weight of cues that make a body of a word which is a surname of somebody named before."""
_YEAR_DIGITS = 4
_MOST_RIVALS = 50
_ESTABLISHED = 2
"""So often a short form must have stood for one thing before a second one could bear it."""


@dataclass(slots=True)
class Index:
    """Where to look for the long form of a short one; every look-up is by key."""

    exact: dict[str, Family] = field(default_factory=dict)
    words: dict[str, list[Family]] = field(default_factory=dict)
    inner: dict[tuple[str, ...], list[Family]] = field(default_factory=dict)
    initials: dict[str, list[Family]] = field(default_factory=dict)
    families: list[Family] = field(default_factory=list)
    used: dict[str, Counter[str]] = field(default_factory=dict)
    surnames: frozenset[str] = frozenset()


def find_long(
    index: Index, name: Name, words: tuple[str, ...], cls: str, ballot: Ballot
) -> tuple[Family | None, str]:
    """Return the one long form that came before and that this short form fits."""
    if len(words) == 1 and name.text.isupper() and 1 < len(words[0]) <= _LONGEST_INITIALS:
        long = index.initials.get(words[0], [])
        if len(long) == 1 and long[0].cls != "Person":
            return long[0], f'"{name.text}" are the initials of {{label}}'
    rivals = index.words.get(words[-1], [])[-_MOST_RIVALS:]
    if name.after_the and len(words) > 1:
        rivals = rivals + [f for f in index.inner.get(words[:2], []) if f not in rivals]
    if words[0] != words[-1]:
        rivals = rivals + [f for f in index.words.get(words[0], []) if f not in rivals]
    fits = [
        family
        for family in rivals[-_MOST_RIVALS:]
        if len(family.words) > len(words) and _fits(family, words, cls, name, ballot)
    ]
    fits = [f for f in fits if _gender_fits(f, name.title)] if name.title else fits
    used = index.used.setdefault(" ".join(words), Counter())
    if len(fits) == 1:
        used[fits[0].forms[0]] += 1
        return fits[0], f'"{name.text}" is short for {{label}}'
    known = [family for family in fits if used[family.forms[0]] >= _ESTABLISHED]
    if len(known) == 1:
        return known[0], f'"{name.text}" was short for {{label}} before others were named'
    if len(fits) > 1:
        names = " or ".join(sorted({family.forms[0] for family in fits}))
        return None, f'"{name.text}" could be {names}, so it stands alone'
    return None, ""


def _fits(family: Family, words: tuple[str, ...], cls: str, name: Name, ballot: Ballot) -> bool:
    size = len(words)
    if family.cls == "Person":
        if size > 1 or _is_clearly_other(cls, ballot, name):
            return words == family.words[-size:] and cls == "Person"
        return words[0] == family.words[-1] or (
            words[0] == family.words[0]
            and (cls in ("Person", "Thing") or ballot["model"].get(cls, 0.0) <= 1.0)
            and (not name.title or name.title in FIRST_NAME_TITLES)
        )
    if family.cls == "Place" and cls == "Place":
        return name.after_the and words == family.words[:size] and _is_building(family.words[-1])
    if cls not in (family.cls, "Thing") and (size > 1 or name.title):
        return False
    if name.after_the and size > 1 and f" {' '.join(words)} " in f" {' '.join(family.words)} ":
        return True
    if words == family.words[-size:]:
        return name.after_the or _is_by_name(family, words, cls, ballot)
    if _is_version(words[-1]) or _is_version(family.words[-1]):
        return False
    return words == family.words[:size] and (
        cls in (family.cls, "Thing", "Product")
        or (family.cls == "Organization" and cls == "Person")
    )


def _is_building(word: str) -> bool:
    """Tell whether a word names what "the" and a name's first words stand for: the Rialto."""
    return class_of(word) == "Place" and word not in AREAS


def _is_passing(ballot: Ballot) -> bool:
    """Tell whether only a vote or two of the model, and no cue, make a person of a word."""
    return ballot["model"].get("Person", 0.0) <= _FEW and not ballot["cues"]


def _is_by_name(family: Family, words: tuple[str, ...], cls: str, ballot: Ballot) -> bool:
    """Tell whether the last words of a body's name can stand for it without "the": a team's."""
    if family.cls == "Event":
        return not STORMS.isdisjoint(family.words[:-1]) and len(words) == 1
    if words[0] in CLUB_WORDS and "Organization team city" in family.ballot["cues"]:
        return True
    return (
        family.cls in ("Organization", "Product")
        and "of" not in family.words
        and (cls in ("Organization", "Thing") or _is_passing(ballot))
        and (len(words) > 1 or class_of(words[0]) is None)
    )


def _is_version(word: str) -> bool:
    """Tell whether a word is a number that makes another thing of what stands before it."""
    return word.isdecimal() and len(word) != _YEAR_DIGITS


def _is_clearly_other(cls: str, ballot: Ballot, name: Name) -> bool:
    """Tell whether a lone surname is rather something else: a place, or another class by far."""
    if cls == "Person" or name.title:
        return False
    if cls == "Place":
        return bool(territory_kind(name.text)) or is_somewhere(ballot)
    often = ballot["model"].get(cls, 0) > _FEW
    if cls in ("Organization", "Group"):
        # Candidates are beaten as well as teams.
        told = sum(
            weight
            for cue, weight in ballot["cues"].items()
            if cue.startswith(cls) and "contest" not in cue
        )
        return often and told >= _TELLING
    return often or name.label in ("GPE", "LOC", "NORP")


def _gender_fits(family: Family, title: str) -> bool:
    gender = GENDERED_TITLES.get(title)
    return gender is None or gender_of(family) in ("", gender)
