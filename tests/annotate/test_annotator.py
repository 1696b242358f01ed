"""Annotating: prose only, parsed block by block, each token at its place in the article."""

from __future__ import annotations

import pytest
from hypothesis import given

from kg.annotate.annotator import clean
from kg.annotate.parse import parse_of
from tests.build import make_article
from tests.strategies import texts

PAGE = """Home / News / Acme

# Acme buys Bolt in a deal

## The deal

\u201cWe bought Bolt, which makes engines,\u201d Jane\u00a0Roe said on\nFriday.

## Leave a Reply

Acme\u2019s shares rose 4\u202f%.
"""


@given(texts)
def test_cleaning_keeps_the_length_and_the_letters(text):
    cleaned = clean(text)
    assert len(cleaned) == len(text)
    assert all(old == new for old, new in zip(text, cleaned, strict=True) if old.isalnum())
    assert clean(cleaned) == cleaned


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\u201cIt\u2019s\u201d", '"It\'s"'),
        ("a\u00a0b\nc\td", "a b c d"),
        ("\U0001f600 Acme\u2708\ufe0f", "  Acme  "),
        ("co\u2011founder", "co-founder"),
        ("a\u200bb\ufeff", "a b "),
        ("3\u202f%", "3 %"),
        ("a\ud83d", "a\ufffd"),
    ],
)
def test_cleaning_gives_the_parser_plain_characters(text, expected):
    assert clean(text) == expected


@pytest.mark.model
def test_only_prose_and_the_headline_are_parsed_each_under_its_heading(annotator):
    parse = parse_of(annotator(make_article(PAGE)))
    assert [(parse.text(s.start, s.end), s.kind, s.heading) for s in parse.sections] == [
        ("Acme buys Bolt in a deal", "headline", None),
        (
            "\u201cWe bought Bolt, which makes engines,\u201d Jane\u00a0Roe said on\nFriday.",
            "paragraph",
            "The deal",
        ),
        ("Acme\u2019s shares rose 4\u202f%.", "paragraph", "Leave a Reply"),
    ]


@pytest.mark.model
def test_each_token_stands_at_its_place_in_the_article(annotator):
    article = make_article(PAGE)
    parse = parse_of(annotator(article))
    spots = zip(parse.starts, parse.ends, parse.words, strict=True)
    assert all(clean(article.text[start:end]) == word for start, end, word in spots)


@pytest.mark.model
def test_no_sentence_runs_from_one_block_into_the_next(annotator):
    parse = parse_of(annotator(make_article(PAGE)))
    borders = {section.start for section in parse.sections}
    assert borders <= {start for start, _ in parse.sents}


@pytest.mark.model
@pytest.mark.parametrize("text", ["", "\n \n", "12 34", "***"])
def test_an_article_without_prose_gives_an_empty_doc(annotator, text):
    assert len(parse_of(annotator(make_article(text)))) in (0, len(text.split()))


@pytest.mark.model
def test_the_same_article_gives_the_same_columns(annotator):
    first, second = (parse_of(annotator(make_article(PAGE))) for _ in range(2))
    assert first == second


@pytest.mark.model
def test_a_paragraph_in_another_language_gives_no_sentence_but_a_remark(annotator):
    german = (
        "Der Vorstand hat am Montag in Berlin beschlossen, das Werk in Leipzig zu verkaufen, "
        "weil die Kosten seit zwei Jahren steigen und niemand mehr die Motoren kauft."
    )
    doc = annotator(make_article(f"Acme bought Bolt on Friday.\n\n{german}\n"))
    assert "Vorstand" not in parse_of(doc).words
    (note,) = annotator.notes(doc)
    assert "1 of 2 paragraphs" in note
    assert annotator.notes(annotator(make_article("Acme bought Bolt."))) == ()
