"""Headlines whose verb looks like a noun."""

from __future__ import annotations

import pytest

from kg.annotate.headlines import mend_headline

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("headline", "subject", "verb", "lemma"),
    [
        ("Senate blocks nominee", "Senate", "blocks", "block"),
        ("Train drivers back strike", "drivers", "back", "back"),
        ("Regulator fines Acme for data breach", "Regulator", "fines", "fine"),
        ("Council votes to close pool", "Council", "votes", "vote"),
        ("Firefighters battle blaze near Porto", "Firefighters", "battle", "battle"),
    ],
)
def test_a_verb_is_found(annotator, headline, subject, verb, lemma):
    doc = annotator.nlp(headline)
    mended = mend_headline(annotator.nlp, doc, annotator.lemma_of)
    assert mended.text == headline
    (root,) = (token for token in mended if token.dep_ == "ROOT")
    assert (root.text, root.lemma_, root.pos_) == (verb, lemma, "VERB")
    assert [child.text for child in root.children if child.dep_ == "nsubj"] == [subject]


def test_a_long_text_is_not_parsed_again(annotator):
    doc = annotator.nlp("senate blocks nominee " * 20)
    assert mend_headline(annotator.nlp, doc, annotator.lemma_of) is doc


@pytest.mark.parametrize(
    "headline", ["Acme buys Bolt", "Picture gallery", "The week in pictures", ""]
)
def test_others_stay_as_they_are(annotator, headline):
    doc = annotator.nlp(headline)
    assert mend_headline(annotator.nlp, doc, annotator.lemma_of) is doc
