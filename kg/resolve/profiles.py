"""Profiles: all that is known of things that are one, for comparing them with others."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from kg.resolve.labels import name_key
from kg.resolve.spelling import ascii_words, legal_form
from kg.resolve.territories import territory_of

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["FAMILIES", "Profile", "family_of", "middles"]

FAMILIES = {
    "Person": "person",
    "Place": "place",
    "Event": "event",
    "Organization": "body",
    "Group": "body",
    "Product": "body",
    "CreativeWork": "body",
    "Legislation": "body",
    "Concept": "",
    "Thing": "",
}
"""Classes that one name may be given in different articles; "" goes with any."""

_LANDS = frozenset(("Place", "Organization", "Concept", "Thing"))
_PARTS = 2
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, kw_only=True)
class Profile:
    """What of a thing is compared: its name, its class, and what its articles say around it.

    ``near`` are the keys of names in its sentences and ``around`` of those elsewhere in its
    articles, each with how telling it is (in [0, 1]) and ``places`` those of them that are
    places. ``initials`` are short forms that an article gives for the name, ``stated`` other
    names that one states ("now known as"), ``married`` those that a wedding may give. ``the`` is
    how a name of one word is used: with "the" (True), without (False). ``born`` is the range of
    years a person can be born in.
    """

    label: str
    cls: str = "Thing"
    initials: frozenset[str] = frozenset()
    stated: frozenset[str] = frozenset()
    married: frozenset[str] = frozenset()
    the: frozenset[bool] = frozenset()
    near: Mapping[str, float] = field(default_factory=dict)
    around: Mapping[str, float] = field(default_factory=dict)
    places: frozenset[str] = frozenset()
    roles: frozenset[str] = frozenset()
    genders: frozenset[str] = frozenset()
    born: tuple[int, int] | None = None

    @cached_property
    def key(self) -> str:
        """What two spellings of one name have in common."""
        return name_key(self.label)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The name's words in plain letters."""
        return ascii_words(self.label)

    @cached_property
    def legal(self) -> str:
        """The name's legal form, or nothing."""
        return legal_form(self.label)

    @cached_property
    def territory(self) -> str:
        """The country or region that bears the name, which news may take for a body."""
        return territory_of(self.words) if self.cls in _LANDS else ""

    @cached_property
    def family(self) -> str:
        """The family of its class; nothing if its class is unclear."""
        return family_of(self.cls)


def family_of(cls: str) -> str:
    """Return the family of a class.

    >>> family_of("Group")
    'body'
    """
    return FAMILIES.get(cls, "")


def middles(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands between given name and surname, and a "Jr" or "III" behind.

    >>> middles(("john", "q", "smith", "jr"))
    ('jr', 'q')
    """
    suffix = words[-1:] if words[-1:] and words[-1] in _SUFFIXES else ()
    names = words[: len(words) - len(suffix)]
    return (*suffix, *(names[1:-1] if len(names) > _PARTS else ()))
