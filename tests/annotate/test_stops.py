"""Sentences that end with an hour."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("The wall broke at 10 p.m. It flooded the streets.", 2),
        ("The vote is at 6 p.m. Monday in Turin.", 1),
        ("The vote is at 6 a.m. local time.", 1),
        ("Roe left at 6 p.m. The vote went on.", 2),
    ],
)
def test_a_sentence_may_end_with_an_hour(annotator, text, sentences):
    assert len(list(annotator.nlp(text).sents)) == sentences
