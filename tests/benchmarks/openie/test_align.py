import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from benchmarks.openie.align import align
from benchmarks.openie.plain import detokenise

SENTENCES = [
    "`` I do n't know , '' said Roe 's aide .",
    "Acme -LRB- Ghent -RRB- paid $ 4.25 an hour , up 12 % .",
    "The take - it - or - leave it '' offer failed -- twice .",
    "He wrote ` Ada ' and 1\\/2 of Roe/Doe 's book .",
    'The board game " Go " is old ; the rest : new ?',
    "They 're two - and three-year loans from A / B Inc. ...",
]


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        (SENTENCES[0], "\"I don't know,\" said Roe's aide."),
        (SENTENCES[1], "Acme (Ghent) paid $4.25 an hour, up 12%."),
        (SENTENCES[4], 'The board game "Go" is old; the rest: new?'),
        ("a `` take - it - or - leave it '' offer", 'a "take-it-or-leave it" offer'),
    ],
)
def test_tokens_become_the_text_a_person_writes(tokens, text):
    assert detokenise(tokens.split()) == text


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_whole_sentence_aligns_to_its_tokens(sentence):
    assert align(detokenise(sentence.split()), sentence.split()) == tuple(sentence.split())


@pytest.mark.parametrize(
    ("slot", "sentence", "tokens"),
    [
        ("didn't know", "He did n't know .", "did n't know"),
        ("Roe's", "It is Roe 's .", "Roe 's"),
        ("Roe\u2019s aide", "Roe 's aide left .", "Roe 's aide"),
        ("is President", "President Roe left .", "is President"),
        ("has the firm's", "the firm 's aide", "has the firm 's"),
        ("well-known", "a well-known aide", "well-known"),
        ("$5", "It cost $ 5 .", "$ 5"),
        ("the U.S. (again)", "the U.S. -LRB- again -RRB-", "the U.S. -LRB- again -RRB-"),
        ("elsewhere, they say", "they say so", "elsewhere , they say"),
    ],
)
def test_words_find_their_tokens(slot, sentence, tokens):
    assert align(slot, sentence.split()) == tuple(tokens.split())


@given(st.lists(st.sampled_from(" ".join(SENTENCES).split()), max_size=12))
def test_no_character_is_lost(tokens):
    text = detokenise(tokens)
    assume("''" not in text)  # two single quotes side by side are how treebanks spell a double one
    found = align(text, tokens)
    assert detokenise(found).replace(" ", "") == text.replace(" ", "")
