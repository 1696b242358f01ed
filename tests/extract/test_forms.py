"""Turns of phrase: light and phrasal verbs, dative shift, "there is", comparisons, amounts."""

from __future__ import annotations

import pytest

from kg.extract import extract_claims
from tests.parses import parsed, table

VERBS = {
    "Acme made an offer for Bolt.": "Acme -offersFor-> Bolt",
    "Roe took part in the race.": "Roe -takesPartIn-> the race",
    "Acme set up a fund.": "Acme -setsUp-> a fund",
    "Roe gave Lee a bonus.": "Roe -gives-> a bonus",
    "Roe gave a bonus to Lee.": "Roe -gives-> a bonus",
    "Acme is based in Turin.": "Acme -basedIn-> Turin",
    "Acme was founded in 1990 by Roe.": "Roe -founds-> Acme",
    "Acme, founded by Roe, makes engines.": "Roe -founds-> Acme",
    "It was Acme that bought Bolt.": "Acme -buys-> Bolt",
    "Acme used to own Bolt.": "Acme -owns-> Bolt",
    "Acme keeps making engines.": "Acme -makes-> engines",
    "Acme helped Bolt to make engines.": "Bolt -makes-> engines",
}

AMOUNTS = {
    "Sales rose 4 percent to $3.2 billion.": """
        Sales -rises-> 4 percent
        Sales -risesTo-> $3.2 billion""",
    "Sales rose from $2 billion to $3 billion.": """
        Sales -risesFrom-> $2 billion
        Sales -risesTo-> $3 billion""",
    "Acme is larger than Bolt.": "Acme -isLargerThan-> Bolt",
    "Acme sold Bolt for $3 billion.": """
        Acme -sells-> Bolt
        Acme -sellsFor-> $3 billion""",
}

NOUNS = {
    "There is a plant in Turin.": "a plant -isIn-> Turin",
    "Roe, 52, runs Acme.": "Roe -runs-> Acme",
    "Roe, whose firm makes engines, met Lee.": "Roe -meets-> Lee",
    "Italian carmaker Bolt hired Roe.": "Italian carmaker Bolt -hires-> Roe",
}

# Readings that are not reached yet: sentence -> facts, and why.
SEVERAL = {
    "Roe and Lee, founders of Acme, met Barton.": """
        Roe -meets-> Barton
        Lee -meets-> Barton
        Roe -isFoundersOf-> Acme
        Lee -isFoundersOf-> Acme""",
}


@pytest.mark.parametrize(("sentence", "facts"), table(VERBS | AMOUNTS | NOUNS | SEVERAL))
def test_a_sentence_has_these_facts(sentence, facts):
    told = set()
    for claim in extract_claims(parsed(sentence)):
        ends = [claim.subject.text, claim.object.text]
        subject, object_ = reversed(ends) if claim.relation.inverted else ends
        told.add(f"{subject} -{claim.relation.normal}-> {object_}")
    assert told >= {line.strip() for line in facts.strip().split("\n")}
