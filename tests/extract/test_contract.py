"""What every registered extractor keeps to, ours and a stranger's: claims stand in the text."""

from __future__ import annotations

import pytest

from kg.annotate.parse import parse_of
from kg.model import Claim, Status
from kg.plugins import load_plugin, plugin_names
from tests.build import make_article
from tests.parses import parsed, read_bank

TEXT = """Acme buys its rival Bolt

\u201cWe bought Bolt for $3 billion,\u201d said Jane Roe, chief executive of Acme, on Friday.

The deal could be blocked by the court. Roe\u2019s firm, which employs 300 people in Turin, did not comment.
"""


@pytest.fixture(params=plugin_names("kg_extractors"))
def extract(request):
    """Each extractor that an installed package declares."""
    return load_plugin("kg_extractors", request.param)


def check(claims, article) -> None:
    for claim in claims:
        assert isinstance(claim, Claim)
        assert claim.extractor
        assert claim.construction
        assert isinstance(claim.status, Status)
        assert 0 <= claim.confidence <= 1
        evidence = claim.evidence
        assert 0 <= evidence.start < evidence.end <= len(article.text)
        assert evidence.text == article.text[evidence.start : evidence.end]
        mentions = [claim.subject, claim.object, *(q.mention for q in claim.qualifiers)]
        mentions += [claim.speaker] if claim.speaker else []
        for mention in mentions:
            assert mention.article == evidence.article == article.id
            assert mention.text or mention.value.datatype == "boolean"
            if mention.start >= 0:
                assert mention.text == article.text[mention.start : mention.end]


def test_there_is_an_extractor():
    assert "grammar" in plugin_names("kg_extractors")


def test_claims_of_parses_written_by_hand_stand_in_the_text(extract, root):
    told = 0
    for sentence in read_bank(root / "tests" / "extract" / "parses.txt"):
        doc = parsed(sentence)
        claims = list(extract(doc))
        check(claims, parse_of(doc).article)
        told += len(claims)
    assert told > 100


@pytest.mark.model
@pytest.mark.parametrize("text", [TEXT, TEXT.replace("\n\n", "\n"), f"\n \ufeff{TEXT}", "", "Acme"])
def test_claims_of_an_article_stand_in_the_text(extract, annotator, text):
    article = make_article(text, published="2025-08-25")
    check(extract(annotator(article)), article)


@pytest.mark.model
def test_the_same_article_gives_the_same_claims(extract, annotator):
    article = make_article(TEXT)
    assert list(extract(annotator(article))) == list(extract(annotator(article)))
