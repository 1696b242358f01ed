"""Tokens: an affix stays on its word, other hyphens split; verbs with one keep their lemma."""

from __future__ import annotations

import pytest
import spacy

from kg.annotate.parse import parse_of
from kg.annotate.tokens import keep_affixes
from tests.build import make_article


@pytest.fixture(scope="module")
def tokenize():
    nlp = spacy.blank("en")
    keep_affixes(nlp)
    return lambda text: [token.text for token in nlp(text)]


@pytest.mark.parametrize(
    "word", ["co-founded", "re-elected", "Ex-minister", "non-profit", "president-elect", "anti-war"]
)
def test_an_affix_stays_on_its_word(tokenize, word):
    assert tokenize(f"Roe {word} it") == ["Roe", word, "it"]


@pytest.mark.parametrize("word", ["Turin-based", "well-known", "record-breaking", "French-Italian"])
def test_two_words_are_split_at_their_hyphen(tokenize, word):
    first, _, second = word.partition("-")
    assert tokenize(word) == [first, "-", second]


def test_a_split_keeps_every_character(tokenize):
    text = "the re-elected, Turin-based ex-head (co-owner) of 2019-2020's re-\u2010x--y"
    assert "".join(tokenize(text)) == text.replace(" ", "")


@pytest.mark.model
@pytest.mark.parametrize(
    ("word", "lemma"), [("co-founded", "co-found"), ("re-elected", "re-elect")]
)
def test_a_verb_with_an_affix_has_the_lemma_of_its_verb(annotator, word, lemma):
    parse = parse_of(annotator(make_article(f"Jane Roe {word} the firm in 2019.")))
    assert parse.lemmas[parse.words.index(word)] == lemma
