import itertools

import pytest

from kg.annotate.borders import is_name_like
from kg.annotate.names import find_names
from tests.trees import make_parse


def names(*sentences, **fields):
    return [name.text for name in find_names(make_parse(*sentences, **fields))]


@pytest.mark.parametrize(
    ("sentence", "ents", "expected"),
    [
        pytest.param(
            "The/DT/det/2 Guardian/NNP/nsubj/5 's/POS/case/2 staff/NN/dep/2 left/VBD/ROOT/0",
            {"The Guardian 's": "ORG"},
            ["Guardian"],
            id="article and possessive are trimmed",
        ),
        pytest.param(
            "President/NNP/compound/2 Reed/NNP/nsubj/3 left/VBD/ROOT/0",
            {"President Reed": "PERSON"},
            ["Reed"],
            id="a title is trimmed",
        ),
        pytest.param(
            "Queen/NNP/compound/2 Maud/NNP/nsubj/3 left/VBD/ROOT/0",
            {"Queen Maud": "PERSON"},
            ["Queen Maud"],
            id="a title without which nobody would know her stays",
        ),
        pytest.param(
            "Oslo/NNP/nsubj/4 and/CC/cc/1 Lyon/NNP/conj/1 grew/VBD/ROOT/0",
            {"Oslo and Lyon": "GPE"},
            ["Oslo", "Lyon"],
            id="two joined places are split",
        ),
        pytest.param(
            "Ernst/NNP/nsubj/4 and/CC/cc/1 Young/NNP/conj/1 grew/VBD/ROOT/0",
            {"Ernst and Young": "ORG"},
            ["Ernst and Young"],
            id="a firm of two founders is not split",
        ),
        pytest.param(
            "Acme/NNP/nsubj/2 marks/VBZ/ROOT/0 a/DT/det/4 year/NN/dobj/2",
            {"Acme marks": "ORG"},
            ["Acme"],
            id="a verb the model took in is trimmed",
        ),
        pytest.param(
            "Sam/NNP/compound/4 Bank/NNP/compound/4 -/HYPH/punct/4 Fried/NNP/nsubj/5 fell/VBD/ROOT/0",
            {"Sam Bank - Fried": "PERSON"},
            ["Sam Bank-Fried"],
            id="a hyphenated name is one word",
        ),
        pytest.param(
            "Zork/NNP/nsubj/2 grew/VBD/ROOT/0", {}, ["Zork"], id="an unclaimed proper noun"
        ),
        pytest.param(
            "The/DT/det/2 Minister/NNP/nsubj/3 left/VBD/ROOT/0 Monday/NNP/npadvmod/3",
            {},
            [],
            id="neither a title nor a day is a name",
        ),
        pytest.param(
            "###/NNP/nsubj/2 grew/VBD/ROOT/0 www.acme.org/x/NNP/dobj/2",
            {"###": "ORG"},
            [],
            id="markup and addresses are no names",
        ),
        pytest.param(
            "Reed/NNP/nsubj/2 met/VBD/ROOT/0 20/CD/nummod/4 people/NNS/dobj/2",
            {"Reed": "PERSON", "20": "CARDINAL"},
            ["Reed"],
            id="quantities are no names",
        ),
    ],
)
def test_borders(sentence, ents, expected):
    assert names(sentence, ents=ents) == expected


def test_name_known_elsewhere_is_found_where_model_and_tagger_missed_it():
    parse = make_parse(
        "Acme/NNP/nsubj/2 grew/VBD/ROOT/0", "Acme/NN/nsubj/2 sells/VBZ/ROOT/0", ents={}
    )
    parse.ents = [(0, 1, "ORG")]
    assert [(name.start, name.text) for name in find_names(parse)] == [(0, "Acme"), (2, "Acme")]


def test_title_before_a_name_is_remembered():
    parse = make_parse(
        "Mr./NNP/compound/2 Reed/NNP/nsubj/3 left/VBD/ROOT/0", ents={"Reed": "PERSON"}
    )
    assert find_names(parse)[0].title == "mr"


def test_names_do_not_overlap_and_stand_in_order():
    parse = make_parse(
        "Deep/NNP/compound/2 Acme/NNP/compound/3 Labs/NNP/nsubj/4 met/VBD/ROOT/0 Acme/NNP/dobj/4",
        ents={"Acme": "ORG"},
    )
    spans = [(name.start, name.end) for name in find_names(parse)]
    assert spans == sorted(spans)
    assert all(end <= start for (_, end), (start, _) in itertools.pairwise(spans))


@pytest.mark.parametrize("text", ["", "...", "###", "a < b", "name@host", "{Acme}", "lower case"])
def test_odd_texts_are_not_like_names(text):
    assert not is_name_like(text)
