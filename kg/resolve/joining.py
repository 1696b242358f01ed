"""Joining units step by step, the surest first, and never against what was decided or is known."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.resolve.profiles import middles

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.resolve.profiles import Profile

__all__ = ["Facts", "Groups"]


@dataclass(frozen=True, slots=True)
class Facts:
    """What can be true of one thing only once."""

    genders: frozenset[str] = frozenset()
    born: tuple[int, int] | None = None
    middles: frozenset[str] = frozenset()

    @classmethod
    def from_profile(cls, profile: Profile) -> Facts:
        """Return what a profile says."""
        words = profile.words if profile.family == "person" else ()
        return cls(profile.genders, profile.born, frozenset(word[0] for word in middles(words)))

    def agrees(self, other: Facts) -> bool:
        """Tell whether both can be true of one thing."""
        if _disjoint(self.genders, other.genders) or _disjoint(self.middles, other.middles):
            return False
        return not (self.born and other.born and _overlap(self.born, other.born) is None)

    def __or__(self, other: Facts) -> Facts:
        """Return what is true if both are."""
        born = _overlap(self.born, other.born) or self.born or other.born
        return Facts(self.genders | other.genders, born, self.middles | other.middles)


_NOTHING = Facts()
_NONE: Mapping[int, Facts] = MappingProxyType({})


class Groups:
    """A partition of units, by their places in a list, that only ever gets coarser.

    Most units have neither facts nor decisions, and cost one number each.
    """

    def __init__(
        self, size: int, apart: Iterable[tuple[int, int]] = (), facts: Mapping[int, Facts] = _NONE
    ) -> None:
        """Begin with every unit by itself; ``apart`` are those that must stay so."""
        self._above = list(range(size))
        self._sizes: dict[int, int] = {}
        self._facts = dict(facts)
        self._apart: dict[int, set[int]] = {}
        for one, other in apart:
            self._apart.setdefault(one, set()).add(other)
            self._apart.setdefault(other, set()).add(one)

    def root(self, place: int) -> int:
        """Return the unit that stands for all that this one was joined with."""
        while self._above[place] != place:
            self._above[place] = self._above[self._above[place]]
            place = self._above[place]
        return place

    def may_join(self, one: int, other: int) -> bool:
        """Tell whether nothing that is known or decided keeps two units apart."""
        one, other = self.root(one), self.root(other)
        if one == other:
            return True
        mine, theirs = (self._facts.get(place, _NOTHING) for place in (one, other))
        return mine.agrees(theirs) and not self.decided_apart(one, other)

    def decided_apart(self, one: int, other: int) -> bool:
        """Tell whether a decision keeps two units apart."""
        one, other = self.root(one), self.root(other)
        if len(self._apart.get(one, ())) > len(self._apart.get(other, ())):
            one, other = other, one
        return any(self.root(place) == other for place in self._apart.get(one, ()))

    def join(self, one: int, other: int) -> None:
        """Make two units, and all they were joined with, one."""
        one, other = sorted((self.root(one), self.root(other)))
        if one == other:
            return
        if self._sizes.get(one, 1) < self._sizes.get(other, 1):
            one, other = other, one
        self._above[other] = one
        self._sizes[one] = self._sizes.get(one, 1) + self._sizes.pop(other, 1)
        if other in self._facts:
            self._facts[one] = self._facts.get(one, _NOTHING) | self._facts.pop(other)
        if other in self._apart:
            self._apart.setdefault(one, set()).update(self._apart.pop(other))

    def groups(self) -> list[list[int]]:
        """Return the partition, each part and the parts in order."""
        parts: dict[int, list[int]] = {}
        for place in range(len(self._above)):
            parts.setdefault(self.root(place), []).append(place)
        return sorted(parts.values())


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other


def _overlap(one: tuple[int, int] | None, other: tuple[int, int] | None) -> tuple[int, int] | None:
    if one is None or other is None:
        return one or other
    low, high = max(one[0], other[0]), min(one[1], other[1])
    return (low, high) if low <= high else None
