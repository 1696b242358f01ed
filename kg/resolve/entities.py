"""Entities: the labels of a cluster, how often it is spoken of, and why its mentions are its."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from kg.model import Entity, Join, JoinedBy, MentionKind
from kg.resolve.labels import name_surface
from kg.resolve.units import thing_id

if TYPE_CHECKING:
    from kg.resolve.clusters import Cluster

__all__ = ["make_entity", "preferred_label"]


def preferred_label(cluster: Cluster) -> str:
    """Return the full form that is used most; of two as frequent the longer one.

    What the user's list calls it comes first.
    """
    if cluster.known:
        return cluster.known.label
    if len(cluster.things) == 1:
        return cluster.things[0].referent.label
    counts: Counter[str] = Counter()
    names = [thing for thing in cluster.things if thing.referent.kind is MentionKind.NAME]
    for thing in names or cluster.things:
        counts[thing.referent.label] += thing.size
    return max(sorted(counts), key=lambda label: (counts[label], len(label.split()), len(label)))


def make_entity(cluster: Cluster, iri: str) -> Entity:
    """Describe a cluster as an entity."""
    label = preferred_label(cluster)
    kinds = {thing.referent.kind for thing in cluster.things}
    others = {
        thing.referent.label
        for thing in cluster.things
        if thing.referent.kind is MentionKind.NAME or MentionKind.NAME not in kinds
    }
    joins: dict[tuple[str, str, JoinedBy], int] = defaultdict(int)
    for thing in cluster.things:
        named = thing.referent.kind is MentionKind.NAME
        for (text, why), count in thing.texts.items():
            if why:
                joins[" ".join(text.split()), why, JoinedBy.AUTOMATIC] += count
            if named and (not why or text in why or _quoted(text, why)):
                surface = name_surface(text)
                others.add("" if surface.endswith(f" {thing.referent.label}") else surface)
    if cluster.known:
        joins[label, f"the name of {iri} in the list of entities", JoinedBy.LIST] += 1
    if cluster.reason:
        count = len({thing.article for thing in cluster.things})
        joins[label, cluster.reason, JoinedBy.AUTOMATIC] += count
    labels = {thing_id(thing): thing.referent.label for thing in cluster.things if cluster.links}
    for link in cluster.links:
        joins[labels[link.right], "; ".join(link.reasons), link.by] += 1
    return Entity(
        iri=iri,
        cls=cluster.cls,
        label=label,
        kind=MentionKind.NAME if MentionKind.NAME in kinds else cluster.things[0].referent.kind,
        other_labels=tuple(sorted(others - {label, ""})),
        joins=tuple(Join(text, why, n, by) for (text, why, by), n in sorted(joins.items())),
        mentions=sum(thing.size for thing in cluster.things),
    )


def _quoted(text: str, why: str) -> bool:
    """Tell whether a reason speaks of this very name, and not of a noun or pronoun for it."""
    surface = name_surface(text)
    return bool(surface) and f'"{surface}"' in why
