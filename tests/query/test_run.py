from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from kg.errors import QueryError
from kg.query import AnswerKind, run_query
from kg.store import make_store, quads
from tests.graphs import NAMES, one_of_everything


@pytest.fixture(scope="module")
def store():
    return make_store(quads(one_of_everything(), NAMES))


def test_select_gives_columns_and_rows(store):
    answer = run_query(store, "SELECT ?s ?none { ?s kg:acquires :bolt }")
    assert answer.kind is AnswerKind.ROWS
    assert answer.columns == ("s", "none")
    assert answer.rows == ((NamedNode(NAMES.entity("acme")), None),)


def test_ask_gives_truth(store):
    assert run_query(store, "ASK { :acme kg:acquires :bolt }").truth is True
    assert run_query(store, "ASK { :bolt kg:acquires :acme }").truth is False


def test_construct_gives_triples_once_and_sorted(store):
    answer = run_query(store, "CONSTRUCT { ?o kg:owns ?s } { ?s kg:acquires|kg:owns ?o }")
    assert [str(triple.subject) for triple in answer.triples] == [f"<{NAMES.entity('bolt')}>"]


def test_describe_gives_triples(store):
    assert len(run_query(store, "DESCRIBE :ann").triples) >= 4


def test_default_graph_is_the_union_and_graphs_can_be_named(store):
    both = "SELECT ?s { ?s kg:acquires ?o ; rdfs:label ?l }"  # the label is in another graph
    assert len(run_query(store, both).rows) == 1
    graphs = run_query(store, "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }")
    assert len(graphs.rows) == 3


def test_prefixes_follow_the_base_of_the_graph():
    names = type(NAMES)("https://news.test/")
    store = make_store(quads(one_of_everything(), names))
    assert len(run_query(store, "SELECT ?c { ?c a kg:Claim ; kg:status ?x }").rows) == 5
    assert run_query(
        store, "ASK { ?a a schema:NewsArticle FILTER(STRSTARTS(STR(?a), STR(article:))) }"
    ).truth


def test_values_stand_for_variables(store):
    sparql = "SELECT ?who ?label { ?who rdfs:label ?label }"
    answer = run_query(store, sparql, values={"who": NamedNode(NAMES.entity("ann"))})
    assert [row[1].value for row in answer.rows] == ["Ann"]


@pytest.mark.parametrize(
    ("sparql", "message"),
    [
        ("SELECT * { ?s ?p ", "line 1, column 18: it ends too early; 1 closing brace"),
        ("SELECT * {\n ?s foo:x ?o }", "line 2, .*the prefix foo: is not declared; known are :"),
        ("SELECT ?x { ?s ?p ?o } GROUP BY ?s", "neither grouped by nor counted"),
        ("SELECT ?x {?x kg:status [ }", "line 1, column 27: '}' does not fit here"),
        ("FIND ME", "'FIND' starts no query; begin with SELECT"),
        ("", "it ends too early"),
    ],
)
def test_mistakes_are_explained(store, sparql, message):
    with pytest.raises(QueryError, match=message) as caught:
        run_query(store, sparql)
    assert caught.value.value == sparql


def test_network_is_refused(store):
    with pytest.raises(QueryError, match="never uses the network"):
        run_query(store, "SELECT * { SERVICE <http://x.invalid/> { ?s ?p ?o } }")


def test_failure_while_running_is_a_query_error(store):
    with pytest.raises(QueryError, match="cannot be run"):
        run_query(store, "SELECT ?s { ?s ?p ?o }", values={"absent": NamedNode("x:y")})
