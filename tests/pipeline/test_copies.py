"""Near copies in what a build writes: all are kept, say what they repeat, and count once."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.check import check_store
from kg.export.network import to_network
from kg.query import ask
from kg.store import open_store
from tests.build import build_stories

WIRE = " ".join(f"word{n} of the long report about the harbour number {n}" for n in range(40))
STORIES = {
    "wire": f"Acme buys Bolt.\n{WIRE}\n",
    "copy": f"Acme buys Bolt.\n{WIRE}\nBy our staff in the north of the town.\n",
    "other": "Acme buys Bolt.\nCable joins Dune.\n",
}


@pytest.fixture
def store(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return open_store(build_stories(STORIES))


def test_a_copy_says_in_the_written_graph_what_it_repeats(store):
    query = "SELECT ?copy ?of { GRAPH <https://kg.example/graph/resolution> { ?copy kg:nearCopyOf ?of } }"
    (row,) = store.select(query)
    articles = {one["a"].value for one in store.select("SELECT ?a { ?a a schema:NewsArticle }")}
    assert row["copy"] != row["of"]
    assert {row["copy"].value, row["of"].value} < articles
    assert len(articles) == 3
    for name in ("graph.ttl", "graph.trig"):
        assert Path("out", name).read_text().count("kg:nearCopyOf article:") == 1
    report = Path("out/report.md").read_text()
    assert ("| in/copy.txt | in/wire.txt |" in report) != (
        "| in/wire.txt | in/copy.txt |" in report
    )
    assert check_store(store) == ()


def test_a_fact_of_copies_and_another_article_is_told_by_two(store):
    rows = [[cell.value for cell in row] for row in ask(store, "support").rows]
    assert rows == [["Acme", "acquires", "Bolt", "2"], ["Cable", "joins", "Dune", "1"]]
    edges = {data["label"]: data for *_, data in to_network(store).edges(data=True)}
    assert (edges["acquires"]["claims"], edges["acquires"]["articles"]) == (3, 2)
