"""Clauses without an argument: what a verb says by itself."""

from __future__ import annotations

import pytest

from kg.extract import extract_claims, render_claims
from kg.model import Status, Value
from tests.parses import parsed

SO = Value("true", "boolean")


def told(sentence: str) -> list[tuple[str, str, str, Value | None, str]]:
    """Return what the graph is told: texts, normal form, value and status of each claim."""
    return [
        (
            c.subject.text,
            f"{c.relation.text} <{c.relation.normal}>",
            c.object.text,
            c.object.value,
            c.status.value,
        )
        for c in extract_claims(parsed(sentence))
    ]


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("The talks collapsed.", ("The talks", "collapsed <collapses>", "", SO, "asserted")),
        ("Could fares rise?", ("fares", "Could rise <rises>", "", SO, "questioned")),
        ("The roof may give way.", ("The roof", "may give <gives>", "way", None, "possible")),
        ("Lee called on Roe to resign.", ("Roe", "to resign <resigns>", "", SO, "possible")),
        ("The plan was dropped.", ("The plan", "was <is>", "dropped", "dropped", "asserted")),
        ("No jobs would be lost.", ("No jobs", "would be <is>", "lost", "lost", "negated")),
        ("The works have been shut down.", ("The works", "have been <is>", "shut down", "shut down", "asserted")),
        ("Two ministers are expected to resign.", ("Two ministers", "are expected to resign <resigns>", "", SO, "planned")),
    ],
)  # fmt: skip
def test_a_verb_alone_is_a_claim(sentence, claim):
    subject, relation, words, value, status = claim
    value = Value(value, "string") if isinstance(value, str) else value
    assert told(sentence)[-1:] == [(subject, relation, words, value, status)]


@pytest.mark.parametrize("sentence", ["Roe replied.", "Acme said that Bolt bought Corex."])
def test_saying_alone_is_none(sentence):
    assert not any(value == SO for *_, value, _ in told(sentence))


def test_records_hold_what_has_words_in_every_slot():
    parse = parsed("The plan was dropped.")
    assert list(render_claims(parse, "binary")) == []
    (record,) = render_claims(parse, "nary")
    assert (record.subject.text, record.relation.text, record.object.text) == (
        "The plan",
        "was",
        "dropped",
    )
    assert not any(
        claim.object.text == "" for claim in render_claims(parsed("The talks collapsed."), "nary")
    )
    assert record.status is Status.ASSERTED
