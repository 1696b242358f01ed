"""IRIs of entities: a slug of the label, told apart by class or article where labels collide."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.resolve.entities import preferred_label
from kg.vocab import digest, slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.resolve.clusters import Cluster
    from kg.vocab import Namespaces

__all__ = ["mint_iris"]

_ARTICLE_DIGITS = 8
_KEY_DIGITS = 6


def mint_iris(clusters: Sequence[Cluster], namespaces: Namespaces) -> list[str]:
    """Return each cluster's IRI; no two are the same, and none depends on the order.

    What is in the user's list has the IRI it has there.
    """
    given = {cluster.known.iri for cluster in clusters if cluster.known}
    names = [_plain(cluster) for cluster in clusters]
    names = _told_apart(names, [slug(cluster.cls) for cluster in clusters])
    names = _told_apart(names, [_digest(cluster) for cluster in clusters])
    minted = [namespaces.entity(name) for name in names]
    return [
        cluster.known.iri
        if cluster.known
        else iri
        if iri not in given
        else f"{iri}-{_digest(cluster)}"
        for cluster, iri in zip(clusters, minted, strict=True)
    ]


def _plain(cluster: Cluster) -> str:
    name = slug(preferred_label(cluster))
    return name if cluster.alone is None else f"{name}-{cluster.alone[:_ARTICLE_DIGITS]}"


def _told_apart(names: list[str], endings: list[str]) -> list[str]:
    """Append an ending to each name that is not the only one of its kind."""
    places = defaultdict(list)
    for place, name in enumerate(names):
        places[name].append(place)
    return [
        name if len(places[name]) == 1 else f"{name}-{ending}"
        for name, ending in zip(names, endings, strict=True)
    ]


def _digest(cluster: Cluster) -> str:
    """Return a digest of what no other cluster has: its first thing."""
    first = cluster.things[0]
    return digest(first.article, first.referent.key, length=_KEY_DIGITS)
