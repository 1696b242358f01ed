"""The contract of every registered reader, and what each makes of a file of its kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kg.model import Article, Skipped
from kg.plugins import load_plugin, plugin_names

DATA = Path(__file__).parent.parent / "data"
READERS = plugin_names("kg_readers")


@pytest.fixture(params=READERS)
def sample(request: pytest.FixtureRequest) -> tuple:
    suffix = request.param
    return load_plugin("kg_readers", suffix), DATA / f"sample{suffix}"


def test_a_reader_gives_articles_with_text_id_and_source(sample):
    read, path = sample
    articles = list(read(path))
    assert articles
    for article in articles:
        assert isinstance(article, Article)
        assert article.text.strip()
        assert "\r" not in article.text
        assert len(article.id) == 16
        assert int(article.id, 16) >= 0
        assert article.source == path.as_posix()


def test_a_reader_finds_what_the_sample_says_of_itself(sample):
    read, path = sample
    article = next(iter(read(path)))
    assert "Ottoline Fisheries bought two trawlers" in article.text
    assert article.title == "Trawlers change hands in Peterhead"
    assert article.published == "2026-03-14"
    assert article.publisher == "The Ledger"
    assert article.author == "Jane Roe"


def test_a_reader_reads_the_same_twice(sample):
    read, path = sample
    assert list(read(path)) == list(read(path))


@pytest.mark.parametrize("suffix", READERS)
def test_a_reader_skips_an_empty_file_and_says_so(suffix, tmp_path):
    path = tmp_path / f"empty{suffix}"
    path.write_bytes(b"")
    items = list(load_plugin("kg_readers", suffix)(path))
    assert all(isinstance(item, Skipped) and item.reason for item in items)


def test_a_page_comes_without_menu_comments_and_footer():
    (article,) = load_plugin("kg_readers", ".html")(DATA / "sample.html")
    for leftover in ("Subscribe", "Leave a reply", "All rights reserved"):
        assert leftover not in article.text
    assert article.url == "https://ledger.example/trawlers"


def test_a_page_in_the_encoding_it_declares(tmp_path):
    path = tmp_path / "page.html"
    page = (DATA / "sample.html").read_text("utf-8").replace("utf-8", "iso-8859-2")
    path.write_bytes(page.replace("Peterhead", "Łódź").encode("iso-8859-2"))
    (article,) = load_plugin("kg_readers", ".html")(path)
    assert article.title == "Trawlers change hands in Łódź"
    assert not article.notes


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "line 1 is not JSON"),
        ("[" * 100_000, "line 1 is not JSON"),
        ("[]", "line 1 is not an object with a string under 'text'"),
        ('{"text": 3}', "line 1 is not an object with a string under 'text'"),
        ('{"text": " "}', "line 1 has an empty text"),
        ("a\0b", "line 1 is binary"),
    ],
)
def test_a_bad_line_is_skipped_and_the_next_goes_on(line, reason, tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(line + '\n\n{"text": "Good."}\n', "utf-8")
    skipped, article = load_plugin("kg_readers", ".jsonl")(path)
    assert reason in skipped.reason
    assert article.text == "Good."


def test_what_no_file_can_hold_is_replaced_one_for_one(tmp_path):
    path = tmp_path / "a.json"
    path.write_text('{"text": "a\\ud800b\\u0000c", "title": "x\\udfff"}')
    (article,) = load_plugin("kg_readers", ".json")(path)
    assert (article.text, article.title) == ("a\ufffdb\ufffdc", "x\ufffd")


def test_a_date_that_is_none_is_noted(tmp_path):
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"text": "Good.", "date": "last week", "source": {"name": "N"}}))
    (article,) = load_plugin("kg_readers", ".json")(path)
    assert article.published is None
    assert article.publisher == "N"
    assert "'last week' is not a date" in article.notes[0]
