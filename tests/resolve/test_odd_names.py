"""Odd names across articles: each joins itself and nothing else, and each IRI is valid."""

from dataclasses import replace

import pytest
from pyoxigraph import NamedNode

from kg.model import Article
from kg.resolve import resolve
from kg.schema import Schema
from kg.settings import Settings
from tests.build import make_claim, make_claims

ODD = [
    "X",
    "Y",
    "A" * 5000,
    "A" * 4999,
    "...",
    "---",
    "!",
    "\u2014",
    "\u202e",
    "\u200f\u200f",
    "\x07",
    "\x00\x01",
    "\u05d0",
    "'s",
    "&",
    "the",
    "Inc.",
    "Ltd.",
    "\U0001f600",
    "1",
]


def claim(name, article, start):
    """A claim about a name that is its own key, as annotate makes it."""
    made = make_claim(name, article=article, start=start)
    referent = replace(made.subject.referent, key=f"n:{name}")
    return replace(made, subject=replace(made.subject, referent=referent))


def entities(*articles):
    read = [
        make_claims(
            Article(id=ident * 16, text="x"),
            *(claim(name, ident * 16, 10 * n) for n, name in enumerate(names)),
        )
        for ident, names in articles
    ]
    schema = Schema(properties={}, classes={}, sayings={}, digest="0")
    return resolve(read, settings=Settings(), schema=schema).entities


def test_no_two_odd_names_become_one_thing():
    found = entities(("a", ODD))
    assert len(found) == len(ODD) + 1  # and Bolt, whom they buy
    assert len({entity.iri for entity in found}) == len(found)
    assert all(NamedNode(entity.iri) for entity in found)


@pytest.mark.parametrize("name", ODD, ids=range(len(ODD)))
def test_an_odd_name_is_not_joined_to_a_common_one(name):
    found = entities(("a", [name]), ("b", ["Acme"]))
    assert len(found) == 3
