"""Joining things across articles into clusters, each of them one thing in the world."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.model import JoinedBy, Link, MentionKind
from kg.resolve.comparers import JOIN
from kg.resolve.joining import Groups
from kg.resolve.links import link_units
from kg.resolve.profiles import family_of
from kg.resolve.units import make_units

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from kg.model import KnownEntity
    from kg.resolve.contexts import Contexts
    from kg.resolve.decisions import Ruling
    from kg.resolve.links import UnitLink
    from kg.resolve.things import Thing
    from kg.resolve.units import Unit

__all__ = ["Cluster", "Clustering", "cluster_things"]

_SHOWN = 50
"""So many doubtful pairs of one name are kept: nobody decides on more."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Things that are one, in the order of their articles, the class they have, and why.

    ``alone`` is the article a thing belongs to that no other article can speak of. ``links``
    are the joins that had to be weighed or were decided; things of one plain name need none.
    ``known`` is what the cluster is in the list that the user brought.
    """

    things: tuple[Thing, ...]
    cls: str
    reason: str = ""
    alone: str | None = None
    links: tuple[Link, ...] = ()
    known: KnownEntity | None = None


@dataclass(frozen=True, slots=True)
class Clustering:
    """The clusters, and the pairs of things that were left apart in doubt."""

    clusters: tuple[Cluster, ...]
    doubts: tuple[Link, ...]


def cluster_things(things: Iterable[Thing], contexts: Contexts, ruling: Ruling) -> Clustering:
    """Join the things that are one; the order of what comes in does not matter.

    What a person decided comes first; then the links from `JOIN` on, the surest first, each
    only where neither a decision nor a fact about what was joined before speaks against it.
    """
    units = make_units(things, ruling.decided, contexts.said_people())
    places = _places(units, ruling.decided)
    # Ends that are no things are entities of the user's list, which come later.
    same, different = (
        [(places[one], places[other]) for one, other in pairs if places.keys() >= {one, other}]
        for pairs in (ruling.same, ruling.different)
    )
    linking = link_units(units, contexts, decided=places.values())
    groups = Groups(len(units), different, linking.facts)
    made: list[tuple[int, Link]] = []
    for one, other in same:
        groups.join(one, other)
        reasons = ("a person said so",)
        made.append((one, Link(units[one].id, units[other].id, 1.0, reasons, JoinedBy.PERSON)))
    doubts: list[UnitLink] = []
    for link in linking.links:
        if groups.root(link.one) == groups.root(link.other):
            continue
        alone = units[link.one].alone or units[link.other].alone
        if link.score >= JOIN and not alone and groups.may_join(link.one, link.other):
            groups.join(link.one, link.other)
            made.append((link.one, _link(link, units)))
        elif not groups.decided_apart(link.one, link.other):
            doubts.append(link)
    links: dict[int, list[Link]] = {}
    for place, done in made:
        links.setdefault(groups.root(place), []).append(done)
    clusters = tuple(
        _cluster([units[one] for one in part], tuple(links.get(groups.root(part[0]), ())))
        for part in groups.groups()
    )
    return Clustering(clusters, _doubts(doubts, units, groups))


def _places(units: Sequence[Unit], wanted: Collection[str]) -> dict[str, int]:
    """Return where the things are that a person decided on: each is a unit of its own."""
    return {unit.id: place for place, unit in enumerate(units) if unit.id in wanted}


def _link(link: UnitLink, units: Sequence[Unit]) -> Link:
    return Link(units[link.one].id, units[link.other].id, link.score, link.reasons)


def _doubts(links: Iterable[UnitLink], units: Sequence[Unit], groups: Groups) -> tuple[Link, ...]:
    """Return the best link between each two clusters that still are two, so many of a name."""
    seen: set[tuple[int, int]] = set()
    shown: Counter[str] = Counter()
    kept = []
    for link in links:
        one, other = sorted((groups.root(link.one), groups.root(link.other)))
        names = {units[link.one].key, units[link.other].key}
        if one == other or (one, other) in seen or any(shown[key] >= _SHOWN for key in names):
            continue
        seen.add((one, other))
        shown.update(names)
        kept.append(_link(link, units))
    return tuple(kept)


def _cluster(units: list[Unit], links: tuple[Link, ...]) -> Cluster:
    ordered = sorted(
        (thing for unit in units for thing in unit.things),
        key=attrgetter("place"),
    )
    votes: Counter[str] = Counter()
    for thing in ordered:
        referent = thing.referent
        weak = family_of(referent.cls) == "" and referent.kind is MentionKind.NAME
        votes[referent.cls] += 0 if weak else thing.size
    cls = max(sorted(votes), key=votes.__getitem__)
    articles = len({thing.article for thing in ordered})
    alike = articles > 1 and len({unit.key for unit in units}) == 1
    alone = units[0].alone if len(units) == 1 else None
    reason = f"the same name in {articles} articles" if alike else ""
    return Cluster(tuple(ordered), cls, reason, alone, links)
