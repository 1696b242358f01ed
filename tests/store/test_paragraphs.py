from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Evidence
from kg.store.paragraphs import find_paragraphs
from tests.build import make_article

TEXT = """Acme buys Bolt. It pays well.

Bolt makes bolts of all sizes for makers of ships,
as it did before the war. Corex does not.

Nobody is told of here.
"""


def evidence(text, sentence):
    start = text.index(sentence)
    return Evidence("a" * 16, start, start + len(sentence), sentence)


def paragraphs(text, *sentences):
    article = make_article(text)
    found = find_paragraphs(article, [evidence(text, each) for each in sentences])
    return [article.text[start:end] for start, end in found]


def test_each_paragraph_with_evidence_is_there_once():
    found = paragraphs(TEXT, "Corex does not.", "Acme buys Bolt.", "It pays well.")
    assert found == ["Acme buys Bolt. It pays well.", TEXT.split("\n\n")[1]]


def test_a_sentence_over_two_paragraphs_makes_them_one():
    whole = TEXT.split("\n\nNobody", maxsplit=1)[0]
    assert paragraphs(TEXT, "well.\n\nBolt makes", "Corex does not.") == [whole]


def test_what_does_not_stand_there_has_no_paragraph():
    wrong = Evidence("a" * 16, 3, 9, "Corex.")
    assert find_paragraphs(make_article(TEXT), [wrong]) == []


@given(st.text("ab. \n", max_size=80), st.data())
def test_every_sentence_lies_in_one_paragraph_and_none_overlap(text, data):
    places = st.integers(0, len(text))
    spans = [tuple(sorted(pair)) for pair in data.draw(st.lists(st.tuples(places, places)))]
    said = [Evidence("a" * 16, a, b, text[a:b]) for a, b in spans if a < b]
    found = find_paragraphs(make_article(text), said)
    assert all(one[1] <= other[0] for one, other in pairwise(found))
    for one in said:
        assert sum(start <= one.start and one.end <= end for start, end in found) == 1
