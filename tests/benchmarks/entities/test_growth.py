"""What joining costs: the made-up names are what they should be, and each costs little room."""

import tracemalloc

from benchmarks.entities.growth import made_up_articles
from kg.resolve import resolve
from kg.resolve.things import mentions_of
from kg.schema import Schema
from kg.settings import Settings

MENTIONS = 10_000
ROOM = 3_000
"""Bytes a mention may take at the peak beside its own claim: a million have to fit into 4 GB."""


def test_a_fifth_as_many_names_as_mentions_and_the_same_each_time():
    articles = made_up_articles(MENTIONS)
    said = [each for one in articles for claim in one.claims for each in mentions_of(claim)]
    assert len(said) == MENTIONS
    assert 0.9 * MENTIONS / 5 < len({each.referent.label for each in said}) <= MENTIONS / 5
    assert made_up_articles(MENTIONS) == articles


def test_a_mention_costs_little_room():
    articles = made_up_articles(MENTIONS)
    schema = Schema(properties={}, classes={}, sayings={}, digest="0")
    tracemalloc.start()
    try:
        found = resolve(articles, settings=Settings(), schema=schema)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert found.entities
    assert peak < ROOM * MENTIONS
