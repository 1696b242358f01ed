"""Contexts: what the articles say around each thing, gathered only for those that are compared."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.annotate.lexicon import class_of
from kg.model import MentionKind
from kg.resolve.labels import name_key, name_surface
from kg.resolve.profiles import Profile, family_of
from kg.resolve.spelling import ascii_words
from kg.resolve.stated import OtherNames, other_names
from kg.resolve.things import mentions_of, uses_of_the

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.model import ArticleClaims, Claim, Referent
    from kg.resolve.things import Thing

__all__ = ["Contexts", "given_initials"]

_FEW = 10
"""Up to so many articles a name tells all it can; one that stands everywhere tells little."""

_SPELLED_OUT = ("initials", "brackets")
"""Words of the reasons for which a short form may stand for its long form everywhere."""

_PRONOUNS = {"m": ("he", "him", "his", "himself"), "f": ("she", "her", "hers", "herself")}
_GENDERS = {word: gender for gender, words in _PRONOUNS.items() for word in words}
_CAPITALS = re.compile(r" \(([A-Z][A-Za-z.]{1,9})\)")
_AGE = re.compile(r",? (?:aged |age )?(\d{1,3})(?=[,.;:)])")
_OLDEST = 110
_MAKES = re.compile(r"\w[eo]rs? of (?!(?:the|an?|his|her|its|their)\b)[a-z]")
_REMEMBERED = 1 << 12


@dataclass(frozen=True, slots=True)
class _Scene:
    """The names of an article, each with how telling it is, those of places, and its paper."""

    names: Mapping[str, float]
    places: frozenset[str]
    paper: str


class Contexts:
    """Makes the profiles of things from the claims and texts of their articles."""

    def __init__(self, read: Iterable[ArticleClaims], things: Iterable[Thing]) -> None:
        """Count how many articles each name is in; all else waits until it is asked for."""
        self._read = {one.article.id: one for one in read}
        self._of: dict[str, list[Thing]] = defaultdict(list)
        self._beside: dict[str, str] = {}
        for thing in things:
            if _is_shared_name(thing.referent):
                self._of[thing.article].append(thing)
                label = thing.referent.label
                if label not in self._beside:
                    self._beside[label] = _beside(label)
        articles: Counter[str] = Counter()
        for here in self._of.values():
            articles.update({self._beside[thing.referent.label] for thing in here})
        self._telling = {name: math.sqrt(min(1.0, _FEW / n)) for name, n in articles.items()}
        self._scenes: dict[str, _Scene] = {}

    def bare_profile(self, things: Sequence[Thing]) -> Profile:
        """Return what is known of a thing by its names alone: enough to see who cannot be it."""
        initials = (
            short
            for thing in things
            for short in given_initials(thing) | _in_brackets(thing, self._read[thing.article])
        )
        return Profile(
            label=things[0].referent.label,
            cls=_class(things),
            initials=frozenset(initials),
            the=frozenset(use for thing in things for use in uses_of_the(thing)),
        )

    def other_names(self, things: Iterable[Thing]) -> OtherNames:
        """Return the other names that articles state for things that are one."""
        found = [other_names(thing, self._read[thing.article].article.text) for thing in things]
        return OtherNames(
            frozenset(name for one in found for name in one.stated),
            frozenset(name for one in found for name in one.married),
        )

    def profile(self, bare: Profile, things: Sequence[Thing]) -> Profile:
        """Return all that is known of things that are one, which is more than their names."""
        beside: set[str] = set()
        names: set[str] = set()
        places: set[str] = set()
        roles: set[str] = set()
        words: set[str] = set()
        born = None
        for thing in things:
            scene, own = self._scene(thing.article), _beside(thing.referent.label)
            hidden = {own, scene.paper}
            beside |= {
                self._beside.get(mention.referent.label, "")
                for claim in thing.claims
                for mention in mentions_of(claim)
                if _is_shared_name(mention.referent)
            } - hidden
            names |= scene.names.keys() - hidden
            places |= scene.places - hidden
            roles |= _roles(thing.claims, thing.referent.key)
            words |= {mention.text.casefold() for mention in thing.mentions}
            if thing.referent.cls == "Person":
                born = _narrowed(born, _born(thing, self._read[thing.article]))
        return replace(
            bare,
            near={name: self._telling[name] for name in beside & names},
            around={name: self._telling[name] for name in names - beside},
            places=frozenset(places),
            roles=frozenset(roles),
            genders=frozenset(_GENDERS[word] for word in words & _GENDERS.keys()),
            born=born,
        )

    def said_people(self) -> frozenset[str]:
        """Return the ids of named things that a claim says are a person: "Smith, a goalkeeper".

        What is called by what it makes, "a builder of wind farms", is left the body it was read as.
        """
        return frozenset(
            f"{claim.subject.article}#{claim.subject.referent.key}"
            for one in self._read.values()
            for claim in one.claims
            if claim.relation.normal == "is"
            and claim.object.referent.cls == "Person"
            and claim.subject.referent.kind is MentionKind.NAME
            and not (
                claim.subject.referent.cls == "Organization" and _MAKES.search(claim.object.text)
            )
        )

    def _scene(self, article: str) -> _Scene:
        if article not in self._scenes:
            here = {
                self._beside[thing.referent.label]: thing.referent.cls
                for thing in self._of[article]
            }
            self._scenes[article] = _Scene(
                {name: self._telling[name] for name in here},
                frozenset(name for name, cls in here.items() if cls == "Place"),
                _beside(self._read[article].article.publisher or ""),
            )
        return self._scenes[article]


def _is_shared_name(referent: Referent) -> bool:
    return referent.kind is MentionKind.NAME and referent.shared


def _class(things: Sequence[Thing]) -> str:
    """Return the first class that is clear, else the last."""
    classes = [thing.referent.cls for thing in things]
    return next((cls for cls in classes if family_of(cls)), classes[-1])


def _narrowed(one: tuple[int, int] | None, other: tuple[int, int] | None) -> tuple[int, int] | None:
    """Return the years that both allow; none if there are none."""
    if one is None or other is None:
        return one or other
    low, high = max(one[0], other[0]), min(one[1], other[1])
    return (low, high) if low <= high else None


def given_initials(thing: Thing) -> set[str]:
    """Return the keys of the short forms that an article gives for a name."""
    found = set()
    for mention in thing.mentions:
        if any(word in mention.why for word in _SPELLED_OUT):
            found.add(name_key(name_surface(mention.text) or mention.text))
    return found and found - {name_key(thing.referent.label)}


def _beside(label: str) -> str:
    """Return what a name is known by where it stands beside others: its plain letters."""
    return " ".join(ascii_words(label)) or name_key(label)


def _in_brackets(thing: Thing, read: ArticleClaims) -> set[str]:
    """Return the capitals that stand in brackets after a name of several words."""
    label, text = thing.referent.label, read.article.text
    if " " not in label or thing.referent.cls == "Person":
        return set()
    place = text.find(f"{label} (")
    found = _CAPITALS.match(text, place + len(label)) if place >= 0 else None
    return {name_key(found[1])} if found else set()


def _roles(claims: Sequence[Claim], key: str) -> set[str]:
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


def _born(thing: Thing, read: ArticleClaims) -> tuple[int, int] | None:
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
