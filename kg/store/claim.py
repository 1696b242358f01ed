"""Claim nodes: what a sentence says, how it says so, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import NamedNode, Triple

from kg.model import Literal, Mention, Role
from kg.store.terms import node, term, text, typed
from kg.vocab import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Claim, Qualifier, Resolution, Statement
    from kg.vocab import Namespaces

__all__ = ["claim_mentions", "claim_triples", "object_term"]

Fact = tuple[str, NamedNode | RdfLiteral]


def object_term(statement: Statement) -> NamedNode | RdfLiteral:
    """Return a statement's object as a term."""
    if isinstance(statement.object, Literal):
        return typed(statement.object.lexical, statement.object.datatype)
    return node(statement.object)


def claim_mentions(claim: Claim) -> list[Mention]:
    """Return every mention that a claim is made of."""
    speaker = [claim.speaker] if claim.speaker else []
    return [claim.subject, claim.object, *speaker, *(q.mention for q in claim.qualifiers)]


def claim_triples(
    claim: Claim, statement: Statement, resolution: Resolution, namespaces: Namespaces
) -> tuple[float, list[Triple]]:
    """Return a claim's confidence and the triples of its node, without the confidence.

    The node's IRI is made from all of them, so that equal claims are one node.
    """
    facts = [
        *_core(claim, statement, namespaces),
        *_mentioned(claim, resolution, namespaces),
        *_qualified(claim, statement, resolution),
    ]
    key = digest(*sorted(f"{predicate} {value}" for predicate, value in facts))
    this = node(namespaces.claim(key))
    return claim.confidence, [Triple(this, term(predicate), value) for predicate, value in facts]


def _core(claim: Claim, statement: Statement, namespaces: Namespaces) -> Iterator[Fact]:
    evidence = claim.evidence
    yield "rdf:type", term("kg:Claim")
    yield "rdf:type", term("rdf:Statement")
    yield "rdf:subject", node(statement.subject)
    yield "rdf:predicate", node(statement.property)
    yield "rdf:object", object_term(statement)
    yield "kg:status", term(f"kg:{claim.status}")
    yield "kg:subjectText", text(claim.subject.text)
    yield "kg:relationText", text(claim.relation.text)
    yield "kg:objectText", text(claim.object.text)
    yield "kg:construction", text(claim.construction)
    yield "kg:extractor", text(claim.extractor)
    sentence = namespaces.span(evidence.article, evidence.start, evidence.end)
    yield "prov:wasDerivedFrom", node(sentence)
    if statement.derived:
        yield "kg:derivedBy", text(statement.derived)


def _mentioned(claim: Claim, resolution: Resolution, namespaces: Namespaces) -> Iterator[Fact]:
    for predicate, mention in (("subject", claim.subject), ("object", claim.object)):
        if mention.start >= 0 and _entity(mention, resolution):
            span = namespaces.span(mention.article, mention.start, mention.end)
            yield f"kg:{predicate}Mention", node(span)
    if claim.speaker:
        yield "kg:speakerText", text(claim.speaker.text)
        if speaker := _entity(claim.speaker, resolution):
            yield "kg:speaker", node(speaker)


def _qualified(claim: Claim, statement: Statement, resolution: Resolution) -> Iterator[Fact]:
    # One number a claim: a unit must say what it is the unit of. A second amount, and a date or
    # place that could not be made out, stay as words.
    counted = isinstance(statement.object, Literal) and statement.object.unit is not None
    if isinstance(statement.object, Literal) and statement.object.unit is not None:
        yield "kg:unit", text(statement.object.unit)
    for qualifier in claim.qualifiers:
        facts = list(_qualifier(qualifier, resolution))
        if qualifier.role is Role.AMOUNT and counted:
            facts = []
        counted = counted or qualifier.role is Role.AMOUNT
        words = f"{qualifier.preposition} {qualifier.mention.text}".strip()
        yield from facts or [("kg:circumstance", text(words))]


def _qualifier(qualifier: Qualifier, resolution: Resolution) -> Iterator[Fact]:
    mention, value = qualifier.mention, qualifier.mention.value
    match qualifier.role:
        case Role.WHEN if value:
            yield "kg:when", typed(value.lexical, value.datatype)
        case Role.AMOUNT if value:
            yield "kg:amount", typed(value.lexical, value.datatype)
            if value.unit:
                yield "kg:unit", text(value.unit)
        case Role.WHERE:
            if place := _entity(mention, resolution):
                yield "kg:where", node(place)


def _entity(mention: Mention, resolution: Resolution) -> str | None:
    return resolution.referents.get((mention.article, mention.referent.key))
