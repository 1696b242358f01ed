"""The facade."""

from __future__ import annotations

import io
from functools import partial
from pathlib import Path

import pytest

import kg.pipeline
from kg import KnowledgeGraph
from kg.errors import InputError, OutputError
from kg.pipeline import build
from tests.build import load_fake


@pytest.fixture
def graph(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(kg.pipeline, "build", partial(build, load=load_fake))
    Path("a.txt").write_text("Acme buys Bolt.")
    Path("b.txt").write_text("Bolt frobs Cable.")
    return KnowledgeGraph.build(["a.txt", "b.txt"], out="out", base="https://b.example/")


def test_a_built_graph_has_a_report_a_size_and_a_face(graph):
    assert graph.report.claims == 2
    assert len(graph) > 20
    assert repr(graph) == f"<KnowledgeGraph 'out': {len(graph)} quads>"
    assert graph.namespaces.base == "https://b.example/"


def test_opening_gives_the_same_graph(graph):
    opened = KnowledgeGraph.open("out")
    assert len(opened) == len(graph) == len(KnowledgeGraph.open("out/graph.trig"))
    assert opened.report is None
    assert opened.query("ASK { :bolt rel:frobs :cable }").truth


def test_the_working_directory_may_be_the_graph(graph, monkeypatch):
    monkeypatch.chdir("out")
    assert len(KnowledgeGraph.open(".")) == len(graph)


@pytest.mark.parametrize("path", ["nowhere", "a.txt", "sub"])
def test_opening_what_is_no_graph_is_told(path, graph):
    Path("sub").mkdir()
    with pytest.raises(InputError, match=path):
        KnowledgeGraph.open(path)


def test_the_page_has_the_title_of_a_single_article(graph):
    assert "Knowledge graph of 2 articles" in graph.view(out="page.html").read_text("utf-8")
    assert KnowledgeGraph.open("out/graph.ttl").view() == Path("out/graph.html")


def test_an_export_goes_to_a_file_or_a_stream(graph):
    stream = io.BytesIO()
    graph.export(stream, to="turtle")
    graph.export("again.ttl", to="turtle")
    assert stream.getvalue() == Path("again.ttl").read_bytes() == Path("out/graph.ttl").read_bytes()
    with pytest.raises(OutputError, match="turtle"):
        graph.export(stream, to="nonsense")


def test_a_sound_graph_has_no_problems_and_a_moved_quote_is_one(graph):
    assert graph.check() == ()
    assert KnowledgeGraph.open("out/graph.trig").check() == ()
    (key,) = [p for p in Path("out/cache").glob("*.json") if "Acme" in p.read_text()]
    key.write_text(
        key.read_text().replace('"text":"Acme buys Bolt."', '"text":"Now Acme buys it"', 1)
    )
    assert any("quote" in problem.message for problem in graph.check())


def test_removing_an_article_changes_graph_and_report(graph):
    graph.remove("a.txt")
    assert len(graph.report.read) == 1
    assert not graph.query("ASK { :acme ?p ?o }").truth


def test_a_file_has_no_articles_to_remove(graph):
    with pytest.raises(InputError, match="run kg build first"):
        KnowledgeGraph.open("out/graph.ttl").remove("a.txt")
