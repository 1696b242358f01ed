"""How a clause stands and who says so: scope is the right clause and no other."""

from __future__ import annotations

import pytest

from kg.extract import extract_claims
from kg.model import Status
from tests.parses import parsed, table

# Sentence -> "relation, object: status, speaker" for every fact that is worth the question.
CASES = {
    "Acme bought Bolt.": "bought Bolt: asserted",
    "Acme did not buy Bolt.": "did not buy Bolt: negated",
    "Acme never bought Bolt.": "bought Bolt: negated",
    "Acme no longer owns Bolt.": "owns Bolt: negated",
    "Neither Acme nor Bolt makes engines.": "makes engines: negated",
    "Nobody bought Bolt.": "bought Bolt: negated",
    "Acme has no plants.": "has no plants: negated",
    "No fewer than 300 people bought engines.": "bought engines: asserted",
    "At no point did Acme own Bolt.": "did own Bolt: negated",
    "Acme almost bought Bolt.": "bought Bolt: negated",
    "Acme failed to buy Bolt.": "failed to buy Bolt: negated",
    "Acme refused to sell Bolt.": "refused to sell Bolt: negated",
    "Acme grew without buying Bolt.": "buying Bolt: negated",
    "Acme bought Corex instead of buying Bolt.": """
        bought Corex: asserted
        buying Bolt: negated""",
    "Acme bought Bolt and did not sell Corex.": """
        bought Bolt: asserted
        did not sell Corex: negated""",
    "Roe, who did not found Acme, joined Bolt.": """
        did not found Acme: negated
        joined Bolt: asserted""",
    "Acme may buy Bolt.": "may buy Bolt: possible",
    "Acme could have bought Bolt.": "could have bought Bolt: possible",
    "Perhaps Acme bought Bolt.": "bought Bolt: possible",
    "Acme hopes to buy Bolt.": "hopes to buy Bolt: possible",
    "It is possible that Acme owns Bolt.": "owns Bolt: possible",
    "It is not true that Acme owns Bolt.": "owns Bolt: negated",
    "It is clear that Acme owns Bolt.": "owns Bolt: asserted",
    "If Acme buys Bolt, Roe will leave the firm.": """
        buys Bolt: possible
        will leave the firm: possible""",
    "Acme will buy Bolt unless Roe blocks the deal.": """
        will buy Bolt: possible
        blocks the deal: possible""",
    "Acme will buy Bolt.": "will buy Bolt: planned",
    "Acme plans to buy Bolt.": "plans to buy Bolt: planned",
    "Acme is set to acquire Bolt.": "is set to acquire Bolt: planned",
    "Acme agreed to buy Bolt.": "agreed to buy Bolt: planned",
    "Acme will not buy Bolt.": "will not buy Bolt: negated",
    "Did Acme buy Bolt?": "Did buy Bolt: questioned",
    "Will Acme buy Bolt?": "Will buy Bolt: questioned",
    "Roe asked whether Acme owns Bolt.": "owns Bolt: questioned, Roe",
    "Acme reportedly bought Bolt.": "bought Bolt: reported",
    "Acme allegedly did not buy Bolt.": "did not buy Bolt: negated",
    "According to Reuters, Acme bought Bolt.": "bought Bolt: reported, Reuters",
    "Roe said that Acme bought Bolt.": "bought Bolt: reported, Roe",
    "Acme bought Bolt, Roe said.": "bought Bolt: reported, Roe",
    "Acme bought Bolt, said Roe.": "bought Bolt: reported, Roe",
    "Roe did not say that Acme bought Bolt.": "bought Bolt: possible, Roe",
    "Roe said that Acme would license the engine.": "would license the engine: planned, Roe",
    "Acme would license the engine.": "would license the engine: possible",
    "Roe said that Acme may buy Bolt.": "may buy Bolt: possible, Roe",
    "Roe said that Acme did not buy Bolt.": "did not buy Bolt: negated, Roe",
    "Roe denied that Acme bought Bolt.": "bought Bolt: negated, Roe",
    "Roe doubts that Acme owns Bolt.": "owns Bolt: questioned, Roe",
    "Roe knew that Acme owned Bolt.": "owned Bolt: asserted",
    "Roe denied a report that Acme bought Bolt.": "bought Bolt: negated, Roe",
    "A report that Acme bought Bolt surprised Roe.": """
        bought Bolt: reported
        surprised Roe: asserted""",
    "The union accused Acme of breaking the law.": """
        accused Acme: asserted
        breaking the law: reported, The union""",
    "The court ordered Acme to pay Bolt.": """
        ordered Acme: asserted
        to pay Bolt: possible""",
    "Acme announced a plan to buy Bolt.": """
        announced a plan: asserted
        to buy Bolt: planned""",
    "Acme is said to own Bolt.": "is said to own Bolt: reported",
    "Acme stopped making engines.": "stopped making engines: negated",
    "Acme began making engines.": "began making engines: asserted",
}


def standing_of(fact: str, sentence: str) -> set[str]:
    """Return how the facts of a sentence stand that end with these words."""
    return {
        f"{claim.status}, {claim.speaker.text}" if claim.speaker else str(claim.status)
        for claim in extract_claims(parsed(sentence))
        if f"{claim.relation.text} {claim.object.text}".endswith(fact)
    }


@pytest.mark.parametrize(("sentence", "expected"), table(CASES))
def test_a_clause_stands_as_its_scope_says(sentence, expected):
    for line in expected.strip().split("\n"):
        fact, standing = line.strip().split(": ")
        assert standing_of(fact, sentence) == {standing}


def test_only_what_is_held_for_true_becomes_a_plain_triple():
    plain = {status for status in Status if status.is_plain}
    assert plain == {Status.ASSERTED, Status.REPORTED, Status.PLANNED}
