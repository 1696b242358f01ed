"""Pairs worth comparing: found by keys, never by comparing all with all."""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from kg.annotate.forms import initials_of
from kg.model import MentionKind
from kg.resolve.contexts import given_initials
from kg.resolve.profiles import family_of
from kg.resolve.spelling import ascii_words, skeleton

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.resolve.profiles import Profile
    from kg.resolve.units import Unit

__all__ = ["find_pairs"]

_SMALL = 12
"""In blocks up to this size each is compared with each."""

_TELLING = 12
"""So many of a thing's names, the most telling ones, look for others in a large block."""

_ASKED = 20
"""So many things of a unit are asked for initials that their articles give."""

Pair = tuple[int, int]


def find_pairs(units: Sequence[Unit], profile: Callable[[int], Profile]) -> list[Pair]:
    """Return the places of units to compare, sorted; their number grows with that of the units.

    Units of one name are compared if there are few, else those whose articles share a telling
    name. Of each name the unit spoken of most is compared with those of similar names.
    """
    named = [
        place
        for place, unit in enumerate(units)
        if unit.alone is None and unit.things[0].referent.kind is MentionKind.NAME
    ]
    names: dict[str, list[int]] = defaultdict(list)
    for place in named:
        names[units[place].key].append(place)
    found: set[Pair] = set()
    for block in names.values():
        found.update(_one_name(block, profile))
    firsts = _firsts(names, units)
    similar: dict[str, list[int]] = defaultdict(list)
    for place in firsts:
        for key in _keys(units[place]):
            similar[key].append(place)
    for block in similar.values():
        found.update(_similar(sorted(block, key=lambda p: (units[p].key, units[p].id))))
    return sorted(found)


def _firsts(names: dict[str, list[int]], units: Sequence[Unit]) -> list[int]:
    """Return for each name and family the unit that is spoken of most."""
    best: dict[tuple[str, str], int] = {}
    for key, block in names.items():
        for place in block:
            family = family_of(units[place].things[0].referent.cls)
            rival = best.get((key, family))
            if rival is None or units[place].size > units[rival].size:
                best[key, family] = place
    return sorted(best.values())


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


def _keys(unit: Unit) -> Iterator[str]:
    """Yield what a name has in common with other spellings of it."""
    label = unit.things[0].referent.label
    words = ascii_words(label)
    if not words:
        return
    yield "sound " + " ".join(sorted(skeleton(word) for word in words))
    person = family_of(unit.things[0].referent.cls) in ("person", "")
    if person and len(words) > 1:
        for word in sorted(set(words[1:])):
            yield f"person {words[0][0]} {word}"
    if family_of(unit.things[0].referent.cls) != "person":
        letters = label.replace(".", "")
        if len(words) > 1:
            yield f"initials {initials_of(label)}"
            if len(words[0]) > 1:
                yield f"begin {' '.join(words[:-1])}"
        elif letters.isupper():
            yield f"initials {letters.casefold()}"
        yield f"begin {' '.join(words)}"
        for thing in unit.things[:_ASKED]:
            yield from (f"initials {short}" for short in sorted(given_initials(thing)))
