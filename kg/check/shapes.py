"""Checking a graph against the shapes of what kg writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.check.problem import Problem
from kg.schema import ontology_path
from kg.vocab import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rdflib import Graph
    from rdflib.term import Node

    from kg.store import Store

__all__ = ["shape_problems"]


def shape_problems(
    store: Store, sentences: dict[str, str], *, shapes: Path | None = None
) -> Iterator[Problem]:
    """Yield what SHACL finds wrong, each with the sentence of its claim or span.

    ``sentences`` gives the sentence of each IRI that has one; ``shapes`` are ours by default.
    """
    # Both are slow to load, and only a check needs them.
    from pyshacl import validate  # noqa: PLC0415
    from rdflib import RDF, SH, Graph  # noqa: PLC0415

    data = store.to_rdflib()
    rules = Graph().parse(shapes or ontology_path("shapes.ttl"), format="turtle")
    _, report, _ = validate(data, shacl_graph=rules, inference="none")
    prefixes = store.namespaces.prefixes
    for result in report.subjects(RDF.type, SH.ValidationResult):
        focus = str(report.value(result, SH.focusNode))
        yield Problem(
            shorten(focus, prefixes),
            _message(report, result, prefixes),
            sentences.get(focus, ""),
        )


def _message(report: Graph, result: Node, prefixes: dict[str, str]) -> str:
    from rdflib import SH, URIRef  # noqa: PLC0415 - see above

    path = report.value(result, SH.resultPath)
    value = report.value(result, SH.value)
    messages = sorted(str(message) for message in report.objects(result, SH.resultMessage))
    found = []
    if isinstance(path, URIRef):
        found.append(shorten(str(path), prefixes))
    if value is not None:
        found.append(shorten(str(value), prefixes) if isinstance(value, URIRef) else f'"{value}"')
    return " ".join(messages) + (f" (here: {' '.join(found)})" if found else "")
