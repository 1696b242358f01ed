"""Numbers before nouns: a count is a value, the year of a single thing is not."""

from __future__ import annotations

from kg.extract import extract_claims
from tests.parses import parsed


def test_the_year_of_one_thing_is_no_count_of_it():
    (claim,) = [
        claim
        for claim in extract_claims(parsed("Bolt sued Acme over a 2024 oil spill."))
        if "spill" in claim.object.text
    ]
    assert claim.object.value is None
