"""The same graph as pyvis draws it by itself: all of it, with its own physics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyvis.network import Network

if TYPE_CHECKING:
    from kg.model import Resolution

__all__ = ["raw_page"]


def raw_page(graph: Resolution) -> str:
    """Return pyvis's own page of a graph, made the way its documentation shows."""
    network = Network(directed=True, cdn_resources="in_line")
    for entity in graph.entities:
        network.add_node(entity.iri, label=entity.label, group=entity.cls)
    for statement in graph.statements:
        label = graph.properties[statement.property]
        network.add_edge(statement.subject, statement.object, title=label)
    page: str = network.generate_html()
    return page
