"""From a store to a picture: what is there, what matters most, and where it is drawn."""

from __future__ import annotations

from dataclasses import replace
from math import sqrt
from typing import TYPE_CHECKING

import networkx as nx

from kg.view.candidates import read_candidates
from kg.view.facts import read_facts, read_sentences
from kg.view.groups import communities
from kg.view.layout import lay_out
from kg.view.model import Edge, Node, Picture
from kg.view.paragraphs import read_paragraphs
from kg.view.single import read_single
from kg.view.things import read_names, read_nodes, read_sources
from kg.vocab import Namespaces

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["DRAWN", "Picture", "build_picture"]

DRAWN = 150
"""So many nodes are drawn at first: more cannot be read on one screen."""

VALUES_UP_TO = 60
"""Dates and amounts are drawn while the picture stays below so many nodes."""

_SMALLEST, _GROWTH, _MANY = 7, 16, 12
"""Half the width of a node, what many facts add to it, and how many are many."""

_WEIGHT = {"name": 1.0, "event": 0.7, "concept": 0.4, "value": 0.1}
"""What a name does matters more than what a phrase does."""


def build_picture(store: Store, *, namespaces: Namespaces, drawn: int = DRAWN) -> Picture:
    """Read a store and return what a page shows of it; the same store gives the same picture.

    Every entity and every fact is in it, whatever its status; only the ``drawn`` most important
    nodes have a place. An empty store gives an empty picture.
    """
    names = read_names(store, namespaces)
    sentences = read_sentences(store, namespaces)
    edges, values = read_facts(store, namespaces, names.labels, sentences)
    nodes = rank({**read_nodes(store, namespaces, names), **values}, edges)
    places = lay_out(chosen(nodes, edges, drawn))
    group, groups = communities(nodes, edges)
    used = {edge.property for edge in edges}
    single, sole = read_single(store, namespaces)
    return Picture(
        nodes=tuple(
            replace(node, place=places.get(node.iri), group=group.get(node.iri)) for node in nodes
        ),
        edges=edges,
        sources=read_sources(store, namespaces),
        groups=groups,
        paragraphs=read_paragraphs(store, namespaces),
        candidates=read_candidates(store, namespaces, sentences),
        single=single & used,
        sole=sole & used,
    )


def rank(nodes: dict[str, Node], edges: tuple[Edge, ...]) -> list[Node]:
    """Return the nodes with their importance, most important first, ties by IRI.

    A node weighs as much as its facts, sure ones above all; names weigh more than phrases.
    """
    graph = nx.MultiGraph()
    graph.add_nodes_from(nodes)
    for edge in edges:
        weight = 1.0 if edge.status.is_plain else 0.4
        graph.add_edge(edge.subject, edge.object, weight=weight)
    degree = dict(graph.degree(weight="weight"))
    facts = dict(graph.degree())
    most = max(facts.values(), default=0)
    weighed = [
        replace(
            node,
            importance=round(
                _WEIGHT.get(node.kind, 0.4) * (degree[iri] + min(node.mentions, 50) / 100), 3
            ),
            size=size(node, facts[iri], most),
        )
        for iri, node in nodes.items()
    ]
    return sorted(weighed, key=lambda node: (-node.importance, node.iri))


def size(node: Node, facts: int, most: int) -> int:
    """Return how large a node is drawn: by its facts, phrases and values small."""
    if node.kind == "value":
        return _SMALLEST - 2
    full = _SMALLEST + _GROWTH * sqrt(facts / max(most, _MANY))
    return round(full if node.kind in {"name", "event"} else min(full * 0.75, _SMALLEST + 4))


def chosen(nodes: list[Node], edges: tuple[Edge, ...], drawn: int) -> nx.Graph:
    """Return the graph to be laid out: at most ``drawn`` nodes, the most important in company.

    Its edges are marked sure or not; nodes carry their size and the length of their label.
    """
    linked = {end for edge in edges for end in (edge.subject, edge.object)}
    candidates = [node for node in nodes if node.iri in linked]
    entities = _in_company([node for node in candidates if node.kind != "value"], edges, drawn)
    room = VALUES_UP_TO - len(entities)
    values = [node for node in candidates if node.kind == "value"]
    shown = entities + (values if len(values) <= room else [])
    graph = nx.Graph()
    for node in shown:
        graph.add_node(node.iri, letters=len(node.label), size=node.size)
    for edge in edges:
        if edge.subject in graph and edge.object in graph and edge.subject != edge.object:
            sure = edge.status.is_plain
            known = graph.get_edge_data(edge.subject, edge.object, {"sure": False})
            graph.add_edge(edge.subject, edge.object, sure=sure or known["sure"])
    return graph


def _in_company(ranked: list[Node], edges: tuple[Edge, ...], drawn: int) -> list[Node]:
    """Return the most important nodes, each with a neighbour: alone it would show no fact."""
    place = {node.iri: number for number, node in enumerate(ranked)}
    best: dict[str, int] = {}
    for edge in edges:
        for one, other in ((edge.subject, edge.object), (edge.object, edge.subject)):
            if one != other and other in place and edge.status.is_plain:
                best[one] = min(best.get(one, place[other]), place[other])
    taken: dict[str, Node] = {}
    for node in ranked:
        if len(taken) >= drawn:
            break
        taken[node.iri] = node
        if node.iri in best:
            companion = ranked[best[node.iri]]
            taken[companion.iri] = companion
    return sorted(taken.values(), key=lambda node: place[node.iri])[:drawn]
