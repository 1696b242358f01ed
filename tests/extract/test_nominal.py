"""What noun phrases say: appositions, titles, possessives, places, posts and events."""

from __future__ import annotations

import pytest

from kg.extract import extract_claims
from tests.parses import parsed, table

APPOSITIONS = {
    "Jane Roe, chief executive of Acme, left.": """
        Jane Roe -is-> chief executive of Acme
        Jane Roe -isChiefExecutiveOf-> Acme""",
    "The founder of Acme, Jane Roe, left.": """
        Jane Roe -is-> The founder of Acme
        Jane Roe -isFounderOf-> Acme""",
    "Jane Roe, the former head of Acme, left.": """
        Jane Roe -is-> the former head of Acme
        Jane Roe -isFormerHeadOf-> Acme""",
    "Jane Roe, Acme's founder, left.": """
        Jane Roe -is-> Acme's founder
        Jane Roe -isFounderOf-> Acme
        Acme -has-> founder""",
    "Acme, a maker of engines, grew.": """
        Acme -is-> a maker of engines
        Acme -isMakerOf-> engines""",
}

TITLES = {
    "President Roe met Lee.": """
        Roe -is-> President
        President Roe -meets-> Lee""",
    "Acme founder Jane Roe met Lee.": """
        Jane Roe -is-> founder
        Jane Roe -isFounderOf-> Acme
        Acme founder Jane Roe -meets-> Lee""",
    "Mr. Roe met Lee.": "Mr. Roe -meets-> Lee",
}

POSSESSIVES = {
    "Acme's engine won a prize.": """
        Acme -has-> engine
        Acme's engine -wins-> a prize""",
    "Its engine won a prize.": "Its engine -wins-> a prize",
    "Roe is Acme's chairman.": """
        Roe -is-> Acme's chairman
        Roe -isChairmanOf-> Acme
        Acme -has-> chairman""",
}

HYPHENED = {
    "Oslo-based Acme bought Bolt.": """
        Oslo-based Acme -basedIn-> Oslo
        Oslo-based Acme -buys-> Bolt""",
    "An Acme-owned ferry reached Oslo.": """
        Acme -owns-> An Acme-owned ferry
        An Acme-owned ferry -reaches-> Oslo""",
    "A well-known ferry reached Oslo.": "A well-known ferry -reaches-> Oslo",
}

PLACES = {
    "Orsini Tower in Turin reopened.": "Orsini Tower -isIn-> Turin",
    "Acme moved to Turin, Italy.": """
        Acme -movesTo-> Turin
        Turin -isIn-> Italy""",
    "Talks in Turin failed.": "",
}

EVENTS = {
    "Acme's acquisition of Bolt surprised Roe.": """
        Acme -acquires-> Bolt
        Acme's acquisition of Bolt -surprises-> Roe""",
    "The acquisition of Bolt by Acme surprised Roe.": """
        Acme -acquires-> Bolt
        The acquisition of Bolt -surprises-> Roe""",
    "The merger between Acme and Bolt collapsed.": """
        Acme -mergesWith-> Bolt""",
    "A deal between Acme and Bolt surprised Roe.": """
        Acme -dealsWith-> Bolt
        A deal -surprises-> Roe""",
    "Acme's dispute with Bolt surprised Roe.": """
        Acme -disputesWith-> Bolt
        Acme's dispute -surprises-> Roe""",
}


def facts_of(sentence: str) -> set[str]:
    """Return what the graph is told, each fact read from doer to done."""
    told = set()
    for claim in extract_claims(parsed(sentence)):
        if not claim.object.text:
            continue  # that something happens is no fact between two
        ends = [claim.subject.text, claim.object.text]
        subject, object_ = reversed(ends) if claim.relation.inverted else ends
        told.add(f"{subject} -{claim.relation.normal}-> {object_}")
    return told


@pytest.mark.parametrize(
    ("sentence", "facts"), table(APPOSITIONS | TITLES | HYPHENED | POSSESSIVES | PLACES | EVENTS)
)
def test_noun_phrases_imply_these_facts_and_no_other(sentence, facts):
    assert facts_of(sentence) == {line.strip() for line in facts.split("\n") if line.strip()}


@pytest.mark.parametrize(
    ("sentence", "fact", "status"),
    [
        ("Acme denied the acquisition of Bolt by Corex.", "Corex -acquires-> Bolt", "negated"),
        ("Roe proposed an acquisition of Bolt by Acme.", "Acme -acquires-> Bolt", "possible"),
        ("Acme's planned acquisition of Bolt surprised Roe.", "Acme -acquires-> Bolt", "planned"),
        ("Acme's alleged purchase of Bolt surprised Roe.", "Acme -purchases-> Bolt", "reported"),
        ("Acme's bid for Bolt was rejected.", "Acme -bidsFor-> Bolt", "asserted"),
        ("Acme's failed takeover of Bolt surprised Roe.", "Acme -takesOver-> Bolt", "negated"),
    ],
)
def test_an_event_stands_as_its_adjective_and_its_verb_say(sentence, fact, status):
    statuses = {
        f"{c.subject.text} -{c.relation.normal}-> {c.object.text}": c.status
        for c in extract_claims(parsed(sentence))
    }
    assert statuses.get(fact) == status
