from __future__ import annotations

import re

import pytest
from pyoxigraph import Literal, NamedNode, Quad

from kg.check import check_store
from kg.model import Evidence
from kg.resolve import Candidate, Side, State
from kg.schema import load_schema, ontology_path
from kg.store import Store, make_store, quads
from kg.store.terms import term, typed
from kg.vocab import NS, digest
from tests.graphs import NAMES, OTHER, TEXT, one_of_everything

TEXTS = {digest(text): text for text in (TEXT, OTHER)}


def graph() -> list[Quad]:
    resolution = one_of_everything()
    evidence = resolution.statements[0].claims[0].evidence
    return quads(resolution, NAMES, [candidate(resolution.entities[0].iri, evidence)])


def candidate(entity: str, evidence: Evidence) -> Candidate:
    """A thing of an article, and an entity of the user's list."""
    thing = Side(f"{evidence.article}#n:A b", "A b", "Thing", entity, (evidence,))
    other = Side("https://example.org/a-b")
    return Candidate("0a1b2c3d", thing, other, 0.5, ("alike", "near"), State.CONFIRMED)


def test_what_kg_writes_is_sound():
    assert check_store(make_store(graph()), TEXTS) == ()


def with_object(quad: Quad, value) -> Quad:
    return Quad(quad.subject, quad.predicate, value, quad.graph_name)


def without(curie: str, found: list[Quad]) -> list[Quad]:
    gone = next(quad for quad in found if quad.predicate == term(curie))
    return [quad for quad in found if quad != gone]


def changed(curie: str, value, found: list[Quad]) -> list[Quad]:
    old = next(quad for quad in found if quad.predicate == term(curie))
    return [with_object(quad, value) if quad == old else quad for quad in found]


def added(curie: str, value, found: list[Quad], *, beside: str) -> list[Quad]:
    near = next(quad for quad in found if quad.predicate == term(beside))
    return [*found, Quad(near.subject, term(curie), value, near.graph_name)]


NEEDED = [
    "schema:headline",
    "kg:readWith",
    "oa:start",
    "oa:end",
    "oa:exact",
    "dcterms:isPartOf",
    "kg:refersTo",
    "rdf:subject",
    "rdf:predicate",
    "rdf:object",
    "kg:status",
    "kg:confidence",
    "kg:subjectText",
    "kg:relationText",
    "kg:objectText",
    "kg:construction",
    "kg:extractor",
    "prov:wasDerivedFrom",
    "rdfs:label",
    "skos:prefLabel",
    "kg:kind",
    "kg:mentionCount",
    "kg:joinedEntity",
    "kg:joinedText",
    "kg:reason",
    "kg:joinCount",
    "kg:joinedBy",
    "kg:between",
    "kg:score",
    "kg:state",
    "schema:name",
    "schema:additionalType",
    "prov:specializationOf",
]


@pytest.mark.parametrize("curie", [curie for curie in NEEDED if curie != "schema:headline"])
def test_nothing_that_is_needed_may_be_missing(curie):
    assert check_store(make_store(without(curie, graph())))


@pytest.mark.parametrize("curie", [curie for curie in NEEDED if curie != "kg:refersTo"])
def test_nothing_may_be_said_twice_or_be_a_stray_thing(curie):
    stray = NamedNode("https://kg.example/id/stray")
    assert check_store(make_store(added(curie, stray, graph(), beside=curie)))


@pytest.mark.parametrize(
    ("curie", "value"),
    [
        ("kg:status", term("kg:certain")),
        ("kg:confidence", typed("1.5", "decimal")),
        ("kg:confidence", typed("0.5", "double")),
        ("kg:when", Literal("last Friday")),
        ("kg:amount", Literal("much")),
        ("kg:speaker", Literal("Ann")),
        ("kg:where", NamedNode("https://kg.example/id/nowhere")),
        ("kg:kind", Literal("person")),
        ("kg:mentionCount", typed("-1", "integer")),
        ("kg:joinCount", typed("0", "integer")),
        ("kg:joinedEntity", NamedNode("https://kg.example/id/nobody")),
        ("oa:start", typed("900", "nonNegativeInteger")),
        ("oa:exact", Literal("")),
        ("schema:url", Literal("https://wire.example/1")),
        ("schema:headline", Literal("Titel", language="de")),
        ("skos:prefLabel", Literal("Another")),
        ("skos:altLabel", Literal("Acme")),
        ("kg:acquires", typed("20", "integer")),
        ("kg:acquires", NamedNode("https://kg.example/id/nobody")),
        ("rdf:type", NamedNode("https://schema.org/Dog")),
    ],
)
def test_wrong_values_are_found(curie, value):
    assert check_store(make_store(changed(curie, value, graph())))


