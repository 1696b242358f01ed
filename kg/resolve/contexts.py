"""Contexts: what the articles say around each thing, gathered only for those that are compared."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import MentionKind
from kg.resolve.clues import (
    born_in,
    bracketed,
    genders_of,
    given_initials,
    makes_something,
    roles_of,
)
from kg.resolve.labels import name_key
from kg.resolve.profiles import Profile, family_of
from kg.resolve.spelling import ascii_words
from kg.resolve.stated import OtherNames, other_names
from kg.resolve.things import mentions_of, uses_of_the

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.model import ArticleClaims, Referent
    from kg.resolve.things import Thing

__all__ = ["Contexts"]

_FEW = 10
"""Up to so many articles a name tells all it can; one that stands everywhere tells little."""


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
            for short in given_initials(thing) | bracketed(thing, self._read[thing.article])
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
            roles |= roles_of(thing.claims, thing.referent.key)
            words |= {mention.text.casefold() for mention in thing.mentions}
            if thing.referent.cls == "Person":
                born = _narrowed(born, born_in(thing, self._read[thing.article]))
        return replace(
            bare,
            near={name: self._telling[name] for name in beside & names},
            around={name: self._telling[name] for name in names - beside},
            places=frozenset(places),
            roles=frozenset(roles),
            genders=genders_of(words),
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
                claim.subject.referent.cls == "Organization" and makes_something(claim.object.text)
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


def _beside(label: str) -> str:
    """Return what a name is known by where it stands beside others: its plain letters."""
    return " ".join(ascii_words(label)) or name_key(label)
