"""Comparers that speak against one thing: what cannot be, or hardly is, true of both."""

from __future__ import annotations

from functools import lru_cache

from kg.annotate.genders import name_gender
from kg.annotate.lexicon import class_of, word_set
from kg.resolve.comparers.finding import Finding
from kg.resolve.comparers.names import is_person
from kg.resolve.profiles import Profile, middles

__all__ = [
    "is_generic",
    "namesakes",
    "other_article",
    "other_class",
    "other_facts",
    "other_legal_form",
    "other_roles",
    "shared_title",
]

_NO = Finding(0.0, "nothing speaks against it")
_RANKS = word_set("supreme national central federal state high royal public city county first")
_FIELDS = word_set(
    "affairs agriculture commerce culture defence defense economy education energy environment "
    "finance foreign health home housing industry interior justice labor labour security "
    "transport trade tourism treasury works"
)
"""What ministries and departments of many countries are for."""

_UNCLEAR = 0.3
_REMEMBERED = 1 << 12


def namesakes(one: Profile, other: Profile) -> Finding:
    """Score that two people can have one name."""
    return Finding(1.0, "people can be namesakes") if is_person(one, other) else _NO


def shared_title(one: Profile, other: Profile) -> Finding:
    """Score a name made of common words, as many courts and ministries have."""
    if is_generic(one.words) or is_generic(other.words):
        return Finding(1.0, "such a name is borne by many")
    return _NO


@lru_cache(_REMEMBERED)
def is_generic(words: tuple[str, ...]) -> bool:
    """Tell whether a name says only what sort of body it is.

    >>> is_generic(("supreme", "court")), is_generic(("acme", "court"))
    (True, False)
    >>> is_generic(("ministry", "of", "foreign", "affairs"))
    True
    """
    kinds = [word for word in words if word not in ("of", "the", "for", "and")]
    named = [word for word in kinds if word not in _RANKS and word not in _FIELDS]
    return bool(named) and all(class_of(word) == "Organization" for word in named)


def other_class(one: Profile, other: Profile) -> Finding:
    """Score classes that do not go together; those of longer names are mistaken more often."""
    if not one.family or not other.family:
        return _NO
    if one.family == other.family or _names_one_territory(one, other):
        return Finding(0.0, "their classes go together")
    classes = " and ".join(sorted((one.cls, other.cls)))
    person = next((p for p in (one, other) if p.family == "person"), None)
    sure = person is not None and (
        bool(person.genders or person.roles or name_gender(person.words[0] if person.words else ""))
    )
    longer = min(len(one.words), len(other.words)) > 1 and not sure
    return Finding(_UNCLEAR if longer else 1.0, f"one word names {classes}")


def _names_one_territory(one: Profile, other: Profile) -> bool:
    """Tell whether a country is called by two names, and so may be a place and a government."""
    return one.words != other.words and bool(one.territory) and one.territory == other.territory


def other_facts(one: Profile, other: Profile) -> Finding:
    """Score what cannot be true of one person: two genders, ages, middle names."""
    if one.genders and other.genders and not one.genders & other.genders:
        return Finding(1.0, "one is a he, the other a she")
    if one.born and other.born and (one.born[0] > other.born[1] or other.born[0] > one.born[1]):
        return Finding(1.0, "their ages do not agree")
    if is_person(one, other):
        mine, theirs = ({word[0] for word in middles(profile.words)} for profile in (one, other))
        if mine and theirs and not mine & theirs:
            return Finding(1.0, "their middle names differ")
    return _NO


def other_article(one: Profile, other: Profile) -> Finding:
    """Score that one name has "the" and the other never: the Amazon need not be Amazon."""
    if one.key == other.key and {one.the, other.the} == {frozenset([True]), frozenset([False])}:
        return Finding(1.0, f'one is always called "the {min(one.label, other.label)}"')
    return _NO


def other_legal_form(one: Profile, other: Profile) -> Finding:
    """Score two legal forms: Acme Inc. need not be Acme GmbH."""
    if one.legal and other.legal and one.legal != other.legal:
        return Finding(
            1.0, f"their legal forms differ: {' and '.join(sorted((one.legal, other.legal)))}"
        )
    return _NO


def other_roles(one: Profile, other: Profile) -> Finding:
    """Score that each is said to be something else."""
    if one.roles and other.roles and not one.roles & other.roles:
        first, second = sorted((min(one.roles), min(other.roles)))
        return Finding(1.0, f"one is called {first}, the other {second}")
    return _NO
