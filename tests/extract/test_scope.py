"""Nastier scope: inversion, verbs of doubt in the passive, asides, clefts, conditions unsaid."""

from __future__ import annotations

import pytest

from kg.extract import extract_claims
from tests.parses import parsed, table

NEGATED = {
    "Acme is not expected to buy Bolt.": "buy Bolt: negated",
    "Acme denied buying Bolt.": "buying Bolt: negated",
    "Far from the town, Acme sold Corex.": "sold Corex: asserted",
    "There is no evidence that Acme bought Bolt.": "bought Bolt: negated",
    "Acme bought neither Bolt nor Corex.": """
        Bolt: negated
        Corex: negated""",
    "Acme's failure to buy Bolt surprised Roe.": """
        buy Bolt: negated
        surprised Roe: asserted""",
    "Roe was acquitted of stealing engines.": "stealing engines: negated",
    "Acme bought Bolt, not Corex.": "bought Bolt: asserted",
    "Acme can no longer make engines.": "make engines: negated",
}

POSSIBLE = {
    "Acme must pay Bolt.": "must pay Bolt: possible",
    "Acme was ordered to pay Bolt.": "to pay Bolt: possible",
    "Acme considered buying Bolt.": "buying Bolt: possible",
    "Roe wants Acme to buy Bolt.": "buy Bolt: possible",
    "Acme has the right to buy Bolt.": "buy Bolt: possible",
    "Acme would have bought Bolt if Roe had agreed.": "would have bought Bolt: possible",
    "Had Acme bought Bolt, Roe would have left the firm.": """
        bought Bolt: possible
        would have left the firm: possible""",
    "Acme is able to buy Bolt.": "buy Bolt: asserted",
}

SAID = {
    "Critics say Acme owns Bolt.": "owns Bolt: reported, Critics",
    "Acme bought Bolt, according to Roe.": "bought Bolt: reported, Roe",
    "Roe believes Acme will buy Bolt.": "will buy Bolt: planned, Roe",
    "Acme was rumoured to own Bolt.": "own Bolt: reported",
    "Roe was accused of stealing engines.": "stealing engines: reported",
    "It was reported that Acme bought Bolt.": "bought Bolt: reported",
    "Roe said that Lee denied that Acme bought Bolt.": "bought Bolt: negated, Lee",
    "Roe said that Acme bought Bolt and that it will sell Corex.": """
        bought Bolt: reported, Roe
        will sell Corex: planned, Roe""",
    "Roe said the firm that Lee runs bought Bolt.": """
        runs the firm: reported, Roe
        bought Bolt: reported, Roe""",
    "Acme bought Bolt and sold Corex, according to Roe.": """
        bought Bolt: reported, Roe
        sold Corex: reported, Roe""",
    "Provided that Roe agrees, Acme will buy Bolt.": "will buy Bolt: possible",
    "Roe has not decided whether to sell Bolt.": "sell Bolt: questioned",
    "Acme sold ten boats, each no longer than a car.": "sold ten boats: asserted",
    "Roe neither confirmed nor denied the report.": """
        confirmed the report: negated
        denied the report: negated""",
    "Roe claims that Lee sold Bolt, but has no proof.": """
        sold Bolt: reported, Roe
        has no proof: negated""",
    "Hardly anyone read the report.": "read the report: negated",
    "Acme appealed to the court to block the sale.": "to block the sale: possible",
    "Acme is in talks to buy Bolt.": "buy Bolt: possible",
    "Acme is on track to sell Bolt.": "sell Bolt: planned",
    "Roe said Acme would buy Bolt after selling Corex.": """
        would buy Bolt: planned, Roe
        selling Corex: reported, Roe""",
    "Roe does not think that Acme sold Bolt.": "sold Bolt: negated, Roe",
    "Roe accused the firm of selling its engines.": """
        accused the firm: asserted
        selling its engines: reported, Roe""",
}

ASKED = {
    "Which firm bought Bolt?": "bought Bolt: questioned",
    "Why did Acme buy Bolt?": "buy Bolt: questioned",
}

ASSERTED = {
    "Acme bought Bolt although Roe opposed the deal.": """
        bought Bolt: asserted
        opposed the deal: asserted""",
    "Only Acme bought Bolt.": "bought Bolt: asserted",
    "Not only did Acme buy Bolt, it also sold Corex.": """
        buy Bolt: asserted
        sold Corex: asserted""",
    "Acme managed to buy Bolt.": "buy Bolt: asserted",
    "After Acme bought Bolt, Roe left the firm.": """
        bought Bolt: asserted
        left the firm: asserted""",
}

# Readings that are not reached yet: sentence -> facts, and why.
SUBTLE = {
    "Roe rejected claims by the opposition that her government had ignored the spill.": """
        rejected claims: asserted
        had ignored the spill: negated, Roe""",
    "The deal must be approved by Bolt and is expected to help Acme.": """
        approved by Bolt: possible
        help Acme: planned""",
    "Acme will sell Bolt, the two companies said on Friday.": """
        sell Bolt: planned, the two companies
        said on Friday: asserted""",
    "Acme has yet to buy Bolt.": "buy Bolt: negated",
    "Acme stopped short of buying Bolt.": "buying Bolt: negated",
    "Acme makes engines but not turbines.": """
        makes engines: asserted
        turbines: negated""",
    "Far from buying Bolt, Acme sold Corex.": """
        buying Bolt: negated
        sold Corex: asserted""",
    "Acme, Roe said, bought Bolt.": "bought Bolt: reported, Roe",
    "Whether Acme owns Bolt is unclear.": "owns Bolt: questioned",
    "Roe wondered if Acme owns Bolt.": "owns Bolt: questioned, Roe",
    "Acme did not hesitate to buy Bolt.": "buy Bolt: asserted",
    "No one doubts that Acme owns Bolt.": "owns Bolt: asserted",
}


@pytest.mark.parametrize(
    ("sentence", "expected"), table(NEGATED | POSSIBLE | SAID | ASKED | ASSERTED | SUBTLE)
)
def test_a_clause_stands_as_its_scope_says(sentence, expected):
    claims = list(extract_claims(parsed(sentence)))
    for line in expected.strip().split("\n"):
        fact, standing = line.strip().split(": ")
        assert {
            f"{claim.status}, {claim.speaker.text}" if claim.speaker else str(claim.status)
            for claim in claims
            if f"{claim.relation.text} {claim.object.text}".endswith(fact)
        } == {standing}
