"""The facts of a store as a network, for graph measures and drawing programs."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from kg.export.claims import claim_records
from kg.model import Status
from kg.store import clean

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from kg.store import Store

__all__ = ["to_network"]

_ENTITIES = """
SELECT ?entity ?label ?class ?kind ?mentions WHERE {
  ?entity kg:kind ?kind ; a ?class ; rdfs:label ?label ; kg:mentionCount ?mentions .
}
ORDER BY ?entity ?class ?label
"""

_COPIES = "SELECT ?copy ?of WHERE { ?copy kg:nearCopyOf ?of }"


def to_network(store: Store) -> MultiDiGraph[str]:
    """Return a directed network: a node an entity, an edge a fact between two of them.

    Only what is asserted, reported or planned is a fact. Several claims of one fact are one
    edge, with the highest confidence, their number, that of their articles, of which near
    copies count as one, and the sentence of the first. Facts whose object is a date or number
    have no place in a network.
    """
    from networkx import MultiDiGraph  # noqa: PLC0415 - heavy, and only networks need it

    network: MultiDiGraph[str] = MultiDiGraph()
    for row in store.select(_ENTITIES):
        network.add_node(
            clean(row["entity"].value),
            label=clean(row["label"].value),
            cls=clean(row["class"].value),
            kind=clean(row["kind"].value),
            mentions=int(row["mentions"].value),
        )
    copies = {row["copy"].value: row["of"].value for row in store.select(_COPIES)}
    texts: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for record in claim_records(store):
        ends = record["subject_iri"], record["object_iri"]
        if Status(record["status"]).is_plain and all(end in network for end in ends):
            _add_fact(network, *ends, record)
            article = record["article_iri"]
            texts[*ends, record["property_iri"]].add(copies.get(article, article))
    for edge, found in texts.items():
        network.edges[edge]["articles"] = len(found)
    return network


def _add_fact(
    network: MultiDiGraph[str], subject: str, object_: str, record: dict[str, str]
) -> None:
    iri, confidence = record["property_iri"], float(record["confidence"] or 0)
    if network.has_edge(subject, object_, iri):
        edge: dict[str, Any] = network.edges[subject, object_, iri]
        edge["claims"] += 1
        edge["confidence"] = max(edge["confidence"], confidence)
        return
    network.add_edge(
        subject,
        object_,
        iri,
        label=record["property"],
        property=iri,
        status=record["status"],
        confidence=confidence,
        claims=1,
        sentence=record["sentence"],
        article=record["article_iri"],
    )
