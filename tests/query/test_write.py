from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from pyoxigraph import Literal, NamedNode, QueryResultsFormat, RdfFormat, parse, parse_query_results
from rdflib.query import Result

from kg.errors import QueryError
from kg.query import ANSWER_FORMATS, Answer, AnswerKind, render_table, run_query, write_answer
from kg.store import clean, make_store, quads
from tests.graphs import NAMES, one_of_everything
from tests.strategies import texts

SELECT = "SELECT ?label ?n ?none { ?s rdfs:label ?label ; kg:mentionCount ?n } ORDER BY ?label"


@pytest.fixture(scope="module")
def store():
    return make_store(quads(one_of_everything(), NAMES))


def written(answer: Answer, name: str) -> bytes:
    stream = BytesIO()
    write_answer(answer, name, stream, namespaces=NAMES)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["csv", "json", "tsv", "xml"])
def test_rows_are_read_back_by_rdflib(store, name):
    answer = run_query(store, SELECT)
    result = Result.parse(BytesIO(written(answer, name)), format=name)
    rows = [[str(cell) for cell in row if cell] for row in result]
    assert rows == [[cell.value for cell in row if cell] for row in answer.rows]
    assert len(rows) == 4


def test_csv_has_a_header(store):
    rows = list(csv.reader(StringIO(written(run_query(store, SELECT), "csv").decode())))
    assert rows[:2] == [["label", "n", "none"], ["Acme", "4", ""]]


def test_json_keeps_datatypes_and_leaves_out_what_is_unbound(store):
    found = json.loads(written(run_query(store, SELECT), "json"))
    first = found["results"]["bindings"][0]
    assert first["n"]["datatype"].endswith("#integer")
    assert set(first) == {"label", "n"}


@pytest.mark.parametrize("name", ["json", "xml"])
def test_truth_is_written(store, name):
    answer = run_query(store, "ASK { :acme ?p ?o }")
    parsed = parse_query_results(written(answer, name), getattr(QueryResultsFormat, name.upper()))
    assert bool(parsed)


@pytest.mark.parametrize("name", ["turtle", "ntriples"])
def test_triples_are_read_back(store, name):
    answer = run_query(store, "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o ; kg:kind ?k }")
    formats = {"turtle": RdfFormat.TURTLE, "ntriples": RdfFormat.N_TRIPLES}
    assert {quad.triple for quad in parse(written(answer, name), formats[name])} == set(
        answer.triples
    )


@pytest.mark.parametrize(
    ("sparql", "name"),
    [
        ("SELECT ?s { ?s ?p ?o }", "turtle"),
        ("ASK { ?s ?p ?o }", "ntriples"),
        ("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }", "csv"),
        ("SELECT ?s { ?s ?p ?o }", "word"),
    ],
)
def test_format_that_does_not_fit_is_refused_with_those_that_do(store, sparql, name):
    with pytest.raises(QueryError, match=f"The format '{name}' .*; for .* there are .*, table"):
        written(run_query(store, sparql), name)


def test_every_format_is_for_something(store):
    asked = [run_query(store, SELECT), run_query(store, "CONSTRUCT WHERE { ?s kg:kind ?k }")]
    for name in ANSWER_FORMATS:
        assert any(is_written(answer, name) for answer in asked)


def is_written(answer: Answer, name: str) -> bool:
    try:
        return bool(written(answer, name))
    except QueryError:
        return False


@given(text=texts)
def test_any_text_comes_back(text):
    answer = Answer(AnswerKind.ROWS, ("a",), ((Literal(text),),))
    for name in ("json", "tsv"):
        results_format = getattr(QueryResultsFormat, name.upper())
        rows = list(parse_query_results(written(answer, name), results_format))
        assert rows[0]["a"].value == text
    found = ET.fromstring(written(answer, "xml").decode())  # noqa: S314 - our own output
    assert "".join(found.itertext()).strip() == clean(text).strip()


def test_table_is_readable(store):
    table = render_table(run_query(store, "SELECT ?s ?p { ?s ?p :bolt } ORDER BY ?s ?p"))
    assert ":acme" in table
    assert "kg:acquires" in table
    assert "rdf:object" in table
    assert "https://" not in table
    assert table.endswith("rows\n")


@pytest.mark.parametrize("width", [30, 60, 120])
def test_table_fits_the_terminal_and_loses_nothing(store, width):
    table = render_table(run_query(store, "SELECT * { ?s oa:exact ?quote }"), width=width)
    assert max(len(line) for line in table.splitlines()) <= width
    assert "million" in "".join(table.split())


def test_table_of_one_none_and_truth(store):
    assert render_table(run_query(store, "SELECT ?s { ?s kg:owns ?o }")).endswith("1 row\n")
    assert render_table(run_query(store, "SELECT ?s { ?s :no ?o }")) == "0 rows\n"
    assert render_table(run_query(store, "ASK { ?s ?p ?o }")) == "yes\n"
    assert "kg:owns" in render_table(run_query(store, "CONSTRUCT WHERE { ?s kg:owns ?o }"))


def test_table_cannot_be_styled_or_steered_by_text():
    row = (Literal("[bold]x[/bold]\x1b[31mred"), NamedNode("x:y"))
    table = render_table(Answer(AnswerKind.ROWS, ("a", "b"), (row,)))
    assert "[bold]x[/bold]" in table
    assert "\x1b" not in table
