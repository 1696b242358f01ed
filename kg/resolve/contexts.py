"""Contexts: what the articles say around each thing, gathered only for those that are compared."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from kg.annotate.lexicon import class_of
from kg.model import MentionKind
from kg.resolve.labels import name_key, name_surface
from kg.resolve.profiles import Profile
from kg.resolve.spelling import ascii_words
from kg.resolve.things import mentions_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.model import ArticleClaims, Claim
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


class Contexts:
    """Makes the profiles of things from the claims and texts of their articles."""

    def __init__(
        self, read: Iterable[ArticleClaims], things: Mapping[tuple[str, str], Thing]
    ) -> None:
        """Count how many articles each name is in; all else waits until it is asked for."""
        self._read = {one.article.id: one for one in read}
        self._of: dict[str, list[Thing]] = defaultdict(list)
        for thing in things.values():
            if thing.referent.kind is MentionKind.NAME and thing.referent.shared:
                self._of[thing.article].append(thing)
        self._articles: Counter[str] = Counter()
        for here in self._of.values():
            self._articles.update({_beside(thing.referent.label) for thing in here})
        self._claims: dict[str, dict[str, list[Claim]]] = {}

    def profile(self, thing: Thing) -> Profile:
        """Return all that is known of one thing."""
        read, referent = self._read[thing.article], thing.referent
        claims = self._claims_of(thing.article).get(referent.key, [])
        own = _beside(referent.label)
        beside = {
            _beside(mention.referent.label)
            for claim in claims
            for mention in mentions_of(claim)
            if mention.referent.kind is MentionKind.NAME and mention.referent.shared
        }
        paper = _beside(read.article.publisher or "")
        names = {
            _beside(other.referent.label): other.referent.cls for other in self._of[thing.article]
        }
        names = {name: cls for name, cls in names.items() if name not in (own, paper)}
        words = {text.casefold() for text, _ in thing.texts}
        person = referent.cls == "Person"
        return Profile(
            label=referent.label,
            cls=referent.cls,
            initials=frozenset(given_initials(thing) | _in_brackets(thing, read)),
            near={name: self._telling(name) for name in sorted(names) if name in beside},
            around={name: self._telling(name) for name in sorted(names) if name not in beside},
            places=frozenset(name for name, cls in names.items() if cls == "Place"),
            roles=frozenset(_roles(claims, referent.key)),
            genders=frozenset(_GENDERS[word] for word in words & _GENDERS.keys()),
            born=_born(thing, read) if person else None,
        )

    def said_people(self) -> frozenset[str]:
        """Return the ids of named things that a claim says are a person: "Smith, a goalkeeper"."""
        return frozenset(
            f"{claim.subject.article}#{claim.subject.referent.key}"
            for one in self._read.values()
            for claim in one.claims
            if claim.relation.normal == "is"
            and claim.object.referent.cls == "Person"
            and claim.subject.referent.kind is MentionKind.NAME
        )

    def _telling(self, name: str) -> float:
        return math.sqrt(min(1.0, _FEW / max(1, self._articles[name])))

    def _claims_of(self, article: str) -> dict[str, list[Claim]]:
        """Return the claims of an article by the keys of the things they speak of."""
        if article not in self._claims:
            found: dict[str, list[Claim]] = defaultdict(list)
            for claim in self._read[article].claims:
                for key in {mention.referent.key for mention in mentions_of(claim)}:
                    found[key].append(claim)
            self._claims[article] = found
        return self._claims[article]


def given_initials(thing: Thing) -> set[str]:
    """Return the keys of the short forms that an article gives for a name."""
    found = set()
    for text, why in thing.texts:
        if any(word in why for word in _SPELLED_OUT):
            found.add(name_key(name_surface(text) or text))
    return found - {name_key(thing.referent.label)}


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
        words = re.findall(r"[a-z]+", re.sub(r"([A-Z])", r" \1", claim.relation.normal).lower())
        if subject.key == key and words[:1] == ["is"]:
            said = object_.label.lower().split() if object_.kind is MentionKind.CONCEPT else []
            roles |= {word for word in (*words[1:], *said) if class_of(word) == "Person"}
    return roles


def _born(thing: Thing, read: ArticleClaims) -> tuple[int, int] | None:
    """Return the years a person can be born in: "Ann Lee, 34, ..." in an article with a date."""
    text, published = read.article.text, read.article.published
    if not published or not published[:4].isdigit():
        return None
    for _, end in sorted(thing.spans):
        age = _AGE.match(text, end)
        if age and 0 < int(age[1]) <= _OLDEST:
            year = int(published[:4]) - int(age[1])
            return year - 1, year
    return None
