"""Clusters scored by B-cubed and LEA, and our own passages."""

import pytest

from benchmarks.entities.clusters import add_b_cubed, add_lea
from benchmarks.entities.growth import made_up_articles
from benchmarks.entities.passages import read_passage, read_passages, score_passage
from benchmarks.entities.score import Tally
from kg.annotate.referents import find_referents
from tests.trees import make_parse

GOLD = {"a": "1", "b": "1", "c": "1", "d": "2"}


@pytest.mark.parametrize(
    ("add", "ours", "precision", "recall"),
    [
        pytest.param(add_b_cubed, {"a": "x", "b": "x", "c": "x", "d": "y"}, 1, 1, id="B3 perfect"),
        pytest.param(add_b_cubed, dict.fromkeys("abcd", "x"), 10 / 16, 1, id="B3 all joined"),
        pytest.param(add_b_cubed, {"a": "x", "e": "x"}, 0.25, 1 / 12, id="B3 missed and extra"),
        pytest.param(add_lea, {"a": "x", "b": "x", "c": "x", "d": "y"}, 1, 1, id="LEA perfect"),
        pytest.param(add_lea, dict.fromkeys("abcd", "x"), 0.5, 0.75, id="LEA all joined"),
        pytest.param(
            add_lea, {"a": "x", "b": "x", "c": "y", "d": "z"}, 0.75, 0.5, id="LEA one apart"
        ),
    ],
)
def test_clusters(add, ours, precision, recall):
    tally = Tally()
    add(GOLD, ours, tally)
    assert (tally.precision, tally.recall) == pytest.approx((precision, recall))


def test_a_pronoun_is_right_if_it_is_the_one_of_the_label():
    parse = make_parse(
        "Ann/NNP/compound/2 Lee/NNP/nsubj/3 left/VBD/ROOT/0",
        "She/PRP/nsubj/2 met/VBD/ROOT/0 Bob/NNP/dobj/2",
        ents={"Ann Lee": "PERSON", "Bob": "PERSON"},
    )
    parse.referents = find_referents(parse)
    passage = read_passage("x", "Ann Lee left [She|Ann Lee] met Bob")
    tallies = {}
    assert score_passage(passage, parse, tallies) == []
    assert (tallies["he/she"].right, tallies["he/she"].expected) == (1, 1)
    wrong = {}
    other = read_passage("x", "Ann Lee left [She|Bob] met Bob")
    assert score_passage(other, parse, wrong) == ["x She: Ann Lee, not Bob"]
    assert wrong["he/she"].right == 0


def test_every_label_stands_in_its_passage():
    passages = read_passages()
    assert len(passages) == 30
    for passage in passages:
        for start, words in passage.links.items():
            assert words in passage.text
            assert passage.text[start].isalpha()


def test_made_up_articles_have_as_many_mentions_as_asked_for_and_are_the_same_each_time():
    articles = made_up_articles(200)
    assert sum(2 * len(one.claims) for one in articles) == 200
    assert articles == made_up_articles(200)