@pytest.mark.parametrize("beside", ["kg:status", "oa:exact", "kg:readWith", "kg:joinCount"])
def test_words_that_kg_does_not_use_are_found(beside):
    found = added("schema:name", Literal("x"), graph(), beside=beside)
    problems = check_store(make_store(found))
    assert any("schema:name" in problem.message for problem in problems)


def test_event_happens_on_a_date():
    found = added("kg:happensOn", Literal("soon"), graph(), beside="kg:kind")
    assert any("is to a date" in one.message for one in check_store(make_store(found)))


def test_problem_is_in_plain_words_with_the_sentence():
    problems = check_store(make_store(changed("kg:status", term("kg:certain"), graph())))
    problem = next(one for one in problems if "one status of the six" in one.message)
    assert problem.place.startswith("claim:")
    assert problem.sentence in TEXT + OTHER
    assert problem.message.endswith("(here: kg:status kg:certain)")
    assert problem.sentence in str(problem)


def test_fact_without_a_claim_and_claim_without_a_fact_are_found():
    found = [quad for quad in graph() if quad.predicate != NamedNode(NS + "owns")]
    (problem,) = check_store(make_store(found))
    assert problem.message == "The claim states a fact that is missing: :acme kg:owns :bolt."
    assert problem.sentence == "Acme buys Bolt."
    stray = Quad(
        NamedNode(NAMES.entity("bolt")), NamedNode(NS + "owns"), NamedNode(NAMES.entity("acme"))
    )
    (problem,) = check_store(make_store([*graph(), stray]))
    assert problem.message == "No claim states this as a fact: kg:owns :acme."


def test_denied_claim_does_not_make_a_fact_sound():
    found = changed("kg:status", term("kg:negated"), graph())
    assert any("No claim states" in one.message for one in check_store(make_store(found)))


def test_moved_quote_is_found_with_what_stands_there():
    texts = {key: text.replace("Ann says", "Bob says") for key, text in TEXTS.items()}
    problems = check_store(make_store(graph()), texts)
    assert any('there stands "Bob"' in problem.message for problem in problems)
    assert {problem.sentence for problem in problems} >= {"Ann"}


def test_span_named_otherwise_is_found():
    found = changed("oa:end", typed("5", "nonNegativeInteger"), graph())
    problems = check_store(make_store(found), TEXTS)
    assert any("named otherwise than it lies" in problem.message for problem in problems)


def test_missing_text_is_one_problem():
    problems = check_store(make_store(graph()), {digest(TEXT): TEXT})
    assert [problem.place for problem in problems] == [f"article:{digest(OTHER)}"]


def test_quote_with_unfit_characters_still_stands():
    found = [
        with_object(quad, Literal(quad.object.value.replace("Ann", "A\ufffdn")))
        if quad.predicate == term("oa:exact")
        else quad
        for quad in graph()
    ]
    texts = {key: text.replace("Ann", "A\0n") for key, text in TEXTS.items()}
    assert check_store(make_store(found), texts) == ()


def test_other_shapes_can_be_given(tmp_path):
    shapes = tmp_path / "shapes.ttl"
    shapes.write_text(
        """@prefix sh: <http://www.w3.org/ns/shacl#> . @prefix schema: <https://schema.org/> .
        <x:shape> sh:targetClass schema:Person ; sh:property <x:property> .
        <x:property> sh:path schema:birthDate ; sh:minCount 1 ; sh:message "A birthday is missing." .""",
        encoding="utf-8",
    )
    problems = check_store(make_store(graph()), shapes=shapes)
    assert [(one.place, one.message) for one in problems] == [
        (":ann", "A birthday is missing. (here: schema:birthDate)")
    ]


def test_shapes_name_every_relation_of_the_ontology():
    text = ontology_path("shapes.ttl").read_text(encoding="utf-8")
    things, dates = (
        set(found.split()) for found in re.findall(r"(?s)alternativePath \((.*?)\)", text)
    )
    relations = load_schema().properties.values()
    literal = {"kg:" + one.iri.removeprefix(NS) for one in relations if one.takes_literal}
    assert dates == literal
    assert things == {"kg:" + one.iri.removeprefix(NS) for one in relations} - literal


def test_shapes_are_sound_themselves():
    from pyshacl import validate  # noqa: PLC0415 - slow to load
    from rdflib import Graph  # noqa: PLC0415

    rules = Graph().parse(ontology_path("shapes.ttl"), format="turtle")
    assert validate(Graph(), shacl_graph=rules, meta_shacl=True)[0]


def test_store_is_only_read():
    store: Store = make_store(graph())
    check_store(store, TEXTS)
    assert store.quads() == graph()
