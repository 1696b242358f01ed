from __future__ import annotations

import subprocess
import sys

import pytest

from kg.errors import OntologyError
from kg.schema import Example, load_schema, ontology_path
from kg.vocab import CLASSES, NS, PREFIXES

HEAD = """@prefix kg: <https://kg.example/ns#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix ex: <https://ex.example/> .
"""


@pytest.fixture
def ontology(tmp_path):
    def write(body: str):
        path = tmp_path / "own.ttl"
        path.write_text(HEAD + body, encoding="utf-8")
        return path

    return write


def test_normal_form_finds_its_property():
    match = load_schema().property_for("teamsUpWith")
    assert match is not None
    assert (match.iri, match.label, match.inverted) == (NS + "partnersWith", "partners with", False)


def test_inverse_form_is_inverted():
    match = load_schema().property_for("employs")
    assert match is not None
    assert (match.iri, match.inverted) == (NS + "worksFor", True)


def test_unknown_form_finds_none():
    assert load_schema().property_for("juggles") is None


def test_our_own_words_for_claims_are_no_relations():
    assert load_schema().property_for("refersTo") is None
    assert NS + "status" not in load_schema().properties


def test_classes_are_known_with_their_parents():
    schema = load_schema()
    person, agent = CLASSES["Person"], NS + "Agent"
    assert schema.is_a(person, agent)
    assert schema.is_a(person, CLASSES["Thing"])
    assert not schema.is_a(CLASSES["Event"], agent)
    assert schema.is_a(CLASSES["Legislation"], CLASSES["CreativeWork"])


@pytest.mark.parametrize(
    ("name", "subject", "object_", "allowed"),
    [
        ("worksFor", "Person", "Organization", True),
        ("worksFor", "Event", "Organization", False),
        ("worksFor", "Thing", "Thing", True),
        ("happensOn", "Event", "date", True),
        ("happensOn", "Event", "Place", False),
        ("acquires", "Organization", "integer", False),
        ("acquires", "Organization", "Concept", True),
        ("bornIn", "Person", "date", False),
    ],
)
def test_domain_and_range_can_be_asked(name, subject, object_, allowed):
    schema = load_schema()
    target = CLASSES.get(object_) or PREFIXES["xsd"] + object_
    assert schema.allows(schema.properties[NS + name], CLASSES[subject], target) is allowed


def test_any_ontology_will_do(ontology):
    path = ontology(
        """
ex:worksAt a owl:ObjectProperty ; rdfs:label "works at" ; rdfs:domain ex:Human .
ex:Human rdfs:subClassOf ex:Animal . ex:Animal rdfs:subClassOf ex:Human .
ex:age a owl:DatatypeProperty ; kg:saidAs "isAged" ; kg:example ex:one .
ex:one kg:sentence "Al is 4." ; kg:subjectText "Al" ; kg:objectText "4" .
"""
    )
    schema = load_schema(path)
    assert sorted(schema.properties) == ["https://ex.example/age", "https://ex.example/worksAt"]
    assert schema.property_for("worksAt") is not None
    assert schema.property_for("age") is None
    assert schema.property_for("isAged").property.examples == (Example("Al is 4.", "Al", "4"),)
    assert schema.is_a("https://ex.example/Human", "https://ex.example/Animal")
    assert not schema.is_a("https://ex.example/Human", "https://ex.example/Plant")


def test_digest_changes_with_the_file(ontology):
    one = load_schema(ontology("ex:a a owl:ObjectProperty .")).digest
    two = load_schema(ontology("ex:b a owl:ObjectProperty .")).digest
    assert one != two


def test_missing_file_is_named(tmp_path):
    with pytest.raises(OntologyError, match=r"gone\.ttl cannot be read as an ontology"):
        load_schema(tmp_path / "gone.ttl")


def test_file_that_is_no_text_is_named(tmp_path):
    (tmp_path / "own.ttl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(OntologyError, match=r"own\.ttl cannot be read"):
        load_schema(tmp_path / "own.ttl")


def test_syntax_error_names_the_line(ontology):
    with pytest.raises(OntologyError, match=r"own\.ttl, line 6, is not Turtle"):
        load_schema(ontology("ex:a a owl:ObjectProperty .\nex:b rdfs:label .\n"))


def test_form_said_by_two_properties_names_line_and_both(ontology):
    body = 'ex:a a kg:Relation ; kg:saidAs "does" .\n\nex:b a kg:Relation ; kg:inverseSaidAs "does" .\n'
    with pytest.raises(OntologyError, match=r"line 7: ex:b is said as 'does', and so is ex:a"):
        load_schema(ontology(body))


@pytest.mark.parametrize("form", ["Works", "works for", "", "1st"])
def test_form_that_is_no_normal_form_is_refused(ontology, form):
    with pytest.raises(
        OntologyError, match=r"line 5: ex:a is said as '.*', which is no normal form"
    ):
        load_schema(ontology(f'ex:a a kg:Relation ; kg:saidAs "{form}" .'))


def test_example_that_lacks_something_is_refused(ontology):
    body = 'ex:a a kg:Relation ; kg:example ex:e .\nex:e kg:sentence "A b c." .'
    with pytest.raises(OntologyError, match=r"line 6: ex:e needs one kg:sentence"):
        load_schema(ontology(body))


def test_own_file_that_is_missing_is_named():
    with pytest.raises(OntologyError, match=r"nothing\.ttl is missing from the installation"):
        ontology_path("nothing.ttl")


def test_loading_it_loads_no_heavy_library():
    code = "import sys, kg.schema; kg.schema.load_schema(); sys.exit('rdflib' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
