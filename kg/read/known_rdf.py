"""A user's own list of entities as RDF."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.model import KnownEntity, Skipped
from kg.vocab import CLASSES, PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["RDF_SUFFIXES", "read_known_rdf"]

RDF_SUFFIXES = (".jsonld", ".nq", ".nt", ".owl", ".rdf", ".trig", ".ttl")

_SCHEMA = (PREFIXES["schema"], PREFIXES["schema"].replace("https:", "http:"))
_LABELS = (
    PREFIXES["skos"] + "prefLabel",
    PREFIXES["rdfs"] + "label",
    *(schema + "name" for schema in _SCHEMA),
)
_NAMES = (PREFIXES["skos"] + "altLabel", *(schema + "alternateName" for schema in _SCHEMA))
_TYPE = PREFIXES["rdf"] + "type"
_CLASSES = {iri: name for name, iri in CLASSES.items()}
_CLASSES |= {iri.replace(_SCHEMA[0], _SCHEMA[1]): name for iri, name in _CLASSES.items()}


def read_known_rdf(path: Path, data: bytes) -> tuple[list[KnownEntity], list[Skipped]]:
    """Return every IRI that has a label, with its other names and its class if we know it.

    Raises:
        InputError: the file is not what its suffix says.
    """
    from pyoxigraph import Literal, NamedNode, RdfFormat, parse  # noqa: PLC0415 - rarely needed

    said: dict[str, dict[str, set[tuple[str, str]]]] = defaultdict(lambda: defaultdict(set))
    suffix = path.suffix.lower()
    rdf_format = RdfFormat.from_extension({".owl": "rdf"}.get(suffix, suffix[1:]))
    try:
        for quad in parse(data, format=rdf_format, base_iri=path.absolute().as_uri()):
            if isinstance(quad.subject, NamedNode):
                value = quad.object
                language = value.language or "" if isinstance(value, Literal) else ""
                if isinstance(value, NamedNode | Literal):
                    facts = said[quad.subject.value][quad.predicate.value]
                    facts.add((language, value.value.strip()))
    except SyntaxError as error:
        message = f"{path}, line {error.lineno}, is not RDF ({error.msg}); mend the list."
        raise InputError(message, value=path) from error
    found = [_entity(iri, facts) for iri, facts in sorted(said.items())]
    return [entity for entity in found if entity], []


def _entity(iri: str, facts: dict[str, set[tuple[str, str]]]) -> KnownEntity | None:
    """Return the entity that an IRI's facts describe: English labels first, then any."""
    labels = [row for name in _LABELS for row in sorted(facts.get(name, ()), key=_english)]
    if not labels:
        return None
    label = labels[0][1]
    names = {text for _, text in labels}
    names |= {text for name in _NAMES for _, text in facts.get(name, ())}
    classes = sorted(_CLASSES[cls] for _, cls in facts.get(_TYPE, ()) if cls in _CLASSES)
    one = classes[0] if len(set(classes)) == 1 else None
    return KnownEntity(iri, label, tuple(sorted(names - {label, ""})), one)


def _english(row: tuple[str, str]) -> tuple[bool, bool, str, str]:
    language, text = row
    return not language.startswith("en"), bool(language), language, text
