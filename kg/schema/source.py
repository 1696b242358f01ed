"""The triples of an ontology file, and the lines they stand on."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import OntologyError
from kg.vocab import PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Source", "read_source"]

_TYPE = PREFIXES["rdf"] + "type"


@dataclass(frozen=True, slots=True)
class Source:
    """An ontology file: its text, and its triples as predicate -> subject -> sorted objects."""

    path: Path
    text: str
    index: dict[str, dict[str, tuple[str, ...]]]

    def subjects(self, predicate: str) -> list[str]:
        """Return all that have the predicate, sorted."""
        return sorted(self.index.get(predicate, ()))

    def values(self, subject: str, *predicates: str) -> tuple[str, ...]:
        """Return the objects of the predicates, sorted within each."""
        found = (self.index.get(predicate, {}).get(subject, ()) for predicate in predicates)
        return tuple(dict.fromkeys(value for values in found for value in values))

    def of_type(self, types: set[str]) -> set[str]:
        """Return all that are instances of any of the classes."""
        index = self.index.get(_TYPE, {})
        return {subject for subject, classes in index.items() if types.intersection(classes)}

    def short(self, iri: str) -> str:
        """Shorten an IRI by a prefix the file declares, as people read it."""
        declared = re.findall(r"(?im)^\s*@?prefix\s+([\w.-]*:)\s*<([^>]*)>", self.text)
        for prefix, namespace in declared:
            if namespace and iri.startswith(namespace):
                return str(prefix) + iri.removeprefix(namespace)
        return f"<{iri}>"

    def error(self, iri: str, message: str) -> OntologyError:
        """Make the error that names the file, and the line where the IRI is first written."""
        name = self.short(iri)
        starts = re.search(rf"(?m)^\s*{re.escape(name)}(?![\w-])", self.text)
        line = self.text.count("\n", 0, starts.start()) + 1 if starts else 1
        if starts:
            line += starts.group().count("\n")
        return OntologyError(f"{self.path}, line {line}: {name} {message}.", value=iri)


def read_source(path: Path) -> Source:
    """Parse a Turtle file.

    Raises:
        OntologyError: the file cannot be read or is not Turtle.
    """
    import pyoxigraph as ox  # noqa: PLC0415 - only who loads an ontology pays for it

    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path} cannot be read as an ontology: {error}."
        raise OntologyError(message, value=path) from error
    index: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    try:
        for quad in ox.parse(text, ox.RdfFormat.TURTLE, base_iri=path.absolute().as_uri()):
            if not isinstance(quad.object, ox.Triple):
                index[quad.predicate.value][_name(quad.subject)].append(_name(quad.object))
    except SyntaxError as error:
        message = f"{path}, line {error.lineno}, is not Turtle: {error.msg}."
        raise OntologyError(message, value=path) from error
    return Source(path, text, {p: _sorted(rows) for p, rows in sorted(index.items())})


def _name(term: object) -> str:
    return str(getattr(term, "value", term))


def _sorted(rows: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {subject: tuple(sorted(set(values))) for subject, values in sorted(rows.items())}
