"""Links: pairs of units with their scores, those good for joining and those that are in doubt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.resolve.comparers import JOIN, REVIEW, score_pair
from kg.resolve.labels import name_key
from kg.resolve.pairs import find_pairs
from kg.resolve.profiles import merge_profiles

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.resolve.contexts import Contexts
    from kg.resolve.profiles import Profile
    from kg.resolve.units import Unit

__all__ = ["Linking", "UnitLink", "link_units"]

_MERGED = 20
"""So many things of a unit tell what it is."""

_DOUBTFUL = round(JOIN - 0.01, 3)


@dataclass(frozen=True, slots=True)
class UnitLink:
    """Two units, how sure it is that they are one, and why."""

    one: int
    other: int
    score: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Linking:
    """All links worth a look, the surest first, and the profiles that were made on the way."""

    links: tuple[UnitLink, ...]
    profiles: dict[int, Profile]


def link_units(units: Sequence[Unit], contexts: Contexts) -> Linking:
    """Compare the units that may be one and return the links from `REVIEW` on."""
    profiles: dict[int, Profile] = {}

    def profile(place: int) -> Profile:
        if place not in profiles:
            things = units[place].things[:_MERGED]
            found = contexts.profile(things[0])
            for thing in things[1:]:
                found = merge_profiles(found, contexts.profile(thing))
            profiles[place] = found
        return profiles[place]

    links = []
    for one, other in find_pairs(units, profile):
        score = score_pair(profile(one), profile(other))
        if score.value >= REVIEW:
            links.append(UnitLink(one, other, score.value, score.reasons))
    links = _without_rivals(links, units)
    links.sort(key=lambda link: (-link.score, link.one, link.other))
    return Linking(tuple(links), profiles)


def _without_rivals(links: list[UnitLink], units: Sequence[Unit]) -> list[UnitLink]:
    """Leave undecided what fits two names that do not fit each other."""
    keys = [name_key(unit.things[0].referent.label) for unit in units]
    good = [link for link in links if link.score >= JOIN]
    fitting: dict[str, set[str]] = defaultdict(set)
    for link in good:
        fitting[keys[link.one]].add(keys[link.other])
        fitting[keys[link.other]].add(keys[link.one])
    result = []
    for link in links:
        mine, theirs = keys[link.one], keys[link.other]
        near = fitting[mine] | fitting[theirs] if mine != theirs and link.score >= JOIN else set()
        rivals = {rival for rival in near if not fitting[rival] | {rival} >= {mine, theirs}}
        if rivals:
            reasons = (*link.reasons, f"{min(rivals)} fits as well")
            result.append(replace(link, score=_DOUBTFUL, reasons=reasons))
        else:
            result.append(link)
    return result
