"""Candidates for one entity: pairs of things with what a person needs to decide on them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from pyoxigraph import NamedNode, Triple

from kg.store.terms import node, term, text, typed
from kg.vocab import CLASSES

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from kg.resolve import Candidate, Side
    from kg.vocab import Namespaces

__all__ = ["candidate_triples"]


def candidate_triples(
    candidate: Candidate, evidence: Container[NamedNode], namespaces: Namespaces
) -> Iterator[Triple]:
    """Yield a candidate and its two things; of their sentences those that are ``evidence``.

    A decision on what can be no IRI has no place in a graph, and is left out.
    """
    ends = [_thing(side.id, namespaces) for side in (candidate.left, candidate.right)]
    if None in ends or ends[0] == ends[1]:
        return
    this = node(namespaces.candidate(candidate.id))
    yield Triple(this, term("rdf:type"), term("kg:Candidate"))
    for end, side in zip(ends, (candidate.left, candidate.right), strict=True):
        if end is not None:
            yield Triple(this, term("kg:between"), end)
            yield from _side(end, side, evidence, namespaces)
    yield Triple(this, term("kg:score"), typed(f"{candidate.score:.2f}", "decimal"))
    yield Triple(this, term("kg:reason"), text("; ".join(candidate.reasons)))
    yield Triple(this, term("kg:state"), text(candidate.state))


def _side(
    this: NamedNode, side: Side, evidence: Container[NamedNode], namespaces: Namespaces
) -> Iterator[Triple]:
    if not side.entity:
        return
    yield Triple(this, term("rdf:type"), term("kg:Referent"))
    yield Triple(this, term("schema:name"), text(side.label))
    yield Triple(this, term("schema:additionalType"), node(CLASSES[side.cls]))
    yield Triple(this, term("prov:specializationOf"), node(side.entity))
    article = side.id.partition("#")[0]
    yield Triple(this, term("dcterms:isPartOf"), node(namespaces.article(article)))
    for one in side.evidence:
        span = node(namespaces.span(one.article, one.start, one.end))
        if span in evidence:
            yield Triple(this, term("schema:subjectOf"), span)


def _thing(ident: str, namespaces: Namespaces) -> NamedNode | None:
    """Return the node of a thing: of an article's by article and key, else the IRI it is."""
    article, found, key = ident.partition("#")
    local = found and ":" not in article
    iri = f"{namespaces.article(quote(article))}#{quote(key, safe=':')}" if local else ident
    try:
        return node(iri)
    except ValueError:
        return None
