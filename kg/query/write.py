"""Answers in the formats that other programs read."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, BinaryIO

from pyoxigraph import (
    BlankNode,
    NamedNode,
    Quad,
    QueryResultsFormat,
    RdfFormat,
    Triple,
    parse_query_results,
)

from kg.errors import QueryError
from kg.query.answer import AnswerKind
from kg.query.table import render_table
from kg.store import clean, to_bytes
from kg.vocab import Namespaces

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.query.answer import Answer, Term

__all__ = ["ANSWER_FORMATS", "write_answer"]

_ROWS = {
    "csv": QueryResultsFormat.CSV,
    "json": QueryResultsFormat.JSON,
    "tsv": QueryResultsFormat.TSV,
    "xml": QueryResultsFormat.XML,
}
_TRIPLES = {"ntriples": RdfFormat.N_TRIPLES, "turtle": RdfFormat.TURTLE}
ANSWER_FORMATS = (*sorted({*_ROWS, *_TRIPLES}), "table")
_XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


def write_answer(
    answer: Answer, format_name: str, stream: BinaryIO, *, namespaces: Namespaces | None = None
) -> None:
    """Write an answer in one of `ANSWER_FORMATS`.

    Raises:
        QueryError: there is no such format, or it does not fit the kind of answer.
    """
    if format_name == "table":
        stream.write(render_table(answer, namespaces=namespaces).encode())
    elif answer.kind is AnswerKind.TRIPLES:
        rdf_format = _TRIPLES.get(format_name) or _refuse(answer, format_name)
        quads = [Quad(t.subject, t.predicate, t.object) for t in answer.triples]
        stream.write(to_bytes(quads, rdf_format, namespaces or Namespaces()))
    else:
        stream.write(_results(answer, _ROWS.get(format_name) or _refuse(answer, format_name)))


def _refuse(answer: Answer, format_name: str) -> Any:  # noqa: ANN401 - it never returns
    fitting = _TRIPLES if answer.kind is AnswerKind.TRIPLES else _ROWS
    names = ", ".join([*sorted(fitting), "table"])
    known = format_name in {*_ROWS, *_TRIPLES}
    why = "does not fit this query" if known else "is no format kg knows"
    asks = "CONSTRUCT and DESCRIBE" if fitting is _TRIPLES else "SELECT and ASK"
    message = f"The format {format_name!r} {why}; for {asks} there are {names}."
    raise QueryError(message, value=format_name)


def _results(answer: Answer, results_format: QueryResultsFormat) -> bytes:
    is_xml = results_format == QueryResultsFormat.XML
    as_json = json.dumps(_encode(answer, clean if is_xml else str), ensure_ascii=False, indent=1)
    if results_format == QueryResultsFormat.JSON:
        return as_json.encode() + b"\n"
    parsed = parse_query_results(as_json, QueryResultsFormat.JSON)
    written: bytes = parsed.serialize(format=results_format) or b""
    if is_xml:  # where a raw carriage return is read as a newline
        written = written.replace(b"\r", b"&#13;")
    return written if written.endswith(b"\n") else written + b"\n"


def _encode(answer: Answer, fit: Callable[[str], str]) -> dict[str, Any]:
    if answer.kind is AnswerKind.BOOLEAN:
        return {"head": {}, "boolean": answer.truth}
    bindings = [
        {
            name: _encode_term(term, fit)
            for name, term in zip(answer.columns, row, strict=True)
            if term is not None
        }
        for row in answer.rows
    ]
    return {"head": {"vars": list(answer.columns)}, "results": {"bindings": bindings}}


def _encode_term(term: Term, fit: Callable[[str], str]) -> dict[str, Any]:
    match term:
        case NamedNode():
            return {"type": "uri", "value": term.value}
        case BlankNode():
            return {"type": "bnode", "value": term.value}
        case Triple():
            parts = {"subject": term.subject, "predicate": term.predicate, "object": term.object}
            value = {name: _encode_term(part, fit) for name, part in parts.items()}
            return {"type": "triple", "value": value}
    literal: dict[str, Any] = {"type": "literal", "value": fit(term.value)}
    if term.language:
        return literal | {"xml:lang": term.language}
    if term.datatype.value != _XSD_STRING:
        return literal | {"datatype": term.datatype.value}
    return literal
