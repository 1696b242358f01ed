"""Names as no newspaper writes them: one letter, thousands, marks alone, marks that hide."""

from itertools import combinations

import pytest

from kg.annotate.referents import find_referents
from tests.trees import make_parse

ODD = [
    "X",
    "Y",
    "A" * 5000,
    "A" * 4999,
    "Acme\u202c",
    "Ac\u200fron",
    "Zed\x07",
    "\u0130zmir",
    "B.",
    "O'O",
]
NOTHING = ["...", "---", "\u200f", "\x07\x07", "&", "\u2014", "12", "###"]


def referents(*names):
    parse = make_parse(*(f"{name}/NNP/nsubj/2 grew/VBD/ROOT/0" for name in names))
    return {parse.words[token]: found for token, (found, _) in find_referents(parse).items()}


@pytest.mark.parametrize("pair", list(combinations(ODD, 2)), ids=range(45))
def test_odd_names_are_read_and_none_is_taken_for_another(pair):
    found = referents(*pair)
    assert set(found) == set(pair)
    assert len({referent.key for referent in found.values()}) == len(pair)
    assert all(referent.label.isprintable() and referent.label for referent in found.values())


@pytest.mark.parametrize("name", ODD)
def test_an_odd_name_met_twice_is_one(name):
    parse = make_parse(*[f"{name}/NNP/nsubj/2 grew/VBD/ROOT/0"] * 2)
    assert len({referent.key for referent, _ in find_referents(parse).values()}) == 1


@pytest.mark.parametrize("name", NOTHING)
def test_marks_and_numbers_alone_are_no_names(name):
    parse = make_parse(f"{name}/NNP/nsubj/2 grew/VBD/ROOT/0", ents={name: "ORG"})
    find_referents(parse)
    assert parse.names == []


def test_hidden_marks_do_not_tell_names_apart():
    found = referents("Acron", "Ac\u200fron")
    assert len({referent.key for referent in found.values()}) == 1
