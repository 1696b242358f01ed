"""The resolution graph: entities with their names, the joins made, the properties used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Triple

from kg.model import JoinedBy
from kg.store.terms import integer, node, term, text
from kg.vocab import CLASSES, digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Entity, Join
    from kg.vocab import Namespaces

__all__ = ["entity_triples", "property_triples"]


def entity_triples(entity: Entity, namespaces: Namespaces) -> Iterator[Triple]:
    """Yield an entity's class, names and joins."""
    this = node(entity.iri)
    yield Triple(this, term("rdf:type"), node(CLASSES[entity.cls]))
    yield Triple(this, term("rdfs:label"), text(entity.label))
    yield Triple(this, term("skos:prefLabel"), text(entity.label))
    for label in entity.other_labels:
        yield Triple(this, term("skos:altLabel"), text(label))
    yield Triple(this, term("kg:kind"), text(entity.kind))
    yield Triple(this, term("kg:mentionCount"), integer(entity.mentions))
    for join in entity.joins:
        yield from _join_triples(entity, join, namespaces)


def _join_triples(entity: Entity, join: Join, namespaces: Namespaces) -> Iterator[Triple]:
    by = () if join.by is JoinedBy.AUTOMATIC else (join.by.value,)
    this = node(namespaces.join(digest(entity.iri, join.text, join.reason, *by)))
    yield Triple(this, term("rdf:type"), term("kg:Join"))
    yield Triple(this, term("kg:joinedEntity"), node(entity.iri))
    yield Triple(this, term("kg:joinedText"), text(join.text))
    yield Triple(this, term("kg:reason"), text(join.reason))
    yield Triple(this, term("kg:joinCount"), integer(join.count))
    yield Triple(this, term("kg:joinedBy"), text(join.by))


def property_triples(iri: str, label: str, namespaces: Namespaces) -> Iterator[Triple]:
    """Yield a property's label; one that we minted is declared, the ontology has the others."""
    if iri.startswith(namespaces.relation("")):
        yield Triple(node(iri), term("rdf:type"), term("rdf:Property"))
    yield Triple(node(iri), term("rdfs:label"), text(label))
