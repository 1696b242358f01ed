"""The tab Review: what it offers is what `kg review` lists, and its file is what a build reads."""

from __future__ import annotations

import json
from dataclasses import replace
from itertools import pairwise

import pytest

from kg.model import Evidence
from kg.pipeline import build, decide, list_joins
from kg.resolve import Candidate, Side, State
from kg.settings import Settings
from kg.store import open_store
from kg.view.page import render_page
from tests.build import RIVALS, build_stories, load_fake
from tests.view.pictures import HOSTILE, make_picture

pytestmark = pytest.mark.browser


@pytest.fixture
def out(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return build_stories(RIVALS)


def run():
    build(["in"], "out", settings=Settings(), load=load_fake)


def page_of(open_page, out, link="#view=review&v=1"):
    return open_page((out / "graph.html").read_text(encoding="utf-8"), link=link).page


def download(page) -> str:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download decisions").click()
    assert waiting.value.suggested_filename == "decisions.jsonl"
    return waiting.value.path().read_text(encoding="utf-8")


def labels(out):
    rows = open_store(out).select("SELECT ?label { ?e skos:prefLabel ?label } ORDER BY ?label")
    return [row["label"].value for row in rows]


def test_the_page_shows_what_kg_review_lists(open_page, out):
    (doubt,) = list_joins(out)
    page = page_of(open_page, out)
    (card,) = page.locator("#review .dispute").all()
    text = card.inner_text()
    for words in (f"Score {doubt.score:.2f}", *doubt.reasons):
        assert words in text
    for side in (doubt.left, doubt.right):
        assert side.label in text
        assert all(sentence in text for sentence in side.sentences)
    page.get_by_role("button", name="Joined by kg (2)").click()
    listed = [row for row in list_joins(out, joined=True) if row.state is State.AUTOMATIC]
    cards = page.locator("#review .dispute").all_inner_texts()
    assert len(cards) == len(listed)
    for words, row in zip(cards, listed, strict=True):
        assert words.startswith(f"Is {row.left.label} the same as {row.right.label}?")


def test_decisions_of_the_page_are_kept_to_by_the_next_build(open_page, out):
    page = page_of(open_page, out)
    assert page.get_by_role("button", name="Download decisions").is_disabled()
    page.get_by_role("button", name="One thing").click()
    page.get_by_role("button", name="Joined by kg").press("Enter")
    bolt = page.locator("#review .dispute").filter(has_text="Is Bolt the same as Bolt?")
    bolt.get_by_role("button", name="Two things").press("Enter")
    assert page.inner_text("#review-count") == "2 decisions here"
    text = download(page)
    (out / "decisions.jsonl").write_text(text, encoding="utf-8")
    run()
    assert "Petrenkow" not in labels(out)
    assert labels(out).count("Bolt") == 2
    states = {row.left.label: row.state for row in list_joins(out)}
    assert states["Bolt"] is State.REJECTED
    assert State.CONFIRMED in states.values()


def test_the_file_is_the_one_that_kg_review_writes(open_page, out):
    text = download(decided(page_of(open_page, out)))
    (row,) = list_joins(out)
    decide(out, confirm=[row.id])
    assert (out / "decisions.jsonl").read_text(encoding="utf-8") == text


def decided(page):
    page.get_by_role("button", name="One thing").click()
    return page


def test_a_decision_made_before_is_kept_or_taken_back(open_page, out):
    (row,) = list_joins(out)
    decide(out, confirm=[row.id])
    page = page_of(open_page, out)
    page.get_by_role("button", name="Decided before (1)").click()
    same = page.get_by_role("button", name="One thing")
    assert same.get_attribute("aria-pressed") == "true"
    page.get_by_role("button", name="Joined by kg").click()
    bolt = page.locator("#review .dispute").filter(has_text="Is Bolt the same as Bolt?")
    bolt.get_by_role("button", name="Two things").click()
    verdicts = [json.loads(line)["verdict"] for line in download(page).splitlines()]
    assert sorted(verdicts) == ["different", "same"]
    page.get_by_role("button", name="Decided before").click()
    same.click()
    assert same.get_attribute("aria-pressed") == "false"
    (line,) = download(page).splitlines()
    assert json.loads(line)["verdict"] == "different"


def test_decisions_are_in_the_link(open_page, out):
    page = decided(page_of(open_page, out))
    link = page.evaluate("location.hash")
    again = page_of(open_page, out, link)
    assert again.get_by_role("button", name="One thing").get_attribute("aria-pressed") == "true"
    again.get_by_role("button", name="One thing").click()
    assert again.inner_text("#review-count") == "Nothing decided here yet"
    assert "join-same" not in again.evaluate("location.hash")


def test_what_no_article_speaks_of_is_kept_in_the_file(open_page, out):
    (row,) = list_joins(out)
    kept = {"verdict": "different", "left": row.left.id, "right": "https://example.org/petrenkov"}
    (out / "decisions.jsonl").write_text(json.dumps(kept) + "\n", encoding="utf-8")
    run()
    page = page_of(open_page, out)
    page.get_by_role("button", name="Decided before (1)").click()
    assert "No article of the graph speaks of it." in page.inner_text("#review")
    page.get_by_role("button", name="In doubt (1)").click()
    lines = [json.loads(line) for line in download(decided(page)).splitlines()]
    assert [{name: line[name] for name in kept} for line in lines if "example.org" in line["right"]]
    assert len(lines) == 2


def test_hostile_names_and_sentences_stay_text(open_page):
    names = [name for name in HOSTILE if name]
    picture = make_picture(*names)
    (article,) = (source.iri for source in picture.sources)
    sides = [
        Side(f"{'a' * 16}#n:{name}", name, "Thing", node.iri, (Evidence(article, 0, 1, name),))
        for name, node in zip(names, picture.nodes, strict=True)
    ]
    candidates = tuple(
        Candidate(f"{number:08x}", one, other, 0.5, (one.label,), State.OPEN)
        for number, (one, other) in enumerate(pairwise(sides))
    )
    text = render_page(replace(picture, candidates=candidates), title=names[0])
    page = open_page(text, link="#view=review&v=1").page
    for button in page.get_by_role("button", name="Two things").all():
        button.click()
    assert download(page).count("\n") == len(candidates)
    shown = page.inner_text("#review")
    assert "<img src=x onerror=alert(1)>" in shown
    assert page.locator("#review img").count() == 0
