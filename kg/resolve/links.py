"""Links: pairs of units with their scores, those good for joining and those that are in doubt."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.model import MentionKind
from kg.resolve.comparers import JOIN, REVIEW, score_names, score_pair
from kg.resolve.joining import Facts
from kg.resolve.pairs import find_pairs

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.resolve.contexts import Contexts
    from kg.resolve.profiles import Profile
    from kg.resolve.stated import OtherNames
    from kg.resolve.units import Unit

__all__ = ["Linking", "UnitLink", "link_units"]

_MERGED = 20
"""So many things of a unit tell what it is."""

_REMEMBERED = 1 << 12
"""Of so many units the profiles are kept at a time."""

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
    """All links worth a look, the surest first, and the facts that were met on the way."""

    links: list[UnitLink]
    facts: dict[int, Facts]


def link_units(
    units: Sequence[Unit], contexts: Contexts, *, decided: Iterable[int] = ()
) -> Linking:
    """Compare the units that may be one and return the links from `REVIEW` on.

    Of the units that a person ``decided`` on facts are asked for, whatever they are like.
    Pairs come block by block, and so what is known of a unit is made when it is asked for and
    remembered for a while only: to keep it of all would take more room than the articles do.
    """
    facts: dict[int, Facts] = {}
    others = _other_names(units, contexts)

    @lru_cache(_REMEMBERED)
    def bare(place: int) -> Profile:
        known = contexts.bare_profile(units[place].things[:_MERGED])
        more = others.get(place)
        return replace(known, stated=more.stated, married=more.married) if more else known

    @lru_cache(_REMEMBERED)
    def profile(place: int) -> Profile:
        found = contexts.profile(bare(place), units[place].things[:_MERGED])
        said = Facts.from_profile(found)
        if said != Facts():
            facts[place] = said
        return found

    same = _Same()
    links = []
    for one, other in find_pairs(units, profile, others):
        if score_names(bare(one), bare(other)).low <= 0.0:
            continue
        score = score_pair(profile(one), profile(other))
        if score.value >= REVIEW:
            links.append(UnitLink(one, other, score.value, same(score.reasons)))
    for place in decided:
        profile(place)
    links = _without_rivals(links, units)
    links.sort(key=lambda link: (-link.score, link.one, link.other))
    return Linking(links, facts)


def _other_names(units: Sequence[Unit], contexts: Contexts) -> dict[int, OtherNames]:
    """Return the other names that articles state, by the units' places; most have none."""
    found = {
        place: contexts.other_names(unit.things)
        for place, unit in enumerate(units)
        if unit.alone is None and unit.things[0].referent.kind is MentionKind.NAME
    }
    return {place: names for place, names in found.items() if names.stated or names.married}


class _Same:
    """Gives the first of equal texts for each, so that what is said often is held once."""

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def __call__(self, texts: Iterable[str]) -> tuple[str, ...]:
        return tuple(self._texts.setdefault(text, text) for text in texts)


def _without_rivals(links: list[UnitLink], units: Sequence[Unit]) -> list[UnitLink]:
    """Leave undecided what fits two names that do not fit each other."""
    fitting: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.score < JOIN:
            continue
        one, other = units[link.one].key, units[link.other].key
        fitting[one].add(other)
        fitting[other].add(one)
    result = []
    for link in links:
        mine, theirs = units[link.one].key, units[link.other].key
        near = fitting[mine] | fitting[theirs] if mine != theirs and link.score >= JOIN else set()
        rivals = {rival for rival in near if not fitting[rival] | {rival} >= {mine, theirs}}
        if rivals:
            reasons = (*link.reasons, f"{min(rivals)} fits as well")
            result.append(replace(link, score=_DOUBTFUL, reasons=reasons))
        else:
            result.append(link)
    return result
