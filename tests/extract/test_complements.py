"""Object complements: what somebody is made, named, called or found."""

from __future__ import annotations

import pytest

from kg.extract import extract_claims
from tests.parses import parsed


def told(sentence: str) -> set[str]:
    return {
        f"{c.subject.text} -{c.relation.normal}-> {c.object.text}: {c.status}"
        + (f", {c.speaker.text}" if c.speaker else "")
        for c in extract_claims(parsed(sentence))
    }


@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        (
            "Acme elected Roe as chairman.",
            {
                "Acme -elects-> Roe: asserted",
                "Roe -is-> chairman: asserted",
                "Roe -isChairmanOf-> Acme: asserted",
            },
        ),
        (
            "Critics called the plan a disgrace.",
            {
                "Critics -calls-> the plan: asserted",
                "the plan -is-> a disgrace: reported, Critics",
            },
        ),
        (
            "Roe may be named head of Bolt.",
            {"Roe -is-> head of Bolt: possible", "Roe -isHeadOf-> Bolt: possible"},
        ),
        ("Acme was considered a threat.", {"Acme -is-> a threat: reported"}),
        ("Roe has been seen alive.", {"Roe -seen-> alive: asserted"}),
        ("Roe was not named chairman.", {"Roe -is-> chairman: negated"}),
    ],
)
def test_what_one_is_made_or_called_is_said_of_oneself(sentence, facts):
    assert told(sentence) == facts


def test_when_one_is_made_it_is_kept():
    claims = extract_claims(parsed("Roe was named chairman of Acme in 2019."))
    (claim,) = (c for c in claims if c.relation.normal == "isChairmanOf")
    assert [q.mention.text for q in claim.qualifiers] == ["2019"]
