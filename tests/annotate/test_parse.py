"""A Doc's columns: the tree's children and borders, offsets in the article, mended lemmas."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.parse import Parse, parse_of, read_columns
from tests.build import make_article
from tests.parses import make_doc, make_parse, parsed, spell

COLUMNS = (
    "Acme/PROPN/NNP/nsubj/1/ORG bought=buy/VERB/VBD/ROOT/1 Bolt/PROPN/NNP/dobj/1/ORG ~./PUNCT/./punct/1 "
    "The=the/DET/DT/det/5 price/NOUN/NN/nsubj/6 rose=rise/VERB/VBD/ROOT/6 10/NUM/CD/nummod/8/PERCENT "
    "~%/NOUN/NN/npadvmod/6/PERCENT ~./PUNCT/./punct/6"
)


def parse_with(heads: list[int]) -> Parse:
    size = len(heads)
    empty = [""] * size
    spots = list(range(size))
    stops = [spot + 1 for spot in spots]
    article = make_article("x" * size)
    return Parse(article, empty, empty, empty, empty, empty, heads, spots, stops, [(0, size)], [])


@st.composite
def trees(draw: st.DrawFn) -> list[int]:
    """Heads of a random forest: every token hangs on one drawn before it, or is a root."""
    size = draw(st.integers(1, 25))
    order = draw(st.permutations(range(size)))
    heads = list(range(size))
    for place, token in enumerate(order):
        heads[token] = draw(st.sampled_from([token, *order[:place]]))
    return heads


@given(trees())
def test_children_and_borders_are_those_of_the_tree(heads):
    parse = parse_with(heads)
    for token in range(len(heads)):
        assert parse.children[token] == [t for t, h in enumerate(heads) if h == token != t]
        below = {token}
        while more := {t for t, h in enumerate(heads) if h in below} - below:
            below |= more
        assert (parse.left[token], parse.right[token]) == (min(below), max(below) + 1)


def test_kids_are_found_by_their_relation_in_order_of_the_text():
    parse = make_parse(COLUMNS)
    assert parse.kids(1, "dobj", "nsubj", "obj") == [0, 2]
    assert (parse.kid(1, "dobj"), parse.kid(1, "dative")) == (2, None)


def test_columns_slice_the_article():
    parse = make_parse(COLUMNS)
    text = parse.article.text
    assert [text[a:b] for a, b in zip(parse.starts, parse.ends, strict=True)] == parse.words
    assert [parse.text(*sentence) for sentence in parse.sents] == [
        "Acme bought Bolt.",
        "The price rose 10%.",
    ]
    assert (parse.text(3, 3), len(parse)) == ("", 10)


def test_a_name_is_found_at_each_of_its_tokens():
    parse = make_parse(COLUMNS)
    assert parse.ent_at(7) == parse.ent_at(8) == ("PERCENT", 7, 9)
    assert parse.ent_at(1) == ("", 0, 0)


@pytest.mark.parametrize(
    ("word", "lemma", "mended"),
    [
        ("hoped", "hop", "hope"),
        ("hopes", "hop", "hope"),
        ("hopped", "hop", "hop"),
        ("hops", "hop", "hop"),
        ("backed", "back", "back"),
        ("voted", "vot", "vote"),
        ("planned", "plan", "plan"),
    ],
)
def test_a_short_verb_gets_back_its_silent_e(word, lemma, mended):
    verb, noun = (f"{word}={lemma}/{pos}/VBD/ROOT/0" for pos in ("VERB", "NOUN"))
    assert make_parse(verb).lemmas == [mended]
    assert make_parse(noun).lemmas == [lemma]


def test_columns_are_read_once_and_kept_in_the_doc():
    doc = make_doc(COLUMNS)
    assert parse_of(doc) is parse_of(doc, make_article("Another text."))
    doc.user_data.clear()
    with pytest.raises(ValueError, match="call the annotator"):
        parse_of(doc)
    article = make_article(doc.text)
    assert parse_of(doc, article).article is article


def test_offsets_may_be_those_of_a_longer_text():
    doc = make_doc(COLUMNS)
    article = make_article(f"# {doc.text}")
    parse = read_columns(doc, article, starts=[token.idx + 2 for token in doc])
    assert parse.text(*parse.sents[0]) == "Acme bought Bolt."


def test_a_parse_is_spelt_as_it_was_written():
    doc = parsed("Roe, who founded Acme, joined Bolt.")
    assert doc.text == "Roe, who founded Acme, joined Bolt."
    assert make_doc(spell(doc)).to_json()["tokens"] == doc.to_json()["tokens"]
