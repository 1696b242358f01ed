"""Trees whose main verb the parser missed."""

from __future__ import annotations

import pytest

from kg.annotate.trees import mend_trees
from tests.parses import make_parse


def heads(columns: str) -> dict[str, str]:
    """Return word -> dependency and head of the mended tree."""
    parse = make_parse(columns)
    mend_trees(parse, lambda word: word.removesuffix("ed"))
    assert parse.children == make_children(parse.heads)
    return {
        word: f"{dep} {parse.words[head]}"
        for word, dep, head in zip(parse.words, parse.deps, parse.heads, strict=True)
    }


def make_children(tops: list[int]) -> list[list[int]]:
    return [[t for t, top in enumerate(tops) if top == head != t] for head in range(len(tops))]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        (  # a past form taken for a participle of the last noun
            (
                "The/DET/DT/det/1 bet/NOUN/NN/ROOT/1 on/ADP/IN/prep/1 wool/NOUN/NN/pobj/2 "
                "paid=pay/VERB/VBN/acl/3 for/ADP/IN/prep/4 ships/NOUN/NNS/pobj/5 ~./PUNCT/./punct/1"
            ),
            {"paid": "ROOT paid", "bet": "nsubj paid", ".": "punct paid"},
        ),
        (  # what opens the sentence goes with its verb
            (
                "In/ADP/IN/prep/3 May/PROPN/NNP/pobj/0/DATE ~,/PUNCT/,/punct/3 deputies/NOUN/NNS/ROOT/3 "
                "elected=elect/VERB/VBN/acl/3 Roe/PROPN/NNP/dobj/4/PERSON ~./PUNCT/./punct/3"
            ),
            {"elected": "ROOT elected", "In": "prep elected", "deputies": "nsubj elected"},
        ),
        (  # a finite verb is not joined to an infinitive
            (
                "They/PRON/PRP/nsubj/1 had=have/VERB/VBD/ROOT/1 to/PART/TO/aux/3 win/VERB/VB/xcomp/1 "
                "and/CCONJ/CC/cc/3 lost=lose/VERB/VBD/conj/3 it/PRON/PRP/dobj/5 ~./PUNCT/./punct/1"
            ),
            {"lost": "conj had", "and": "cc had"},
        ),
        (  # a relative clause that swallowed the main verb
            (
                "The/DET/DT/det/1 storm/NOUN/NN/ROOT/1 that/PRON/WDT/dobj/6 "
                "experts/NOUN/NNS/nsubj/6 named=name/VERB/VBD/acl/3 Oda/PROPN/NNP/oprd/4 "
                "broke=break/VERB/VBD/relcl/1 walls/NOUN/NNS/dobj/6 ~./PUNCT/./punct/1"
            ),
            {
                "broke": "ROOT broke",
                "storm": "nsubj broke",
                "named": "relcl storm",
                "experts": "nsubj named",
                "that": "dobj named",
            },
        ),
        (  # a verb goes with the one whose tense it has
            (
                "Roe/PROPN/NNP/nsubj/1/PERSON claims=claim/VERB/VBZ/ROOT/1 Lee/PROPN/NNP/nsubj/3 "
                "stole=steal/VERB/VBD/ccomp/1 it/PRON/PRP/dobj/3 ~,/PUNCT/,/punct/3 "
                "but/CCONJ/CC/cc/3 has=have/VERB/VBZ/conj/3 none/PRON/NN/dobj/7 ~./PUNCT/./punct/1"
            ),
            {"has": "conj claims", "but": "cc claims"},
        ),
        (  # two verbs of one headline
            (
                "Union/PROPN/NNP/nsubj/1 rejects=reject/VERB/VBZ/ccomp/4 offer/NOUN/NN/dobj/1 "
                "~,/PUNCT/,/punct/4 calls=call/VERB/VBZ/ROOT/4 strike/NOUN/NN/dobj/4"
            ),
            {"rejects": "ROOT rejects", "calls": "conj rejects", "strike": "dobj calls"},
        ),
        (  # a headline's bare participle
            (
                "Acme/PROPN/NNP/nsubj/1/ORG sued=sue/VERB/VBD/ROOT/1 by/ADP/IN/prep/1 "
                "Bolt/PROPN/NNP/pobj/2/ORG"
            ),
            {"by": "agent sued", "Acme": "nsubjpass sued"},
        ),
        (  # a headline's future
            (
                "Acme/PROPN/NNP/compound/1/ORG chief/NOUN/NN/ROOT/1 to/PART/TO/aux/3 "
                "quit/VERB/VB/relcl/1 in/ADP/IN/prep/3 June/PROPN/NNP/pobj/4/DATE"
            ),
            {"quit": "ROOT quit", "chief": "nsubj quit"},
        ),
    ],
)
def test_the_main_verb_is_found(columns, expected):
    found = heads(columns)
    assert {word: found[word] for word in expected} == expected


@pytest.mark.parametrize(
    "columns",
    [
        # a caption's participle is no past form
        "Workers/NOUN/NNS/ROOT/0 seen=see/VERB/VBN/acl/0 outside/ADV/RB/advmod/1 ~./PUNCT/./punct/0",
        # by whom: a passive
        (
            "A/DET/DT/det/1 book/NOUN/NN/ROOT/1 written=write/VERB/VBN/acl/1 by/ADP/IN/agent/2 "
            "Roe/PROPN/NNP/pobj/3/PERSON ~./PUNCT/./punct/1"
        ),
        # who says so stands last
        (
            "Acme/PROPN/NNP/nsubj/1/ORG fell=fall/VERB/VBD/ccomp/4 ~,/PUNCT/,/punct/4 "
            "analysts/NOUN/NNS/nsubj/4 think/VERB/VBP/ROOT/4 ~./PUNCT/./punct/4"
        ),
    ],
)
def test_a_sound_tree_stays(columns):
    parse = make_parse(columns)
    before = list(parse.heads), list(parse.deps), list(parse.tags)
    mend_trees(parse, lambda word: word)
    assert (parse.heads, parse.deps, parse.tags) == before


def test_a_first_word_is_the_name_it_is_elsewhere():
    columns = (
        "We/PRON/PRP/nsubj/1 met=meet/VERB/VBD/ROOT/1 Dale/PROPN/NNP/compound/3 "
        "Hill/PROPN/NNP/dobj/1 ~./PUNCT/./punct/1 {}/ADV/RB/nsubj/6 left=leave/VERB/VBD/ROOT/6 "
        "~./PUNCT/./punct/6"
    )
    for word, tag in (("Hill", "NNP"), ("Soon", "RB")):
        parse = make_parse(columns.format(word))
        mend_trees(parse, lambda word: word)
        assert parse.tags[5] == tag
