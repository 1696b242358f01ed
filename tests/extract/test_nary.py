"""Clauses as n-ary records: one a clause and subject, its object holding every argument."""

from __future__ import annotations

import pytest

from kg.extract import render_claims
from tests.parses import parsed, table

SENTENCES = {
    "Acme bought Bolt.": "Acme | bought | Bolt",
    "Acme bought Bolt in March.": "Acme | bought | Bolt in March",
    "The board gave Roe a bonus.": "The board | gave | Roe a bonus",
    "Barton served as the first minister of Wales.": """
        Barton | served as | the first minister of Wales""",
    "Bolt was sold by Acme to Corex.": "Bolt | was sold by | Acme to Corex",
    "Acme and Bolt make engines.": """
        Acme | make | engines
        Bolt | make | engines""",
    "Acme sells engines and turbines.": "Acme | sells | engines and turbines",
    "Acme will buy Bolt and sell Corex.": """
        Acme | will buy | Bolt
        Acme | will sell | Corex""",
    "Roe, who founded Acme, joined Bolt.": """
        Roe | founded | Acme
        Roe | joined | Bolt""",
    "The engine that Acme sells won a prize.": """
        Acme | sells | The engine
        The engine that Acme sells | won | a prize""",
    "Roe said that Acme sells engines.": """
        Roe | said that | Acme sells engines
        Acme | sells | engines""",
    "The court ordered Acme to pay Bolt.": """
        The court | ordered | Acme
        Acme | to pay | Bolt""",
    "President Roe met Lee.": """
        Roe | is | President
        President Roe | met | Lee""",
    "Jane Roe, chief executive of Acme, left.": """
        Jane Roe | is | chief executive of Acme
        Jane Roe | is chief executive of | Acme""",
    "Acme quietly bought Bolt.": "Acme | quietly bought | Bolt",
}


@pytest.mark.parametrize(("sentence", "facts"), table(SENTENCES))
def test_sentence_gives_these_records(sentence, facts):
    claims = render_claims(parsed(sentence), "nary")
    told = {f"{c.subject.text} | {c.relation.text} | {c.object.text}" for c in claims}
    assert told == {line.strip() for line in facts.strip().split("\n")}


def test_arguments_that_do_not_stand_together_have_no_place():
    (claim,) = render_claims(parsed("In May, Acme bought Bolt."), "nary")
    assert claim.object.text == "In May Bolt"
    assert (claim.object.start, claim.object.end) == (-1, -1)


def test_what_noun_phrases_imply_is_marked_and_only_in_n_ary_records():
    doc = parsed("President Roe met Lee.")
    assert [c.relation.text for c in render_claims(doc, "nary") if c.implied] == ["is"]
    assert not any(claim.implied for claim in render_claims(doc, "binary"))


def test_an_unknown_shape_is_refused_by_name():
    with pytest.raises(ValueError, match=r"'ternary'.*binary or nary"):
        list(render_claims(parsed("Acme bought Bolt."), "ternary"))
