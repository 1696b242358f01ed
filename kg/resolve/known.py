"""Linking clusters to the entities of a user's own list, or to none where that is unsure."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.model import JoinedBy, Link, MentionKind
from kg.resolve.decisions import Verdict
from kg.resolve.labels import name_key
from kg.resolve.profiles import family_of
from kg.resolve.spelling import ascii_words
from kg.resolve.units import is_alone, thing_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.model import KnownEntity
    from kg.resolve.clusters import Cluster
    from kg.resolve.decisions import Ruling

__all__ = ["KnownLinks", "link_known"]

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class KnownLinks:
    """The clusters, those of one known entity merged, and why some were linked to none."""

    clusters: tuple[Cluster, ...]
    notes: tuple[str, ...]


def link_known(
    clusters: Sequence[Cluster], known: Sequence[KnownEntity], ruling: Ruling
) -> KnownLinks:
    """Link clusters to known entities by name, as far as it is clear which one is meant.

    Unsure is a name that several known entities bear, a class that does not fit, and two
    clusters of one name that were left apart: then nothing is linked, and a note says so. What
    a person decided comes first.
    """
    if not known:
        return KnownLinks(tuple(clusters), ())
    entities = {entity.iri: entity for entity in sorted(known, key=lambda one: one.iri)}
    notes: set[str] = set()
    said = _decided(ruling, entities)
    by_name = _index(entities.values())
    found: dict[str, list[int]] = defaultdict(list)
    for place, cluster in enumerate(clusters):
        iri = _choose(cluster, by_name, said, notes)
        if iri is not None:
            found[iri].append(place)
    apart = {frozenset(pair) for pair in ruling.different}
    gone: set[int] = set()
    linked: dict[int, Cluster] = {}
    for iri, places in sorted(found.items()):
        group = [clusters[place] for place in places]
        if _is_doubtful(group, said, iri, apart):
            notes.add(
                _told(entities[iri], f"fits {len(group)} things that are not known to be one")
            )
        else:
            gone |= set(places)
            linked[places[0]] = _merge(group, entities[iri])
    kept = [
        linked.get(place, cluster)
        for place, cluster in enumerate(clusters)
        if place in linked or place not in gone
    ]
    return KnownLinks(tuple(kept), tuple(sorted(notes)))


def _decided(ruling: Ruling, entities: dict[str, KnownEntity]) -> dict[str, dict[str, Verdict]]:
    """Return what a person said of a thing and known entities: thing -> IRI -> verdict."""
    said: dict[str, dict[str, Verdict]] = defaultdict(dict)
    for pairs, verdict in ((ruling.same, Verdict.SAME), (ruling.different, Verdict.DIFFERENT)):
        for pair in pairs:
            for thing, iri in (pair, pair[::-1]):
                if iri in entities and thing not in entities:
                    said[thing][iri] = verdict
    return said


def _index(known: Iterable[KnownEntity]) -> dict[tuple[str, ...], set[KnownEntity]]:
    index: dict[tuple[str, ...], set[KnownEntity]] = defaultdict(set)
    for entity in known:
        for name in (entity.label, *entity.names):
            index["key", name_key(name)].add(entity)
            index["words", *ascii_words(name)].add(entity)
    return index


def _choose(
    cluster: Cluster,
    index: dict[tuple[str, ...], set[KnownEntity]],
    said: dict[str, dict[str, Verdict]],
    notes: set[str],
) -> str | None:
    verdicts = [
        (iri, verdict)
        for thing in cluster.things
        for iri, verdict in said.get(thing_id(thing), {}).items()
    ]
    told = {iri for iri, verdict in verdicts if verdict is Verdict.SAME}
    if told:
        return min(told) if len(told) == 1 else None
    first = cluster.things[0]
    if first.referent.kind is not MentionKind.NAME or all(map(is_alone, cluster.things)):
        return None
    denied = {iri for iri, verdict in verdicts if verdict is Verdict.DIFFERENT}
    labels = sorted({thing.referent.label for thing in cluster.things})
    fits: set[KnownEntity] = set()
    for label in labels:
        fits |= index.get(("key", name_key(label))) or index.get(
            ("words", *ascii_words(label)), set()
        )
    fits = {entity for entity in fits if entity.iri not in denied}
    good = {entity for entity in fits if _goes_with(entity, cluster)}
    if len(good) > 1:
        iris = sorted(entity.iri for entity in good)[:_SHOWN]
        notes.add(f'"{labels[0]}" could be {" or ".join(iris)}, so it is linked to none.')
    elif fits and not good:
        entity = min(fits, key=lambda one: one.iri)
        notes.add(_told(entity, f"is a {entity.cls}, but the articles' is a {cluster.cls}"))
    return good.pop().iri if len(good) == 1 else None


def _goes_with(entity: KnownEntity, cluster: Cluster) -> bool:
    families = {family_of(entity.cls or ""), family_of(cluster.cls)} - {""}
    return len(families) < 2  # noqa: PLR2004 - two that differ


def _is_doubtful(
    group: list[Cluster], said: dict[str, dict[str, Verdict]], iri: str, apart: set[frozenset[str]]
) -> bool:
    """Tell whether clusters that fit one entity were left apart for a reason."""
    ids = [{thing_id(thing) for thing in cluster.things} for cluster in group]
    if any(
        frozenset((one, other)) in apart
        for place, mine in enumerate(ids)
        for theirs in ids[:place]
        for one in mine & _ends(apart)
        for other in theirs & _ends(apart)
    ):
        return True
    unsaid = [
        cluster
        for cluster, things in zip(group, ids, strict=True)
        if not any(said.get(one, {}).get(iri) is Verdict.SAME for one in things)
    ]
    keys = [{name_key(thing.referent.label) for thing in cluster.things} for cluster in unsaid]
    return len(group) > 1 and sum(map(len, keys)) > len(set().union(*keys))


def _ends(apart: set[frozenset[str]]) -> set[str]:
    return {end for pair in apart for end in pair}


def _merge(group: list[Cluster], entity: KnownEntity) -> Cluster:
    things = sorted(
        (thing for cluster in group for thing in cluster.things),
        key=attrgetter("place"),
    )
    firsts = [thing_id(cluster.things[0]) for cluster in group]
    reason = f"{entity.label} has both names in the list of entities"
    links = [Link(firsts[0], other, 1.0, (reason,), JoinedBy.LIST) for other in firsts[1:]]
    return replace(
        group[0],
        things=tuple(things),
        cls=entity.cls or group[0].cls,
        links=(*(link for cluster in group for link in cluster.links), *links),
        alone=None,
        known=entity,
    )


def _told(entity: KnownEntity, why: str) -> str:
    return f"{entity.label} ({entity.iri}) {why}, so nothing is linked to it."
