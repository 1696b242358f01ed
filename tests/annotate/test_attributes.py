"""The remembered attribute ruler says what the pipeline's own says."""

from __future__ import annotations

import warnings

import pytest
import spacy

from kg.annotate.attributes import remember_attributes
from kg.annotate.stops import stop_at_hours
from kg.annotate.tokens import keep_affixes
from kg.settings import DEFAULT_MODEL

pytestmark = pytest.mark.model

TEXTS = [
    "There's no way that Acme's 20 re-elected directors, who'd met on May 3, won't buy Bolt.",
    "Let's go. You ain't gonna like it, y'all. It's gotta be so. C'mon in! There are two.",
    'Roe said: "I have had enough" - she hasn\'t.\n\n  Visit acme.example or pay $4.5m (5%).',
    "",
    " ",
]


@pytest.fixture(scope="module")
def bare():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        nlp = spacy.load(DEFAULT_MODEL)
    keep_affixes(nlp)
    stop_at_hours(nlp)
    return nlp


def told(doc) -> list[tuple[str, ...]]:
    return [(t.text, t.pos_, str(t.morph), t.lemma_, t.tag_, t.dep_, t.ent_type_) for t in doc]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_read_twice_is_read_as_the_ruler_reads_it(bare, annotator, text):
    assert "attribute_ruler" not in annotator.nlp.pipe_names
    for _ in range(2):
        assert told(annotator.nlp(text)) == told(bare(text))


def test_seeds_are_read_as_the_ruler_reads_them(bare, annotator, root):
    texts = [
        part
        for file in sorted((root / "seeds").glob("*.txt"))
        for part in file.read_text("utf-8").split("\n\n")
    ]
    for own, theirs in zip(annotator.nlp.pipe(texts), bare.pipe(texts), strict=True):
        assert told(own) == told(theirs)


def test_a_ruler_that_looks_at_more_is_left_alone():
    nlp = spacy.blank("en")
    nlp.add_pipe("attribute_ruler").add([[{"SHAPE": "Xxxx"}]], {"POS": "PROPN"})
    remember_attributes(nlp)
    assert nlp.pipe_names == ["attribute_ruler"]


def test_without_a_ruler_nothing_is_done():
    nlp = spacy.blank("en")
    remember_attributes(nlp)
    assert nlp.pipe_names == []
