"""What kg's own ontology must be: complete, unambiguous, and said as its examples say."""

from __future__ import annotations

import re

import pytest
import rdflib

from kg.schema import Property, load_schema, ontology_path
from kg.vocab import NS, PREFIXES

SCHEMA = load_schema()
RELATIONS = sorted(SCHEMA.properties.values(), key=lambda prop: prop.iri)
CLASSES = {
    "Person",
    "Organization",
    "Place",
    "Event",
    "Product",
    "CreativeWork",
    "Legislation",
    "Thing",
}


def name(prop: Property) -> str:
    return prop.iri.removeprefix(NS)


@pytest.fixture(scope="module")
def graph() -> rdflib.Graph:
    return rdflib.Graph().parse(ontology_path("kg.ttl"), format="turtle")


def test_there_are_enough_relations():
    assert len(RELATIONS) >= 60


@pytest.mark.parametrize("prop", RELATIONS, ids=name)
def test_relation_is_complete(prop, graph):
    assert prop.label
    assert prop.label == prop.label.lower()
    assert len(prop.domain) == len(prop.range) == 1
    known = {PREFIXES["schema"] + cls for cls in CLASSES} | {NS + "Agent", NS + "Group"}
    assert {*prop.domain, *prop.range} <= known | {PREFIXES["xsd"] + "date"}
    assert prop.said_as
    assert prop.examples
    assert graph.value(rdflib.URIRef(prop.iri), rdflib.RDFS.comment)


@pytest.mark.parametrize("prop", RELATIONS, ids=name)
def test_examples_hold_the_words_they_name(prop):
    for example in prop.examples:
        assert example.subject in example.sentence
        assert example.object in example.sentence
        assert example.sentence.endswith(".")


def test_each_normal_form_says_one_relation():
    forms = [form for prop in RELATIONS for form in (*prop.said_as, *prop.inverse_said_as)]
    assert len(set(forms)) == len(forms)
    assert all(re.fullmatch(r"[a-z]+([A-Z][a-z]+)*", form) for form in forms)


def test_labels_are_each_relations_own():
    labels = [prop.label for prop in RELATIONS]
    assert len(set(labels)) == len(labels)


def test_own_words_all_have_label_and_comment(graph):
    own = {word for word in graph.subjects() if str(word).startswith(NS) and "example-" not in word}
    assert len(own) > 100
    for word in own:
        if rdflib.URIRef(NS + "Example") in graph.objects(word, rdflib.RDF.type):
            continue
        for needed in (rdflib.RDFS.label, rdflib.RDFS.comment):
            values = list(graph.objects(word, needed)) or [
                *graph.objects(word, rdflib.RDFS.subClassOf)
            ]
            assert values, f"{word} has no {needed}"


def test_own_properties_have_domain_and_range(graph):
    for word in graph.subjects(rdflib.RDF.type, rdflib.RDF.Property):
        assert len(list(graph.objects(word, rdflib.RDFS.domain))) == 1, word
        assert len(list(graph.objects(word, rdflib.RDFS.range))) == 1, word


def test_no_blank_nodes(graph):
    assert not any(isinstance(term, rdflib.BNode) for triple in graph for term in triple)


def test_wikidata_is_linked_by_property_numbers(graph):
    links = [
        str(link)
        for predicate in (rdflib.SKOS.closeMatch, rdflib.SKOS.relatedMatch)
        for link in graph.objects(None, predicate)
        if "wikidata" in str(link)
    ]
    assert len(links) > 20
    assert all(re.fullmatch(r"http://www\.wikidata\.org/prop/direct/P\d+", link) for link in links)


def test_what_kg_writes_is_declared(graph):
    source = (ontology_path("kg.ttl").parent.parent / "kg" / "store").glob("*.py")
    text = "\n".join(path.read_text(encoding="utf-8") for path in source)
    words = set(re.findall(r'"kg:([a-zA-Z]+)"', text))
    assert len(words) > 20
    declared = {str(word).removeprefix(NS) for word in graph.subjects()}
    assert words <= declared
