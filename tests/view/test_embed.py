from __future__ import annotations

import pytest

from benchmarks.page.graph import make_graph
from kg.store import make_store, quads
from kg.view.embed import page_data
from kg.view.page import render_page
from kg.view.picture import build_picture
from kg.vocab import Namespaces
from tests.view.carried import carried
from tests.view.news import news
from tests.view.pictures import HOSTILE, make_picture

NAMES = [name for name in HOSTILE if "\ud800" not in name]


def picture_of(resolution):
    return build_picture(make_store(quads(resolution, Namespaces())), namespaces=Namespaces())


PICTURES = {
    "sentences without paragraphs": picture_of(news()),
    "paragraphs": picture_of(make_graph(60)),
    "hostile": make_picture(*NAMES),
}


@pytest.mark.parametrize("picture", PICTURES.values(), ids=PICTURES)
def test_nothing_that_is_said_is_lost_on_the_way(picture):
    data = carried(render_page(picture, title="News"))
    for edge, fact in zip(picture.edges, data["facts"], strict=True):
        assert fact["conf"] == round(max(quote.confidence for quote in edge.quotes), 2)
        for quote, told in zip(edge.quotes, fact["quotes"], strict=True):
            assert told.get("text", "") == quote.text
            assert data["sources"][told["src"]]["id"] == quote.source
            assert tuple(told.get("s", ())) == (quote.subject or ())
            assert tuple(told.get("o", ())) == (quote.object or ())


def test_a_sentence_is_a_cut_of_its_paragraph():
    picture = PICTURES["paragraphs"]
    data = page_data(picture, "News")
    quotes = [quote for fact in data["facts"] for quote in fact["quotes"]]
    assert all("cut" in quote and "text" not in quote for quote in quotes)
    said = {(quote.source, quote.text) for edge in picture.edges for quote in edge.quotes}
    assert len(data["paragraphs"]) < len(said)
