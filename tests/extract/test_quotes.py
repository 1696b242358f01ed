"""Quotes: what stands in one is said by its speaker, across sentences and no further."""

from __future__ import annotations

import pytest

from kg.annotate.parse import parse_of
from kg.annotate.quotes import quoted_by
from kg.extract import extract_claims
from tests.parses import make_doc, parsed, read_bank, table

CASES = {
    '"We bought Bolt," Roe said.': "bought Bolt: reported, Roe",
    '"We bought Bolt," said Roe.': "bought Bolt: reported, Roe",
    'Roe said, "We bought Bolt."': "bought Bolt: reported, Roe",
    '"We bought Bolt," Roe said. "We will sell Corex."': """
        bought Bolt: reported, Roe
        will sell Corex: planned, Roe""",
    '"We bought Bolt," Roe said. Acme makes engines.': """
        bought Bolt: reported, Roe
        makes engines: asserted""",
    '"We did not buy Bolt," Roe said.': "did not buy Bolt: negated, Roe",
    'Roe said: "We bought Bolt. We will sell Corex.': """
        bought Bolt: reported, Roe
        will sell Corex: planned, Roe""",
    'Acme bought the "cheap" firm.': 'bought the "cheap" firm: asserted',
    '"We bought Bolt."': "bought Bolt: asserted",
}


def standing_of(fact: str, doc) -> set[str]:
    return {
        f"{claim.status}, {claim.speaker.text}" if claim.speaker else str(claim.status)
        for claim in extract_claims(doc)
        if f"{claim.relation.text} {claim.object.text}".endswith(fact)
    }


@pytest.mark.parametrize(("sentence", "expected"), table(CASES))
def test_what_is_quoted_is_said_by_its_speaker(sentence, expected):
    for line in expected.strip().split("\n"):
        fact, standing = line.strip().split(": ")
        assert standing_of(fact, parsed(sentence)) == {standing}


def test_a_quote_that_never_closes_ends_with_its_paragraph(root):
    bank = read_bank(root / "tests" / "extract" / "parses.txt")
    open_quote = bank['Roe said: "We bought Bolt. We will sell Corex.']
    more = "Acme/PROPN/NNP/nsubj/14/ORG makes=make/VERB/VBZ/ROOT/14 engines/NOUN/NNS/dobj/14"
    beside, below = make_doc(f"{open_quote} {more}"), make_doc(f"{open_quote}\n{more}")
    assert standing_of("makes engines", beside) == {"reported, Roe"}
    assert standing_of("makes engines", below) == {"asserted"}
    assert standing_of("will sell Corex", below) == {"planned, Roe"}


def test_only_the_tokens_between_the_marks_are_quoted():
    parse = parse_of(parsed('"We bought Bolt," Roe said.'))
    speaker = parse.words.index("Roe")
    assert {parse.words[t] for t in quoted_by(parse)} == {"We", "bought", "Bolt", ","}
    assert set(quoted_by(parse).values()) == {speaker}
