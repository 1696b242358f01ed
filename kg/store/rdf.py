"""From a resolution to RDF: one graph an article, and one for what resolve decided."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import chain
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, Triple

from kg.store.article import (
    article_triples,
    evidence_triples,
    mention_triples,
    paragraph_triples,
)
from kg.store.candidate import candidate_triples
from kg.store.claim import claim_mentions, claim_triples, object_term
from kg.store.entity import entity_triples, property_triples
from kg.store.paragraphs import find_paragraphs
from kg.store.terms import node, term, typed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Claim, Evidence, Resolution, Statement
    from kg.resolve import Candidate
    from kg.vocab import Namespaces

__all__ = ["quads", "sorted_quads"]


def quads(
    resolution: Resolution, namespaces: Namespaces, candidates: Iterable[Candidate] = ()
) -> list[Quad]:
    """Return all that a graph says, as quads in their order in the files.

    A claim that is asserted, reported or planned also gives a plain triple, in the graph of
    every article that so claims it. ``candidates`` are the joins that a person may decide on.
    """
    found = set(_resolution_quads(resolution, namespaces))
    evidence = _evidence(resolution)
    for read in resolution.articles:
        article = read.article
        graph = node(namespaces.article(article.id))
        found.update(_within(graph, article_triples(read, namespaces)))
        for start, end in find_paragraphs(article, evidence[article.id]):
            found.update(_within(graph, paragraph_triples(article, start, end, namespaces)))
    spans = {
        node(namespaces.span(one.article, one.start, one.end))
        for several in evidence.values()
        for one in several
    }
    decided = (candidate_triples(each, spans, namespaces) for each in candidates)
    found.update(_within(node(namespaces.resolution), chain.from_iterable(decided)))
    confidences: defaultdict[Quad, float] = defaultdict(float)
    for statement in resolution.statements:
        for claim in statement.claims:
            graph = node(namespaces.article(claim.evidence.article))
            found.update(_within(graph, _spans(claim, resolution, namespaces)))
            if claim.status.is_plain:
                found.update(_within(graph, [_plain(statement)]))
            confidence, triples = claim_triples(claim, statement, resolution, namespaces)
            about = _within(graph, triples)
            found.update(about)
            confidences[about[0]] = max(confidences[about[0]], confidence)
    for quad, confidence in confidences.items():
        value = typed(f"{confidence:.2f}", "decimal")
        found.add(Quad(quad.subject, term("kg:confidence"), value, quad.graph_name))
    return sorted_quads(found)


def sorted_quads(found: Iterable[Quad]) -> list[Quad]:
    """Sort quads by graph, subject, predicate and object; types first, spans by position."""
    return sorted(found, key=_order)


def _within(graph: NamedNode, triples: Iterable[Triple]) -> list[Quad]:
    return [Quad(t.subject, t.predicate, t.object, graph) for t in triples]


def _evidence(resolution: Resolution) -> defaultdict[str, set[Evidence]]:
    """Return by article the sentences that its statements rest on."""
    found: defaultdict[str, set[Evidence]] = defaultdict(set)
    for statement in resolution.statements:
        for claim in statement.claims:
            found[claim.evidence.article].add(claim.evidence)
    return found


def _resolution_quads(resolution: Resolution, namespaces: Namespaces) -> list[Quad]:
    entities = (entity_triples(entity, namespaces) for entity in resolution.entities)
    properties = (
        property_triples(iri, label, namespaces) for iri, label in resolution.properties.items()
    )
    copies = (
        Triple(node(namespaces.article(copy)), term("kg:nearCopyOf"), node(namespaces.article(of)))
        for copy, of in resolution.copies.items()
    )
    return _within(node(namespaces.resolution), chain(*entities, *properties, copies))


def _spans(claim: Claim, resolution: Resolution, namespaces: Namespaces) -> Iterator[Triple]:
    yield from evidence_triples(claim.evidence, namespaces)
    for mention in claim_mentions(claim):
        entity = resolution.referents.get((mention.article, mention.referent.key))
        if entity:
            yield from mention_triples(mention, entity, namespaces)


def _plain(statement: Statement) -> Triple:
    return Triple(node(statement.subject), node(statement.property), object_term(statement))


def _order(quad: Quad) -> tuple[str, ...]:
    predicate = quad.predicate.value
    head = "" if predicate == term("rdf:type").value else predicate
    return (
        str(quad.graph_name),
        _by_position(str(quad.subject).strip("<>")),
        head,
        str(quad.object),
    )


@lru_cache(maxsize=65536)
def _by_position(iri: str) -> str:
    return re.sub(r"(?<=[=,])\d+", lambda found: found[0].zfill(9), iri) if "#char=" in iri else iri
