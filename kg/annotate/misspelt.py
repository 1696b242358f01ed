"""Surnames spelled wrongly: a lone surname that is a letter or two off the one introduced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from kg.annotate.families import GENDERED_TITLES, gender_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.annotate.families import Family
    from kg.annotate.name import Name

__all__ = ["find_misspelt"]

_SHORTEST = 5
_LONG = 8
"""Surnames of so many letters may have one letter too many and one too few, shorter ones one."""

_MOST = 50


def find_misspelt(
    families: Iterable[Family], name: Name, surname: str, known: frozenset[str]
) -> Family | None:
    """Return the one person whose surname a name that no full name has is nearly.

    ``known`` are the last words of the article's full names: who bears one of them is another.
    """
    if len(surname) < _SHORTEST or surname in known or not (name.title or name.label == "PERSON"):
        return None
    most = 1 + (len(surname) >= _LONG)
    fits = [
        family
        for family in list(families)[-_MOST:]
        if family.cls == "Person"
        and len(family.words) > 1
        and family.words[-1][0] == surname[0]
        and Indel.distance(family.words[-1], surname, score_cutoff=most) <= most
        and not {GENDERED_TITLES.get(name.title, ""), gender_of(family)} >= {"f", "m"}
    ]
    return fits[0] if len(fits) == 1 else None
