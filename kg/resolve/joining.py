"""Joining units step by step, the surest first, and never against what was decided or is known."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.resolve.profiles import middles

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.resolve.profiles import Profile

__all__ = ["Groups"]


@dataclass(slots=True)
class _Facts:
    """What can be true of one thing only once; ``apart`` are units it must not be joined with."""

    genders: frozenset[str] = frozenset()
    born: tuple[int, int] | None = None
    middles: frozenset[str] = frozenset()
    members: set[int] = field(default_factory=set)
    apart: set[int] = field(default_factory=set)


class Groups:
    """A partition of units, by their places in a list, that only ever gets coarser."""

    def __init__(self, size: int, apart: Iterable[tuple[int, int]] = ()) -> None:
        """Begin with every unit by itself; ``apart`` are those that must stay so."""
        self._above = list(range(size))
        self._facts = [_Facts(members={place}) for place in range(size)]
        for one, other in apart:
            self._facts[one].apart.add(other)
            self._facts[other].apart.add(one)

    def root(self, place: int) -> int:
        """Return the unit that stands for all that this one was joined with."""
        while self._above[place] != place:
            self._above[place] = self._above[self._above[place]]
            place = self._above[place]
        return place

    def learn(self, place: int, profile: Profile) -> None:
        """Take in what is known of a unit."""
        facts = self._facts[self.root(place)]
        facts.genders |= profile.genders
        facts.born = _overlap(facts.born, profile.born)
        if profile.family == "person":
            facts.middles |= {word[0] for word in middles(profile.words)}

    def may_join(self, one: int, other: int) -> bool:
        """Tell whether nothing that is known or decided keeps two units apart."""
        mine, theirs = self._facts[self.root(one)], self._facts[self.root(other)]
        if mine is theirs:
            return True
        if _disjoint(mine.genders, theirs.genders) or _disjoint(mine.middles, theirs.middles):
            return False
        if mine.born and theirs.born and _overlap(mine.born, theirs.born) is None:
            return False
        return not self.decided_apart(one, other)

    def decided_apart(self, one: int, other: int) -> bool:
        """Tell whether a decision keeps two units apart."""
        mine, theirs = self._facts[self.root(one)], self._facts[self.root(other)]
        small, large = sorted((mine, theirs), key=lambda facts: len(facts.apart))
        return bool(small.apart & large.members)

    def join(self, one: int, other: int) -> None:
        """Make two units, and all they were joined with, one."""
        one, other = sorted((self.root(one), self.root(other)))
        if one == other:
            return
        kept, gone = self._facts[one], self._facts[other]
        if len(kept.members) < len(gone.members):
            one, other, kept, gone = other, one, gone, kept
        self._above[other] = one
        kept.genders |= gone.genders
        kept.born = _overlap(kept.born, gone.born) or kept.born or gone.born
        kept.middles |= gone.middles
        kept.members |= gone.members
        kept.apart |= gone.apart

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
