"""Clues: what single words of an article tell of a thing: short forms, roles, sex, age."""

from __future__ import annotations

import re
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.annotate.lexicon import class_of
from kg.model import MentionKind
from kg.resolve.labels import name_key, name_surface

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.model import ArticleClaims, Claim
    from kg.resolve.things import Thing

__all__ = [
    "born_in",
    "bracketed",
    "genders_of",
    "given_initials",
    "makes_something",
    "roles_of",
]

_SPELLED_OUT = ("initials", "brackets")
"""Words of the reasons for which a short form may stand for its long form everywhere."""

_PRONOUNS = {"m": ("he", "him", "his", "himself"), "f": ("she", "her", "hers", "herself")}
_GENDERS = {word: gender for gender, words in _PRONOUNS.items() for word in words}
_CAPITALS = re.compile(r" \(([A-Z][A-Za-z.]{1,9})\)")
_AGE = re.compile(r",? (?:aged |age )?(\d{1,3})(?=[,.;:)])")
_OLDEST = 110
_MAKES = re.compile(r"\w[eo]rs? of (?!(?:the|an?|his|her|its|their)\b)[a-z]")
_REMEMBERED = 1 << 12


def given_initials(thing: Thing) -> set[str]:
    """Return the keys of the short forms that an article gives for a name."""
    found = set()
    for mention in thing.mentions:
        if any(word in mention.why for word in _SPELLED_OUT):
            found.add(name_key(name_surface(mention.text) or mention.text))
    return found and found - {name_key(thing.referent.label)}


def bracketed(thing: Thing, read: ArticleClaims) -> set[str]:
    """Return the capitals that stand in brackets after a name of several words."""
    label, text = thing.referent.label, read.article.text
    if " " not in label or thing.referent.cls == "Person":
        return set()
    place = text.find(f"{label} (")
    found = _CAPITALS.match(text, place + len(label)) if place >= 0 else None
    return {name_key(found[1])} if found else set()


def roles_of(claims: Sequence[Claim], key: str) -> set[str]:
    """Return the nouns for people that the claims say of a thing: "is chief executive of"."""
    roles = set()
    for claim in claims:
        subject, object_ = claim.subject.referent, claim.object.referent
        words = _words_of(claim.relation.normal) if subject.key == key else ()
        if words[:1] == ("is",):
            said = object_.label.lower().split() if object_.kind is MentionKind.CONCEPT else []
            roles |= {word for word in (*words[1:], *said) if class_of(word) == "Person"}
    return roles


@lru_cache(_REMEMBERED)
def _words_of(normal: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z]+", re.sub(r"([A-Z])", r" \1", normal).lower()))


def born_in(thing: Thing, read: ArticleClaims) -> tuple[int, int] | None:
    """Return the years a person can be born in: "Ann Lee, 34, ..." in an article with a date."""
    text, published = read.article.text, read.article.published
    if not published or not published[:4].isdigit():
        return None
    for mention in sorted(thing.mentions, key=attrgetter("start", "end")):
        age = _AGE.match(text, mention.end)
        if age and 0 < int(age[1]) <= _OLDEST:
            year = int(published[:4]) - int(age[1])
            return year - 1, year
    return None


def genders_of(words: Iterable[str]) -> frozenset[str]:
    """Return the sexes that pronouns among the words tell."""
    return frozenset(_GENDERS[word] for word in words if word in _GENDERS)


def makes_something(text: str) -> bool:
    """Tell whether words say what something makes or runs: "a builder of wind farms"."""
    return bool(_MAKES.search(text))
