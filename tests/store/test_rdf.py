from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode

from kg.model import Status
from kg.store import make_store, quads
from kg.store.terms import date, term
from kg.vocab import digest
from tests.build import make_article, make_claim, make_claims, make_resolution
from tests.graphs import NAMES, TEXT, one_of_everything


def rows(store, sparql: str) -> list[tuple[str, ...]]:
    return sorted(tuple(term.value if term else "" for term in row) for row in store.select(sparql))


@pytest.fixture(scope="module")
def store():
    return make_store(quads(one_of_everything(), NAMES))


def test_article_graph_is_named_by_the_article_and_holds_its_frame(store):
    article = NAMES.article(digest(TEXT))
    found = dict(rows(store, f"SELECT ?p ?o {{ GRAPH <{article}> {{ <{article}> ?p ?o }} }}"))
    schema = "https://schema.org/"
    assert found[schema + "headline"] == "Acme buys Bolt"
    assert found[schema + "datePublished"] == "2025-08-22"
    assert found[schema + "url"] == "https://wire.example/1"
    assert found["https://kg.example/ns#readWith"] == "fake_model 1.0"


@pytest.mark.parametrize("status", Status)
def test_only_what_is_asserted_reported_or_planned_becomes_a_plain_triple(status):
    article = make_article()
    read = make_claims(article, make_claim(article=article.id, status=status))
    store = make_store(quads(make_resolution(read), NAMES))
    plain = rows(store, "SELECT ?o { :acme rel:buys ?o }")
    assert plain == ([(NAMES.entity("bolt"),)] if status.is_plain else [])
    assert len(rows(store, f"SELECT ?c {{ ?c kg:status kg:{status} }}")) == 1


def test_plain_triple_is_in_the_graph_of_each_article_that_supports_it(store):
    graphs = rows(store, "SELECT ?g { GRAPH ?g { :acme kg:acquires :bolt } }")
    assert graphs == [(NAMES.article(digest(TEXT)),)]  # the other article only says "may"


def test_claim_says_how_it_was_said(store):
    found = dict(
        rows(store, "SELECT ?p ?o { ?c rdf:predicate kg:rejects ; ?p ?o FILTER(?p != rdf:type) }")
    )
    ns = "https://kg.example/ns#"
    assert found[ns + "status"] == ns + "reported"
    assert found[ns + "speaker"] == NAMES.entity("ann")
    assert found[ns + "speakerText"] == "Ann"
    assert found[ns + "relationText"] == "rejects"
    assert found[ns + "confidence"] == "1"


def test_qualifiers_are_typed_and_others_stay_as_words(store):
    sparql = """SELECT ?when ?where ?amount ?unit ?other {
      ?c rdf:predicate kg:acquires ; kg:when ?when ; kg:where ?where ; kg:amount ?amount ;
         kg:unit ?unit ; kg:circumstance ?other }"""
    assert rows(store, sparql) == [("2025-08-22", NAMES.entity("oslo"), "5", "USD", "with glee")]


def test_number_that_is_the_object_keeps_its_unit(store):
    sparql = "SELECT ?o ?unit { ?c rdf:predicate rel:hasUsers ; rdf:object ?o ; kg:unit ?unit }"
    assert rows(store, sparql) == [("20000000", "user")]
    assert rows(store, "SELECT ?o { :bolt rel:hasUsers ?o }") == [("20000000",)]


def test_derived_statement_has_a_claim_of_its_own_with_the_same_evidence(store):
    sparql = """SELECT ?by ?sentence { ?c rdf:predicate kg:owns ; kg:derivedBy ?by ;
      prov:wasDerivedFrom/oa:exact ?sentence }"""
    assert rows(store, sparql) == [("owner", "Acme buys Bolt.")]


def test_mentions_stand_for_entities_and_say_why(store):
    sparql = "SELECT ?entity { ?m oa:exact 'Ann' ; kg:refersTo ?entity ; kg:linkedBecause ?why }"
    assert rows(store, sparql) == [(NAMES.entity("ann"),)]


def test_joins_and_names_are_in_the_resolution_graph(store):
    sparql = f"""SELECT ?label ?other ?text ?reason ?count {{ GRAPH <{NAMES.resolution}> {{
      :acme rdfs:label ?label ; skos:altLabel ?other .
      ?j kg:joinedEntity :acme ; kg:joinedText ?text ; kg:reason ?reason ; kg:joinCount ?count }} }}"""
    assert rows(store, sparql) == [("Acme", "ACME Corp.", "the company", "the same name", "2")]


def test_only_minted_properties_are_declared(store):
    found = rows(store, "SELECT ?p ?label { ?p a rdf:Property ; rdfs:label ?label }")
    assert found == [(NAMES.relation("hasUsers"), "has users")]


def test_equal_claims_are_one_node_with_the_better_confidence():
    article = make_article()
    claims = [make_claim(article=article.id, confidence=c) for c in (0.4, 0.9, 0.6)]
    store = make_store(quads(make_resolution(make_claims(article, *claims)), NAMES))
    assert rows(store, "SELECT ?x { ?c kg:confidence ?x }") == [("0.9",)]


def test_order_of_articles_and_statements_does_not_matter():
    resolution = one_of_everything()
    turned = replace(
        resolution,
        articles=resolution.articles[::-1],
        statements=resolution.statements[::-1],
        entities=resolution.entities[::-1],
        properties=dict(reversed(resolution.properties.items())),
    )
    assert quads(turned, NAMES) == quads(resolution, NAMES)


def test_no_blank_nodes_and_every_quad_in_a_graph():
    for quad in quads(one_of_everything(), NAMES):
        assert isinstance(quad.subject, NamedNode)
        assert isinstance(quad.object, NamedNode | Literal)
        assert isinstance(quad.graph_name, NamedNode)


def test_base_is_a_setting():
    article = make_article()
    read = make_claims(article, make_claim(article=article.id))
    names = replace(NAMES, base="https://news.test/")
    store = make_store(quads(make_resolution(read, base=names.base), names))
    assert store.namespaces == names
    assert len(rows(store, "SELECT ?o { :acme rel:buys ?o }")) == 1


@pytest.mark.parametrize(
    ("iso", "value", "datatype"),
    [
        ("2025", "2025", "gYear"),
        ("2025-08", "2025-08", "gYearMonth"),
        ("2025-08-22", "2025-08-22", "date"),
        ("2025-02-31", "2025-02-31", "string"),
        ("2025-08-22T10:00:00+00:00", "2025-08-22T10:00:00Z", "dateTime"),
        ("2025-08-22T10:00:00+0200", "2025-08-22T10:00:00+02:00", "dateTime"),
        ("last Friday", "last Friday", "string"),
    ],
)
def test_dates_get_the_datatype_they_are_valid_for(iso, value, datatype):
    assert date(iso) == Literal(value, datatype=term(f"xsd:{datatype}"))
