"""Clauses as binary facts: what each construction says, one fact an argument, chained."""

from __future__ import annotations

import pytest

from kg.extract import render_claims
from tests.parses import parsed, table

PLAIN = {
    "Acme bought Bolt.": "Acme | bought | Bolt",
    "Acme bought Bolt in March.": """
        Acme | bought | Bolt
        Acme | bought Bolt in | March""",
    "The board gave Roe a bonus.": """
        The board | gave | Roe
        The board | gave | a bonus""",
    "Acme shut down the plant.": "Acme | shut down | the plant",
    "Barton served as the first minister of Wales.": """
        Barton | served as | the first minister of Wales
        Barton | served as the first minister of | Wales""",
    "Roe won praise for work on engines.": """
        Roe | won | praise
        Roe | won praise for | work
        Roe | won praise for work on | engines""",
    "The plant closed because of the storm.": "The plant | closed because of | the storm",
    "In addition, Acme sells engines.": "Acme | sells | engines",
    "Acme, for example, sells engines in Wales.": """
        Acme | sells | engines
        Acme | sells engines in | Wales""",
    "Patients recovered quickly.": "Patients | recovered | quickly",
    "The firm was re-elected in May.": "The firm | was re-elected in | May",
}

COPULA = {
    "Acme is a maker of engines.": """
        Acme | is | a maker of engines
        Acme | is a maker of | engines""",
    "The plant is idle.": "The plant | is | idle",
    "Roe became chairman of Acme in 2019.": """
        Roe | became | chairman of Acme
        Roe | became chairman of | Acme
        Roe | became chairman of Acme in | 2019""",
    "Roe is the founder and owner of Acme.": """
        Roe | is | the founder
        Roe | is the founder of | Acme
        Roe | is | owner""",
}

PASSIVE = {
    "Bolt was bought by Acme.": "Bolt | was bought by | Acme",
    "Bolt was sold in March.": "Bolt | was sold in | March",
    "Bolt was sold by Acme to Corex.": """
        Bolt | was sold by | Acme
        Bolt | was sold by Acme to | Corex""",
}

COORDINATION = {
    "Acme bought Bolt, Corex and Barton.": """
        Acme | bought | Bolt
        Acme | bought | Corex
        Acme | bought | Barton""",
    "Former banker and engineer Tom Lee bought Bolt.": "engineer Tom Lee | bought | Bolt",
    "It was Roe who bought Bolt.": "Roe | bought | Bolt",
    "Acme and Bolt make engines.": """
        Acme | make | engines
        Bolt | make | engines""",
    "Acme designs and sells engines.": """
        Acme | designs | engines
        Acme | sells | engines""",
    "Acme sells engines and turbines.": """
        Acme | sells | engines
        Acme | sells | turbines""",
    "Acme bought Bolt and sold Corex.": """
        Acme | bought | Bolt
        Acme | sold | Corex""",
    "Acme will buy Bolt and sell Corex.": """
        Acme | will buy | Bolt
        Acme | will sell | Corex""",
    "Bolt has been bought by Acme and sold to Corex.": """
        Bolt | has been bought by | Acme
        Bolt | has been sold to | Corex""",
    "Acme plans to buy Bolt and sell Corex.": """
        Acme | plans to buy | Bolt
        Acme | plans to sell | Corex""",
    "Acme makes tea and coffee machines.": """
        Acme | makes | tea
        Acme | makes | coffee machines""",
    "Acme makes engines and Bolt sells them.": """
        Acme | makes | engines
        Bolt | sells | them""",
}

SUBORDINATE = {
    "Roe, who founded Acme, joined Bolt.": """
        Roe | founded | Acme
        Roe | joined | Bolt""",
    "The engine that Acme sells won a prize.": """
        Acme | sells | The engine
        The engine | won | a prize""",
    "The engine Acme sells won a prize.": """
        Acme | sells | The engine
        The engine | won | a prize""",
    "Roe runs the town in which Acme makes engines.": """
        Roe | runs | the town
        Acme | makes | engines
        Acme | makes engines in | the town""",
    "The plant built by Acme makes engines.": """
        The plant | built by | Acme
        The plant | makes | engines""",
    "A man wearing a mask robbed Acme.": """
        A man | wearing | a mask
        A man | robbed | Acme""",
    "Acme bought Bolt, adding two plants.": """
        Acme | bought | Bolt
        Acme | adding | two plants""",
    "Founded in 1990, Acme makes engines.": """
        Acme | Founded in | 1990
        Acme | makes | engines""",
    "Roe said that Acme sells engines.": """
        Roe | said | that Acme sells engines
        Acme | sells | engines""",
    "When Acme bought Bolt, Roe left the firm.": """
        Acme | bought | Bolt
        Roe | left | the firm""",
}

CONTROL = {
    "Acme plans to buy Bolt.": "Acme | plans to buy | Bolt",
    "Acme is set to acquire Bolt.": "Acme | is set to acquire | Bolt",
    "Acme began to try to sell Bolt.": "Acme | began to try to sell | Bolt",
    "Acme is likely to buy Bolt.": "Acme | is likely to buy | Bolt",
    "The court ordered Acme to pay Bolt.": """
        The court | ordered | Acme
        Acme | to pay | Bolt
        The court | ordered Acme to pay | Bolt""",
    "Acme promised Bolt to pay the debt.": """
        Acme | promised | Bolt
        Acme | promised Bolt to pay | the debt""",
    "The union accused Acme of breaking the law.": """
        The union | accused | Acme
        Acme | breaking | the law
        The union | accused Acme of breaking | the law""",
    "The judge made them pay a fine.": """
        them | pay | a fine
        The judge | made them pay | a fine""",
    "Acme sold the unit to pay its debts.": """
        Acme | sold | the unit
        Acme | sold the unit to pay | its debts""",
    "Acme cut its costs by closing two plants.": """
        Acme | cut | its costs
        Acme | cut its costs by closing | two plants""",
    "Acme bought Corex instead of buying Bolt.": """
        Acme | bought | Corex
        Acme | bought Corex instead of buying | Bolt""",
    "Acme announced a plan to buy Bolt.": """
        Acme | announced | a plan
        Acme | announced a plan to buy | Bolt""",
    "The firm's plan to buy Bolt failed.": "The firm | to buy | Bolt",
}


def facts_of(sentence: str) -> set[str]:
    claims = render_claims(parsed(sentence), "binary")
    return {f"{c.subject.text} | {c.relation.text} | {c.object.text}" for c in claims}


@pytest.mark.parametrize(
    ("sentence", "facts"),
    table(PLAIN | COPULA | PASSIVE | COORDINATION | SUBORDINATE | CONTROL),
)
def test_sentence_says_these_facts_and_no_other(sentence, facts):
    assert facts_of(sentence) == {line.strip() for line in facts.strip().split("\n")}
