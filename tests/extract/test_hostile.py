"""Any text at all: no crash, and whatever is claimed stands in the text where it says."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.extract import extract_claims, render_claims
from kg.model import Status
from tests.build import make_article
from tests.strategies import texts

pytestmark = pytest.mark.model

SENTENCE = (
    "Jane Roe, chief executive of Acme, said on Friday that Acme will buy Bolt for $3 billion. "
)
CODE = "def buy(firm: str) -> None:\n    for x in firm:\n        print(x['a'] + \"b\")  # pay\n"
NASTY = {
    "no sentence end": "Acme bought Bolt and Roe sold Corex and " * 1250,
    "no blank": "acmeboughtbolt" * 3600,
    "one-word lines": "".join(f"word{n}\n" for n in range(10_000)),
    "one word again and again": "Acme " * 5_000,
    "all caps": SENTENCE.upper() * 3,
    "emoji": "\U0001f680\U0001f680 Acme buys Bolt \U0001f389\ufe0f. Roe said \U0001f44d\U0001f3fd: \u201cwow \U0001f525\u201d. ",
    "entities": "Acme &amp; Bolt&#8217;s deal &mdash; &quot;a win&quot; &lt;b&gt;said&lt;/b&gt; Roe. "
    * 3,
    "zero-width": SENTENCE.replace(" ", " \u200b").replace("e", "e\u200d").replace("o", "o\u0301"),
    "both directions": "Acme \u0627\u0634\u062a\u0631\u062a \u0634\u0631\u0643\u0629 Bolt, \u05d0\u05de\u05e8 Roe. \u202eAcme bought Bolt.\u202c Roe left Acme.",
    "table": "Firm\tPrice\tDate\nAcme\t300\tMay\nBolt\t12\tJune\n" * 50,
    "ragged table": "Firm     Price   Date\nAcme     300     May 5\nBolt bought  12   \n" * 20,
    "code": CODE * 20,
    "markup": "<div class='x'><p>Acme bought <b>Bolt</b>.</p><script>if (a < b) { c(); }</script></div>",
    "another language": "Die Firma Acme hat am Freitag den Rivalen Bolt gekauft, sagte Frau Roe. "
    * 3,
    "signs": "\u5927\u962a\u306e\u4f1a\u793e Acme \u306f Bolt \u3092\u8cb7\u53ce\u3057\u305f\u3002 \u4ed6\u8bf4\uff1a\u201c\u597d\u201d\u3002",
    "open quote": "\u201c" + SENTENCE * 5 + "\n\n\u201c" + SENTENCE.replace(".", ","),
    "quotes only": '"' * 300 + " ' \u2018 \u201d " * 100,
    "brackets": "(" * 500 + "Acme bought Bolt" + ")" * 400,
    "stops": "Acme... bought?! Bolt!!! -- Roe; said: no. . . . ? ! ",
    "control characters": "Acme\x00 bought\x07 Bolt\x1b[31m. Roe\x85 left\u2028 Acme\u2029.",
    "only blanks": " \n\u00a0\u3000\n\t ",
    "numbers": "1 2 3 4,5 6.7 8% $9 10-11 12/13 (14) 15th 16:17. " * 50,
    "links": "https://acme.example/a?b=c&d=e#f bought roe@acme.example for @bolt #deal. " * 5,
    "half a character": "Acme bought \ud83d Bolt.",
    "one letter": "x",
    "deep clauses": "Acme bought " + "Roe said that Lee said that " * 800 + "Bolt.",
    "long lists": "Roe, head of Acme, " + "founder of Bolt, " * 1500 + "left.",
    "headless": ", and bought. Of which. Because although. That who which whom. To be to.",
}
SIGNS = ', . ? ! ( ) # - % 5 " \u201c \u2019s who not and if to by of was &amp; \u200b'.split(" ")
words = st.sampled_from([*SENTENCE.split(), *SIGNS, "\n", "\n\n"])


def check(text: str, annotator) -> int:
    """Check every claim of a text in every rendering; return how many there are."""
    article = make_article(text, published="2025-08-25")
    doc = annotator(article)
    claims = [*extract_claims(doc), *render_claims(doc, "binary"), *render_claims(doc, "nary")]
    for claim in claims:
        evidence = claim.evidence
        assert evidence.article == article.id
        assert evidence.text == text[evidence.start : evidence.end]
        assert evidence.text.strip()
        assert 0 <= claim.confidence <= 1
        assert claim.status in Status
        assert claim.relation.text.strip()
        assert re.fullmatch(r"[^\W_]+", claim.relation.normal)
        assert not claim.relation.normal[0].isupper()
        said = [claim.subject, claim.object, *(q.mention for q in claim.qualifiers)]
        for mention in said:
            nothing = mention.value is not None and mention.value.datatype == "boolean"
            assert bool(mention.text.strip()) != nothing
            assert mention.referent.key
            assert mention.referent.label
            if mention.start >= 0:
                assert mention.text == text[mention.start : mention.end]
                assert evidence.start <= mention.start <= mention.end <= evidence.end
        if claim.speaker is not None:
            assert claim.speaker.text == text[claim.speaker.start : claim.speaker.end]
    return len(claims)


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
def test_a_nasty_text_gives_exact_claims_or_none(annotator, text):
    check(text, annotator)


def test_a_phrase_of_any_depth_is_read(annotator):
    check("Acme's acquisition of " + "the purchase of " * 1500 + "Bolt.", annotator)


def test_a_sentence_too_deep_costs_no_other(annotator):
    deep = "Acme bought " + "the price of the engine of " * 800 + "Bolt."
    text = f"Acme bought Bolt.\n\n{deep}\n\nRoe founded Corex."
    check(text, annotator)
    told = {claim.relation.normal for claim in extract_claims(annotator(make_article(text)))}
    assert told >= {"buys", "founds"}


def test_a_plain_text_gives_claims_that_hold_too(annotator):
    assert check(SENTENCE, annotator) > 5


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=texts | st.lists(words, max_size=60).map(" ".join))
def test_any_text_gives_exact_claims_or_none(annotator, text):
    check(text, annotator)


@pytest.mark.parametrize("name", ["code", "table", "numbers", "one-word lines", "quotes only"])
def test_what_is_no_prose_gives_no_nonsense(annotator, name):
    assert check(NASTY[name], annotator) == 0
