"""Pairs worth comparing: found by keys, never by comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from kg.model import MentionKind
from kg.resolve.keys import KEYS
from kg.resolve.profiles import family_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from kg.resolve.profiles import Profile
    from kg.resolve.stated import OtherNames
    from kg.resolve.units import Unit

__all__ = ["find_pairs"]

_SMALL = 12
"""In blocks up to this size each is compared with each."""

_TELLING = 12
"""So many of a thing's names, the most telling ones, look for others in a large block."""

_NONE: Mapping[int, OtherNames] = MappingProxyType({})

Pair = tuple[int, int]
"""Two places, the lower one first."""


def find_pairs(
    units: Sequence[Unit],
    profile: Callable[[int], Profile],
    others: Mapping[int, OtherNames] = _NONE,
) -> Iterator[Pair]:
    """Yield the places of units to compare, each pair once; their number grows as the units' does.

    Units of one name are compared if there are few, else those whose articles share a telling
    name. Of each name the unit spoken of most is compared with those of similar names, and with
    each that the name is stated for among ``others``.
    """
    names: dict[str, list[int]] = defaultdict(list)
    for place, unit in enumerate(units):
        if unit.alone is None and unit.things[0].referent.kind is MentionKind.NAME:
            names[unit.key].append(place)
    firsts = _firsts(names, units)
    met: set[Pair] = set()
    for block in names.values():
        pairs = set(_one_name(block, profile))
        met |= {pair for pair in pairs if firsts.issuperset(pair)}
        yield from sorted(pairs)
    ordered = sorted(firsts, key=lambda place: (units[place].key, units[place].id))
    for keys in KEYS:
        similar: dict[str, list[int]] = defaultdict(list)
        for place in ordered:
            for key in keys(units[place]):
                similar[key].append(place)
        for block in similar.values():
            pairs = set(_similar(block)) - met
            met |= pairs
            yield from sorted(pairs)
    yield from sorted(_stated(ordered, units, others) - met)
    yield from _lone(ordered, units)


def _lone(firsts: Iterable[int], units: Sequence[Unit]) -> Iterator[Pair]:
    """Yield people of one word, each with what is no person and bears that word as its name.

    Such a person is often a firm that was taken for one; nothing of it is joined unasked.
    """
    called: dict[str, list[int]] = defaultdict(list)
    for place in firsts:
        if family_of(units[place].things[0].referent.cls) != "person":
            called[units[place].key].append(place)
    for one, unit in enumerate(units):
        if unit.alone is not None and unit.things[0].referent.shared:
            for other in called.get(unit.key, ()):
                yield min(one, other), max(one, other)


def _stated(
    firsts: Iterable[int], units: Sequence[Unit], others: Mapping[int, OtherNames]
) -> set[Pair]:
    """Return the pairs of a unit and the first one of a name that is stated for it."""
    called: dict[str, list[int]] = defaultdict(list)
    for place in firsts:
        called[units[place].key].append(place)
    return {
        (min(one, other), max(one, other))
        for one, names in others.items()
        for key in names.stated | names.married
        for other in called.get(key, ())
        if one != other
    }


def _firsts(names: dict[str, list[int]], units: Sequence[Unit]) -> set[int]:
    """Return for each name and family the unit that is spoken of most."""
    best: dict[tuple[str, str], int] = {}
    for key, block in names.items():
        for place in block:
            family = family_of(units[place].things[0].referent.cls)
            rival = best.get((key, family))
            if rival is None or units[place].size > units[rival].size:
                best[key, family] = place
    return set(best.values())


def _one_name(block: list[int], profile: Callable[[int], Profile]) -> Iterator[Pair]:
    if len(block) <= _SMALL:
        yield from combinations(block, 2)
        return
    beside: dict[str, list[int]] = defaultdict(list)
    for place in block:
        known = profile(place)
        telling = {**known.around, **known.near}
        best = sorted(telling, key=lambda name: (name not in known.near, -telling[name], name))
        for name in best[:_TELLING]:
            beside[name].append(place)
    yield from pairwise(block)
    for places in beside.values():
        yield from pairwise(places)


def _similar(block: list[int]) -> Iterator[Pair]:
    if len(block) <= _SMALL:
        yield from combinations(sorted(block), 2)
    else:
        for step in (1, 2):
            for one, other in zip(block, block[step:], strict=False):
                yield min(one, other), max(one, other)
