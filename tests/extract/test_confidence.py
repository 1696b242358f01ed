"""Confidence: a probability that depends on how a fact was read, not on who it is about."""

from __future__ import annotations

import pytest

from kg.extract import extract_claims, render_claims
from tests.parses import make_doc, read_bank

OTHERS = {"Acme": "Zorn", "Bolt": "Quay", "Corex": "Limb", "Roe": "Pym", "engines": "hats"}


def sureness(columns: str) -> list[float]:
    doc = make_doc(columns)
    claims = [*extract_claims(doc), *render_claims(doc), *render_claims(doc, "nary")]
    return [claim.confidence for claim in claims]


def test_confidence_is_a_probability_of_two_places(root):
    for columns in read_bank(root / "tests" / "extract" / "parses.txt").values():
        for value in sureness(columns):
            assert 0 < value < 1
            assert round(value, 2) == value


@pytest.mark.parametrize("name", OTHERS)
def test_other_names_and_nouns_are_as_sure(root, name):
    for columns in read_bank(root / "tests" / "extract" / "parses.txt").values():
        assert sureness(columns.replace(name, OTHERS[name])) == sureness(columns)
