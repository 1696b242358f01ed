"""How sure a link is follows from its reason."""

from __future__ import annotations

import pytest

from kg.annotate.certainty import UNSEEN, certainty_of


def test_a_name_that_is_its_own_is_certain():
    assert certainty_of("") == 1.0


@pytest.mark.parametrize(
    ("surer", "looser"),
    [
        ('"Roe" is short for Jane Roe', "the person spoken of last"),
        ("the person spoken of last", "the organisation spoken of last"),
        ("the organisation spoken of last", "what was spoken of last"),
        ("the speaker of the quote", "for which Jane Roe speaks in the quote"),
    ],
)
def test_some_reasons_are_better_than_others(surer, looser):
    assert 0 < certainty_of(looser) < certainty_of(surer) < 1


def test_a_reason_nobody_measured_is_not_trusted_much():
    assert certainty_of("for a reason of its own") == UNSEEN
