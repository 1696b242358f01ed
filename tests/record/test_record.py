"""What ``kg extract`` says of a claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import MentionKind, Qualifier, Referent, Relation, Role, Value
from kg.record import to_record
from kg.schema import load_schema
from tests.build import make_claim, make_mention

SCHEMA = load_schema()
FIELDS = [
    *("article", "line", "sentence", "subject", "relation", "object"),
    *("subject_class", "object_class", "subject_entity", "object_entity"),
    *("property", "property_label", "normal_form", "status", "speaker", "when", "where"),
    *("confidence", "start", "end", "subject_start", "subject_end", "object_start", "object_end"),
    *("object_value", "extractor"),
]


def record(claim, **options):
    return to_record(claim, schema=SCHEMA, **options)


def pronoun(text, label):
    """A pronoun that stands for a person."""
    referent = Referent("k", label, "Person", MentionKind.NAME)
    return make_mention(text, kind=MentionKind.PRONOUN, referent=referent)


def value(text, lexical, datatype, unit=None):
    """A date or quantity."""
    referent = Referent(text, text, "Thing", MentionKind.DATE, shared=False)
    found = Value(lexical, datatype, unit)
    return make_mention(text, kind=MentionKind.DATE, referent=referent, value=found)


def test_a_record_has_all_its_fields_in_order():
    assert list(record(make_claim())) == FIELDS


def test_words_and_offsets_are_the_sentences():
    got = record(make_claim(start=7), line=3)
    assert (got["line"], got["start"], got["end"]) == (3, 7, 22)
    assert got["sentence"] == "Acme buys Bolt."
    assert (got["subject"], got["subject_start"], got["subject_end"]) == ("Acme", 7, 11)
    assert (got["object"], got["object_start"], got["object_end"]) == ("Bolt", 17, 21)
    assert got["relation"] == got["normal_form"] == "buys"


def test_words_that_are_apart_have_no_place():
    claim = make_claim()
    apart = replace(claim, object=replace(claim.object, start=-1, end=-1))
    assert record(apart)["object_start"] is record(apart)["object_end"] is None


def test_a_pronoun_is_who_it_stands_for():
    got = record(replace(make_claim(), subject=pronoun("She", "Nora Ek")))
    assert (got["subject"], got["subject_entity"]) == ("She", "Nora Ek")


@pytest.mark.parametrize(
    ("object_", "entity", "canonical"),
    [
        (make_mention("Bolt"), "Bolt", "Bolt"),
        (value("$3 million", "3000000", "integer", "USD"), None, "3000000 USD"),
        (value("in March", "2026-03", "gYearMonth"), None, "2026-03"),
    ],
)
def test_the_object_in_canonical_form(object_, entity, canonical):
    got = record(replace(make_claim(), object=object_))
    assert (got["object_entity"], got["object_value"]) == (entity, canonical)


def test_time_place_and_speaker():
    qualifiers = (
        Qualifier(Role.WHEN, "on", value("Friday", "2026-03-13", "date")),
        Qualifier(Role.WHERE, "in", make_mention("Oslo", cls="Place")),
        Qualifier(Role.WHERE, "in", make_mention("Norway", cls="Place")),
        Qualifier(Role.AMOUNT, "for", value("$3", "3", "integer", "USD")),
    )
    claim = replace(make_claim(), qualifiers=qualifiers, speaker=pronoun("she", "Nora Ek"))
    got = record(claim)
    assert (got["when"], got["where"]) == ("2026-03-13", "Oslo; Norway")
    assert got["speaker"] == "Nora Ek"


def with_relation(normal, *, inverted=False, **fields):
    return replace(make_claim(**fields), relation=Relation("words", normal, inverted))


def test_a_relation_that_the_ontology_knows_has_its_property():
    got = record(with_relation("acquires"))
    assert got["property"].endswith("#acquires")
    assert got["property_label"] == "acquires"


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param(with_relation("frobnicates"), id="no such property"),
        pytest.param(with_relation("acquires", inverted=True), id="it holds the other way round"),
        pytest.param(
            replace(with_relation("acquires"), object=value("Friday", "2026-03-13", "date")),
            id="not between such things",
        ),
    ],
)
def test_a_property_that_does_not_hold_is_none(claim):
    assert record(claim)["property"] is record(claim)["property_label"] is None
