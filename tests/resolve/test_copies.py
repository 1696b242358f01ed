"""Near copies: found in any order, and counted once."""

from dataclasses import replace
from itertools import permutations

import pytest

from kg.model import Article
from kg.resolve import resolve
from kg.resolve.copies import find_copies
from kg.schema import Schema
from kg.settings import Settings
from kg.vocab import digest
from tests.build import make_claim, make_claims

WORDS = (
    "harbour council vote ferry engine repair budget winter storm mayor union crew ticket price "
    "route island school bridge tender report minister delay summer bench signal timber"
).split()


def prose(seed: int, words: int = 200) -> str:
    """Words in an order that nothing else has."""
    numbers = (int(digest(str(seed), str(place)), 16) for place in range(words))
    return " ".join(WORDS[number % len(WORDS)] for number in numbers)


def article(ident: str, text: str, published: str | None = None) -> Article:
    return Article(id=ident * 16, text=text, published=published, source=f"{ident}.txt")


WIRE = article("b", prose(1), "2026-03-01")
COPY = article("a", f"By our staff. {prose(1)} More soon.", "2026-03-02")
CUT = article("c", " ".join(prose(1).split()[:140]), "2026-03-01")
OTHER = article("d", prose(2), "2026-03-01")


def test_a_copy_is_of_the_earliest_whatever_the_order():
    for order in permutations([WIRE, COPY, CUT, OTHER]):
        assert find_copies(order) == {COPY.id: WIRE.id, CUT.id: WIRE.id}


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("Acme fell. It rose.", id="two lines"),
        pytest.param("... !!! ---" * 100, id="no words"),
    ],
)
def test_what_is_too_short_to_tell_is_no_copy(text):
    assert find_copies([article("a", text), article("b", text)]) == {}


def test_a_shared_paragraph_makes_no_copy():
    shared = prose(3, 60)
    texts = [f"{prose(seed)} {shared} {prose(seed + 10)}" for seed in (4, 5)]
    assert find_copies([article("a", texts[0]), article("b", texts[1])]) == {}


def confidence(*articles: Article) -> float:
    """How sure the one statement is that each article makes once."""
    read = [
        make_claims(one, replace(make_claim(article=one.id), confidence=0.5)) for one in articles
    ]
    schema = Schema(properties={}, classes={}, sayings={}, digest="0")
    (statement,) = resolve(read, settings=Settings(), schema=schema).statements
    assert len(statement.claims) == len(articles)
    return statement.confidence


def test_copies_count_once_and_other_articles_each():
    assert confidence(WIRE, COPY, CUT) == confidence(WIRE)
    assert confidence(WIRE, OTHER) == pytest.approx(0.75)
    assert confidence(WIRE, COPY, OTHER) == pytest.approx(0.75)
