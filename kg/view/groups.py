"""Communities: who has more to do with one another than with the rest, named after their middle."""

from __future__ import annotations

from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.view.model import Edge, Node

__all__ = ["communities"]

_SEED = 7
_FEWEST = 4
"""Fewer than so many members are no community to speak of."""

_NAMED_AFTER = 2
_MOST = 3000
"""So many entities, the most important, are looked at: time grows faster than their number."""


def communities(
    nodes: Iterable[Node], edges: Iterable[Edge]
) -> tuple[dict[str, int], tuple[str, ...]]:
    """Return the community of each node that is in one, and what communities are called.

    ``nodes`` come most important first. Communities are found by Louvain over what is sure, with
    a fixed seed; the largest first, ties by members. Each is named after those of its members
    that have most to do with the others.
    """
    ranked = [node for node in nodes if node.kind != "value"]
    known = {node.iri: node for node in ranked[:_MOST]}
    graph = nx.Graph()
    graph.add_nodes_from(sorted(known))
    pairs = sorted(
        (edge.subject, edge.object)
        for edge in edges
        if edge.status.is_plain and edge.subject in known and edge.object in known
    )
    for a, b in pairs:
        if a != b:
            weight = graph.get_edge_data(a, b, {"weight": 0})["weight"]
            graph.add_edge(a, b, weight=weight + 1)
    found = [
        group
        for group in nx.community.louvain_communities(graph, seed=_SEED)
        if len(group) >= _FEWEST
    ]
    found.sort(key=lambda group: (-len(group), min(group)))
    return (
        {iri: index for index, group in enumerate(found) for iri in group},
        tuple(_name(graph.subgraph(group), known) for group in found),
    )


def _name(group: nx.Graph, known: Mapping[str, Node]) -> str:
    """Name a community after its most central members, proper names before phrases."""
    degree = dict(group.degree(weight="weight"))
    order = sorted(
        group, key=lambda iri: (known[iri].kind != "name", -degree[iri], known[iri].label, iri)
    )
    return ", ".join(known[iri].label for iri in order[:_NAMED_AFTER])
