"""Normal forms: third person, present, active, camel case, with the preposition it needs."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract_claims
from kg.extract.normal import camel, third_person
from tests.parses import parsed, table
from tests.strategies import texts

SENTENCES = {
    "Acme bought Bolt.": "Acme -buys-> Bolt",
    "Acme licenses the engine.": "Acme -licenses-> the engine",
    "Acme hoped to sign Bolt.": "Acme -signs-> Bolt",
    "Acme carried out the test.": "Acme -carriesOut-> the test",
    "Bolt was bought by Acme.": "Acme -buys-> Bolt",
    "Bolt is owned by Acme.": "Acme -owns-> Bolt",
    "The plant built by Acme makes engines.": "Acme -builds-> The plant",
    "Bolt was sold to Corex.": "Bolt -soldTo-> Corex",
    "Acme partnered with Bolt.": "Acme -partnersWith-> Bolt",
    "Acme is set to acquire Bolt.": "Acme -acquires-> Bolt",
    "Acme plans to buy Bolt.": "Acme -buys-> Bolt",
    "Acme refused to buy Bolt.": "Acme -buys-> Bolt",
    "Acme is a maker of engines.": "Acme -isMakerOf-> engines",
    "Roe served as chairman of Acme.": "Roe -servesAsChairmanOf-> Acme",
    "Roe was named chairman of Acme.": "Roe -isChairmanOf-> Acme",
    "Acme employs 300 people.": "Acme -employsPeople-> 300 people",
    "Roe handcuffed Lee to the bars.": "Roe -handcuffsTo-> the bars",
    "Roe gave Lee a bonus.": "Roe -givesBonusTo-> Lee",
    "Roe gave a bonus to Lee.": "Roe -givesBonusTo-> Lee",
    "Acme raised the price of engines.": "Acme -raisesPriceOf-> engines",
}


@pytest.mark.parametrize(("sentence", "fact"), table(SENTENCES))
def test_a_sentence_has_this_fact_in_normal_form(sentence, fact):
    told = set()
    for claim in extract_claims(parsed(sentence)):
        ends = [claim.subject.text, claim.object.text]
        subject, object_ = reversed(ends) if claim.relation.inverted else ends
        told.add(f"{subject} -{claim.relation.normal}-> {object_}")
    assert fact in told


def test_the_words_of_the_sentence_are_kept_beside_the_normal_form():
    (claim,) = extract_claims(parsed("Bolt was bought by Acme."))
    assert (claim.relation.text, claim.relation.inverted) == ("was bought by", True)
    assert (claim.subject.text, claim.object.text) == ("Bolt", "Acme")
    assert claim.construction == "passive"


@pytest.mark.parametrize(
    ("lemma", "expected"),
    [
        ("buy", "buys"),
        ("be", "is"),
        ("have", "has"),
        ("do", "does"),
        ("go", "goes"),
        ("carry", "carries"),
        ("play", "plays"),
        ("pass", "passes"),
        ("fix", "fixes"),
        ("watch", "watches"),
        ("push", "pushes"),
        ("veto", "vetoes"),
        ("woo", "woos"),
        ("radio", "radios"),
    ],
)
def test_third_person(lemma, expected):
    assert third_person(lemma) == expected


@given(st.lists(st.text(st.characters(max_codepoint=127))))
def test_camel_case_keeps_letters_and_digits_and_no_sign(words):
    joined = camel(words)
    assert joined.lower() == re.sub(r"[\W_]+", "", "".join(words)).lower()
    assert not joined[:1].isupper()


@given(st.lists(texts))
def test_camel_case_of_any_words_has_no_blank(words):
    assert not re.search(r"[\s_]", camel(words))
