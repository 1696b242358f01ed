"""Reading an ontology from Turtle."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.schema.place import ontology_path
from kg.schema.source import Source, read_source
from kg.schema.terms import Example, Match, Property, Schema
from kg.vocab import NS, PREFIXES, digest, property_label

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

__all__ = ["load_schema"]

_RDF, _RDFS, _OWL, _SCHEMA = (PREFIXES[name] for name in ("rdf", "rdfs", "owl", "schema"))
_TYPES = {
    NS + "Relation",
    _RDF + "Property",
    _OWL + "ObjectProperty",
    _OWL + "DatatypeProperty",
}
_SINGLE = {_OWL + "FunctionalProperty", NS + "SingleRelation"}
_SOLE = {_OWL + "InverseFunctionalProperty", NS + "SoleRelation"}
_DOMAIN = (_RDFS + "domain", _SCHEMA + "domainIncludes")
_RANGE = (_RDFS + "range", _SCHEMA + "rangeIncludes")


def load_schema(path: Path | None = None) -> Schema:
    """Read an ontology in Turtle; kg's own if no path is given.

    Any RDFS or OWL ontology will do. ``kg:saidAs`` and ``kg:inverseSaidAs`` tell how a property
    is said; a property of another namespace that has neither is said as its local name.

    Raises:
        OntologyError: the file cannot be read, is not Turtle, or is no usable ontology; the
            message names the file and the line.

    >>> match = load_schema().property_for("collaboratesWith")
    >>> match.label, match.inverted
    ('partners with', False)
    """
    source = read_source(path or ontology_path("kg.ttl"))
    single, sole = source.of_type(_SINGLE), source.of_type(_SOLE)
    found = (
        replace(_property(source, iri), single=iri in single, sole=iri in sole)
        for iri in sorted(source.of_type(_TYPES))
    )
    properties = {prop.iri: prop for prop in found if prop.said_as or prop.inverse_said_as}
    classes: dict[str, tuple[str, ...]] = {
        subject: source.values(subject, _RDFS + "subClassOf")
        for subject in source.subjects(_RDFS + "subClassOf")
    }
    return Schema(properties, classes, _sayings(source, properties), digest(source.text))


def _property(source: Source, iri: str) -> Property:
    said = source.values(iri, NS + "saidAs")
    inverse = source.values(iri, NS + "inverseSaidAs")
    local = iri.replace("#", "/").rstrip("/").rsplit("/", 1)[-1]
    if not said and not inverse and not iri.startswith(NS):
        said = (local,)
    return Property(
        iri=iri,
        label=next(iter(source.values(iri, _RDFS + "label")), property_label(local)),
        domain=source.values(iri, *_DOMAIN),
        range=source.values(iri, *_RANGE),
        said_as=said,
        inverse_said_as=inverse,
        examples=tuple(_example(source, node) for node in source.values(iri, NS + "example")),
    )


def _example(source: Source, node: str) -> Example:
    found = [source.values(node, NS + name) for name in ("sentence", "subjectText", "objectText")]
    if [len(values) for values in found] != [1, 1, 1]:
        message = "needs one kg:sentence, one kg:subjectText and one kg:objectText"
        raise source.error(node, message)
    sentence, subject, obj = (values[0] for values in found)
    return Example(sentence, subject, obj)


def _sayings(source: Source, properties: Mapping[str, Property]) -> dict[str, Match]:
    claimed: defaultdict[str, list[Match]] = defaultdict(list)
    for prop in properties.values():
        for inverted, forms in ((False, prop.said_as), (True, prop.inverse_said_as)):
            for normal in forms:
                claimed[normal].append(Match(prop, inverted))
    return {normal: _only(source, normal, claimed[normal]) for normal in sorted(claimed)}


def _only(source: Source, normal: str, matches: Iterable[Match]) -> Match:
    first, *others = matches
    if others:
        message = f"is said as {normal!r}, and so is {source.short(first.iri)}; let one of them go"
        raise source.error(others[0].iri, message)
    if not normal.isidentifier() or normal[0].isupper():
        message = f"is said as {normal!r}, which is no normal form; write it like 'worksFor'"
        raise source.error(first.iri, message)
    return first
