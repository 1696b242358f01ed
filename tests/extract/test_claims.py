"""Claims: mentions at their place, values, when and where, evidence, and nothing twice."""

from __future__ import annotations

from collections import Counter

import pytest

from kg.extract import extract_claims, render_claims
from kg.model import MentionKind, Role, Value
from tests.parses import parsed, read_bank

MONDAY = "2025-08-25"


def only(sentence: str, normal: str):
    """Return the one claim of a sentence with this normal form."""
    claims = extract_claims(parsed(sentence, published=MONDAY))
    (claim,) = (claim for claim in claims if claim.relation.normal == normal)
    return claim


def test_mentions_stand_at_their_place_and_for_what_annotate_found():
    claim = only("Roe said that Acme bought Bolt.", "buys")
    assert (claim.subject.start, claim.subject.end, claim.subject.text) == (14, 18, "Acme")
    assert claim.subject.kind is claim.subject.referent.kind is MentionKind.NAME
    assert claim.object.referent.key == "bolt"
    assert (claim.speaker.text, claim.speaker.referent.cls) == ("Roe", "Person")
    assert (claim.extractor, claim.implied, claim.construction) == ("grammar", False, "content")


def test_when_and_where_are_qualifiers_and_no_claims_of_their_own():
    claims = list(extract_claims(parsed("Acme bought Bolt in Turin on Friday.", published=MONDAY)))
    (claim,) = (claim for claim in claims if claim.relation.normal == "buys")
    said = {(q.role, q.preposition, q.mention.text) for q in claim.qualifiers}
    assert said == {(Role.WHERE, "in", "Turin"), (Role.WHEN, "on", "Friday")}
    (when,) = (q.mention.value for q in claim.qualifiers if q.role is Role.WHEN)
    assert when == Value("2025-08-22", "date")
    assert not any(claim.object.kind is MentionKind.DATE for claim in claims)


def test_when_is_a_claim_where_there_is_no_other():
    claim = only("Bolt was sold in March.", "soldIn")
    assert (claim.object.text, claim.object.value) == ("March", Value("2025-03", "gYearMonth"))


def test_a_fact_has_no_qualifier_that_is_its_own_object():
    for claim in render_claims(parsed("Acme bought Bolt in March.", published=MONDAY)):
        assert claim.object not in [qualifier.mention for qualifier in claim.qualifiers]


@pytest.mark.parametrize(
    ("sentence", "text", "value"),
    [
        ("Acme employs 300 people.", "300 people", Value("300", "integer", "people")),
        ("Acme paid $3.2 billion.", "$3.2 billion", Value("3200000000", "integer", "USD")),
        ("Acme paid $20 a share.", "$20 a share", Value("20", "integer", "USD")),
        ("Profit fell by 4.5 percent.", "4.5 percent", Value("4.5", "decimal", "%")),
    ],
)
def test_an_amount_is_kept_with_its_words_and_its_value(sentence, text, value):
    (claim,) = extract_claims(parsed(sentence))
    assert claim.object.kind is MentionKind.QUANTITY
    assert (claim.object.text, claim.object.value) == (text, value)


def test_what_is_counted_is_part_of_the_relation():
    (claim,) = extract_claims(parsed("Acme employs 300 people."))
    assert claim.relation.normal == "employsPeople"


def test_what_a_copula_says_is_words_and_no_thing_of_its_own():
    claim = only("Roe became chairman of Acme in 2019.", "becomes")
    assert claim.object.value == Value("chairman of Acme", "string")


def test_the_evidence_is_the_sentence_and_no_more():
    doc = parsed("Acme makes engines. Roe runs Bolt.")
    told = {claim.relation.normal: claim.evidence for claim in extract_claims(doc)}
    assert [told["makes"].text, told["runs"].text] == ["Acme makes engines.", "Roe runs Bolt."]
    assert (told["runs"].start, told["runs"].end) == (20, 34)


def test_what_one_causes_another_to_do_is_said_of_the_other_alone():
    claims = list(extract_claims(parsed("The court ordered Acme to pay Bolt.")))
    assert {(c.subject.text, c.relation.normal, c.object.text) for c in claims} == {
        ("The court", "orders", "Acme"),
        ("Acme", "pays", "Bolt"),
    }


def bank(root) -> list[str]:
    return list(read_bank(root / "tests" / "extract" / "parses.txt"))


def test_no_claim_is_told_twice_and_telling_again_tells_the_same(root):
    for sentence in bank(root):
        for render in (extract_claims, render_claims, lambda doc: render_claims(doc, "nary")):
            claims = list(render(parsed(sentence)))
            said = Counter((c.subject.text, c.relation.text, c.object.text) for c in claims)
            assert not [told for told, count in said.items() if count > 1], sentence
            assert claims == list(render(parsed(sentence)))


def test_a_score_is_how_something_ended():
    (claim,) = (
        c for c in extract_claims(parsed("Acme beat Bolt 3-1.")) if c.relation.normal == "beats"
    )
    assert claim.object.text == "Bolt"
    assert [(q.role, q.mention.text) for q in claim.qualifiers] == [(Role.AMOUNT, "3-1")]
