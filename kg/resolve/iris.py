"""IRIs of entities: a slug of the label, told apart by class or article where labels collide."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kg.resolve.entities import preferred_label
from kg.vocab import digest, slug

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

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
    names = _told_apart(names, clusters, lambda cluster: slug(cluster.cls))
    names = _told_apart(names, clusters, _digest)
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


def _told_apart(
    names: list[str], clusters: Sequence[Cluster], ending: Callable[[Cluster], str]
) -> list[str]:
    """Append an ending to each name that is not the only one of its kind."""
    times = Counter(names)
    return [
        name if times[name] == 1 else f"{name}-{ending(cluster)}"
        for name, cluster in zip(names, clusters, strict=True)
    ]


def _digest(cluster: Cluster) -> str:
    """Return a digest of what no other cluster has: its first thing."""
    first = cluster.things[0]
    return digest(first.article, first.referent.key, length=_KEY_DIGITS)
