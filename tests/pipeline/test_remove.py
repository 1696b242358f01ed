"""Forgetting an article."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kg.errors import InputError
from kg.pipeline import build, remove
from kg.settings import Settings
from tests.build import load_fake

WRITTEN = ("graph.html", "graph.trig", "graph.ttl", "report.md")


@pytest.fixture
def ids(tmp_path, monkeypatch):
    """Build three articles, the last of them twice, into "out"; their ids by name."""
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "a": "Acme buys Bolt.",
        "b": "Bolt sells Cable.",
        "c": "Nora joins Cable.",
    }.items():
        Path(f"{name}.txt").write_text(text)
    shutil.copy("c.txt", "d.txt")
    report = make("a.txt", "b.txt", "c.txt", "d.txt", out="out")
    return {Path(read.article.source).stem: read.article.id for read in report.read}


def make(*paths, out):
    return build(paths, out, settings=Settings(), load=load_fake)


def files(out):
    return {name: Path(out, name).read_bytes() for name in WRITTEN}


def test_what_is_left_is_as_if_it_had_never_been(ids):
    make("a.txt", "c.txt", out="fresh")
    report = remove(ids["b"], "out")
    assert len(report.read) == 2
    assert files("out") == files("fresh")


@pytest.mark.parametrize("name", ["https://kg.example/article/{}", "{}", "b.txt", "./b.txt"])
def test_an_article_has_several_names(name, ids):
    report = remove(name.format(ids["b"]), "out")
    assert ids["b"] not in {read.article.id for read in report.read}


def test_an_article_goes_with_its_copies_a_file_leaves_them(ids):
    assert len(remove("c.txt", "out").read) == 3
    assert len(remove(ids["c"], "out").read) == 2


def test_the_last_article_may_go(ids):
    for id_ in ids.values():
        report = remove(id_, "out")
    assert not report.read
    assert b"Acme" not in files("out")["graph.ttl"]


def test_an_article_that_is_not_there_is_told(ids):
    before = files("out")
    with pytest.raises(InputError, match="holds no article 'x'"):
        remove("x", "out")
    assert files("out") == before


def test_a_folder_that_kg_did_not_build_is_told_and_left_alone(tmp_path):
    with pytest.raises(InputError, match="run kg build first"):
        remove("x", tmp_path)
    assert not list(tmp_path.iterdir())


def test_a_damaged_article_is_skipped_and_said(ids):
    path = next(
        p
        for p in Path("out/cache").glob("*.json")
        if ids["a"] in p.read_text() and "manifest" not in p.name
    )
    path.write_text("{")
    report = remove(ids["b"], "out")
    assert [one.source for one in report.skipped] == ["a.txt"]
