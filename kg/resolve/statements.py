"""Statements: claims between entities, the same ones merged, with their properties' IRIs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from math import prod
from typing import TYPE_CHECKING

from kg.model import Literal, MentionKind, Statement, Status
from kg.resolve.lift import LIFT_FACTOR, owner_of_object
from kg.resolve.things import is_thing
from kg.vocab import CLASSES, PREFIXES, property_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.model import Claim, Mention
    from kg.schema import Schema
    from kg.vocab import Namespaces

__all__ = ["Known", "make_statements"]

_ORDER = {status: place for place, status in enumerate(Status)}
_WORDS = frozenset((MentionKind.DATE, MentionKind.QUANTITY))

Key = tuple[str, str, str | Literal, Status, str | None]


@dataclass(frozen=True, slots=True)
class Known:
    """What statements are made with: IRIs of referents, classes of IRIs, ontology, namespaces.

    ``copies`` gives the article that a near copy repeats.
    """

    iris: Mapping[tuple[str, str], str]
    classes: Mapping[str, str]
    schema: Schema
    namespaces: Namespaces
    copies: Mapping[str, str] = field(default_factory=dict)


Draft = list[tuple["Claim", float]]
"""The claims of one statement, each with how sure it makes it."""


def make_statements(
    claims: Iterable[Claim], known: Known
) -> tuple[list[Statement], dict[str, str]]:
    """Return the statements in a total order, and the label of each property they use.

    A claim is left out if its subject or object stands for nothing that can be a node, or if
    both are the same.
    """
    drafts: dict[Key, Draft] = defaultdict(list)
    labels: dict[str, str] = {}
    for claim in claims:
        subject, object_ = _end(claim.subject, known), _end(claim.object, known)
        key = _place(claim, subject, object_, known, labels)
        if key is None:
            continue
        drafts[(*key, claim.status, None)].append((claim, claim.confidence))
        lifted = _lift(claim, known, labels)
        if lifted is not None:
            sure = claim.confidence * LIFT_FACTOR
            drafts[(*lifted, claim.status, "owner")].append((claim, sure))
    statements = []
    while drafts:  # as they are finished the drafts go: both at once take much room
        statements.append(_finish(*drafts.popitem(), known.copies))
    statements.sort(key=_sort_key)
    used = {statement.property for statement in statements}
    return statements, {iri: labels[iri] for iri in sorted(used)}


def _end(mention: Mention, known: Known) -> str | Literal | None:
    """Return the IRI or literal that a mention gives, or None if it gives neither."""
    value = mention.value
    if value is not None:
        return Literal(value.lexical, value.datatype, value.unit)
    if mention.kind in _WORDS:
        return Literal(" ".join(mention.text.split()))
    return known.iris.get((mention.article, mention.referent.key)) if is_thing(mention) else None


def _place(
    claim: Claim,
    subject: str | Literal | None,
    object_: str | Literal | None,
    known: Known,
    labels: dict[str, str],
) -> tuple[str, str, str | Literal] | None:
    """Return subject, property and object in the direction the property reads."""
    normal = claim.relation.normal
    if claim.relation.inverted:
        subject, object_ = object_, subject
    if not isinstance(subject, str) or object_ is None or subject == object_ or not normal:
        return None
    match = known.schema.property_for(normal)
    if match is not None:
        ends = (object_, subject) if match.inverted else (subject, object_)
        if isinstance(ends[0], str) and known.schema.allows(
            match.property, _class(ends[0], known), _class(ends[1], known)
        ):
            labels[match.iri] = match.label
            return ends[0], match.iri, ends[1]
    iri = known.namespaces.relation(normal)
    labels[iri] = property_label(normal)
    return subject, iri, object_


def _class(end: str | Literal, known: Known) -> str:
    if isinstance(end, Literal):
        return PREFIXES["xsd"] + end.datatype
    return CLASSES[known.classes[end]]


def _lift(
    claim: Claim, known: Known, labels: dict[str, str]
) -> tuple[str, str, str | Literal] | None:
    """Return the statement about the owner of what the claim is about, if there is one."""
    owner = owner_of_object(claim)
    iri = known.iris.get((claim.subject.article, owner)) if owner is not None else None
    if iri is None:
        return None
    if claim.relation.inverted:
        return _place(claim, iri, _end(claim.object, known), known, labels)
    return _place(claim, _end(claim.subject, known), iri, known, labels)


def _finish(key: Key, draft: Draft, copies: Mapping[str, str]) -> Statement:
    """Merge claims: one sentence counts once, several sentences make it surer, copies do not."""
    subject, prop, object_, status, derived = key
    draft.sort(key=lambda pair: _claim_key(pair[0]))
    by_sentence: dict[tuple[str, int], float] = {}
    for claim, sure in draft:
        place = (claim.evidence.article, claim.evidence.start)
        by_sentence[place] = max(by_sentence.get(place, 0.0), sure)
    doubts: dict[str, float] = {}
    for (article, _), sure in sorted(by_sentence.items()):
        doubts[article] = doubts.get(article, 1.0) * (1.0 - sure)
    least: dict[str, float] = {}
    for article, doubt in doubts.items():
        text = copies.get(article, article)
        least[text] = min(least.get(text, 1.0), doubt)
    confidence = 1.0 - prod(doubt for _, doubt in sorted(least.items()))
    claims = tuple(claim for claim, _ in draft)
    return Statement(subject, prop, object_, status, confidence, claims, derived)


def _claim_key(claim: Claim) -> tuple[str, int, int, int, str, str]:
    return (
        claim.evidence.article,
        claim.evidence.start,
        claim.subject.start,
        claim.object.start,
        claim.relation.text,
        f"{claim.subject.text}\x1f{claim.object.text}\x1f{claim.extractor}\x1f{claim.construction}",
    )


def _sort_key(statement: Statement) -> tuple[str, str, str, int, str]:
    end = statement.object
    spelled = (
        f"\x1f{end.datatype}\x1f{end.lexical}\x1f{end.unit}" if isinstance(end, Literal) else end
    )
    return (
        statement.subject,
        statement.property,
        spelled,
        _ORDER[statement.status],
        statement.derived or "",
    )
