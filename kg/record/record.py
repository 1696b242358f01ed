"""What ``kg extract`` writes of a claim: one flat record, in the sentence's own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Mention, MentionKind, Role
from kg.vocab import CLASSES, PREFIXES

if TYPE_CHECKING:
    from kg.model import Claim, Value
    from kg.schema import Property, Schema

__all__ = ["Record", "to_record"]

Record = dict[str, str | int | float | None]
"""Field by field, in a fixed order; what is absent is None."""

_THINGS = (MentionKind.NAME, MentionKind.EVENT, MentionKind.CONCEPT)


def to_record(claim: Claim, *, schema: Schema, line: int | None = None) -> Record:
    """Return a claim as a flat record; ``line`` is the line that was an article of its own."""
    subject, object_, evidence = claim.subject, claim.object, claim.evidence
    prop = _property(claim, schema)
    subject_start, subject_end = _span(subject)
    object_start, object_end = _span(object_)
    return {
        "article": evidence.article,
        "line": line,
        "sentence": evidence.text,
        "subject": subject.text,
        "relation": claim.relation.text,
        "object": object_.text,
        "subject_class": subject.referent.cls,
        "object_class": object_.referent.cls,
        "subject_entity": _entity(subject),
        "object_entity": _entity(object_),
        "property": prop.iri if prop else None,
        "property_label": prop.label if prop else None,
        "normal_form": claim.relation.normal,
        "status": claim.status.value,
        "speaker": _name(claim.speaker) if claim.speaker else None,
        "when": _qualifiers(claim, Role.WHEN),
        "where": _qualifiers(claim, Role.WHERE),
        "confidence": claim.confidence,
        "start": evidence.start,
        "end": evidence.end,
        "subject_start": subject_start,
        "subject_end": subject_end,
        "object_start": object_start,
        "object_end": object_end,
        "object_value": _canonical(object_.value) if object_.value else _entity(object_),
        "extractor": claim.extractor,
    }


def _property(claim: Claim, schema: Schema) -> Property | None:
    """Return the property that holds from subject to object, if the ontology has one.

    One that holds only from object to subject would be false of the record as it reads.
    """
    match = schema.property_for(claim.relation.normal)
    if match is None or match.inverted != claim.relation.inverted:
        return None
    subject, object_ = _class(claim.subject), _class(claim.object)
    return match.property if schema.allows(match.property, subject, object_) else None


def _class(mention: Mention) -> str:
    if mention.value:
        return PREFIXES["xsd"] + mention.value.datatype
    return CLASSES[mention.referent.cls]


def _span(mention: Mention) -> tuple[int | None, int | None]:
    """Return where a mention stands; nowhere if it is made of words that are apart."""
    return (None, None) if mention.start < 0 else (mention.start, mention.end)


def _entity(mention: Mention) -> str | None:
    """Return the name of the thing a mention stands for, if it is a thing."""
    return mention.referent.label if mention.referent.kind in _THINGS else None


def _name(mention: Mention) -> str:
    return _entity(mention) or mention.text


def _canonical(value: Value) -> str:
    return value.lexical if value.unit is None else f"{value.lexical} {value.unit}"


def _qualifiers(claim: Claim, role: Role) -> str | None:
    """Return times or places as the sentence orders them: canonical where they can be."""
    mentions = [one.mention for one in claim.qualifiers if one.role is role]
    names = [_canonical(one.value) if one.value else _name(one) for one in mentions]
    return "; ".join(names) or None
