"""6. Disputes, timeline, review, facts. 7. Export of what is shown, and paper."""

from __future__ import annotations

import csv
import re
from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from pyoxigraph import RdfFormat, parse

ROWS = "#facts tbody tr"
EXAMPLE = 5
"""The relations and how often: quick on any graph."""


def tab(reader, name):
    found = reader.page.get_by_role("tab", name=name)
    if found.count() == 0:
        pytest.skip(f"nothing in this graph for {name}")
    found.click()


def by_key(reader, name):
    page = reader.page
    page.focus("#tabs [aria-selected=true]")
    if page.get_by_role("tab", name=name).count() == 0:
        pytest.skip(f"nothing in this graph for {name}")
    while page.inner_text("#tabs [aria-selected=true]") != name:
        page.keyboard.press("ArrowRight")


def test_disputes_by_mouse(reader):
    tab(reader, "Disputes")
    card = reader.page.locator("#disputes .dispute").first
    assert card.locator("blockquote").count() > 1
    card.get_by_role("button").last.click()
    assert reader.page.locator("#panel blockquote").count() > 0


def test_disputes_by_keyboard(reader):
    by_key(reader, "Disputes")
    page = reader.page
    before = page.inner_text("#panel")
    page.locator("#disputes .dispute").first.get_by_role("button").last.focus()
    page.keyboard.press("Enter")
    assert page.inner_text("#panel") != before


def test_timeline_is_in_order_and_leads_to_facts(reader):
    tab(reader, "Timeline")
    page = reader.page
    years = [
        int(re.search(r"\d{4}", each).group())
        for each in page.locator("#timeline h3").all_inner_texts()
    ]
    assert years == sorted(years)
    page.locator("#timeline .timeline button").last.click()
    assert "Start here" not in page.inner_text("#panel")


def test_timeline_of_one_by_keyboard(reader):
    page = reader.page
    page.locator("#panel .row").first.click()
    page.locator("#panel").get_by_role("button", name="Timeline").focus()
    page.keyboard.press("Enter")
    assert reader.heading() in page.evaluate("document.querySelector('#timeline').textContent")


def test_review_by_mouse(reader):
    tab(reader, "Review")
    page = reader.page
    choices = page.locator("#review .dispute").first.locator("button[aria-pressed]")
    choices.last.click()
    assert choices.last.get_attribute("aria-pressed") == "true"
    assert reader.download(lambda: page.click("#review-save")).strip()


def test_review_by_keyboard(reader):
    by_key(reader, "Review")
    page = reader.page
    choices = page.locator("#review .dispute").first.locator("button[aria-pressed]")
    choices.first.focus()
    page.keyboard.press("Enter")
    assert choices.first.get_attribute("aria-pressed") == "true"
    page.keyboard.press("Enter")
    assert choices.first.get_attribute("aria-pressed") == "false"


def test_facts_by_mouse(reader):
    tab(reader, "Facts")
    page = reader.page
    subjects = page.locator(f"{ROWS} td:first-child")
    page.locator("#facts thead button").first.click()
    up = subjects.first.inner_text()
    assert page.get_attribute("#facts th >> nth=0", "aria-sort") == "ascending"
    page.locator("#facts thead button").first.click()
    assert subjects.first.inner_text() != up
    page.locator(f"{ROWS} >> nth=0").locator("td:nth-child(2) button").click()
    assert page.locator("#panel blockquote").count() > 0
    word = reader.data["facts"][0]["quotes"][0]["text"].split()[0]
    page.fill("#table-filter", word)
    assert page.locator(ROWS).count() > 0
    page.fill("#table-filter", "qqqqqq")
    assert page.locator(ROWS).count() == 0
    page.fill("#table-filter", "")


def test_facts_by_keyboard(reader):
    by_key(reader, "Facts")
    page = reader.page
    page.locator("#facts thead button").nth(1).focus()
    page.keyboard.press("Enter")
    assert page.get_attribute("#facts th >> nth=1", "aria-sort") == "ascending"
    page.focus("#table-copy")
    page.keyboard.press("Enter")
    page.locator("#table-count").get_by_text(re.compile("Copied|does not let")).wait_for()
    page.locator(f"{ROWS} >> nth=0").locator("td:first-child button").focus()
    page.keyboard.press("Enter")
    assert "Start here" not in page.inner_text("#panel")


def test_query_answers(reader):
    page = reader.page
    tab(reader, "Query")
    if page.locator("#examples").count() == 0:
        pytest.skip("the editor is not built")
    page.get_by_text("Ready", exact=True).wait_for()
    page.select_option("#examples", index=EXAMPLE)
    page.locator("#answer table tbody tr").first.wait_for()


def export(reader, name):
    def act():
        reader.page.focus("#tool-export")
        reader.page.keyboard.press("Enter")
        reader.page.click(f"#export-{name}")

    return reader.download(act)


def test_pictures(reader):
    assert export(reader, "png").startswith(b"\x89PNG")
    root = ET.fromstring(export(reader, "svg"))  # noqa: S314 - our own
    titles = [each.text for each in root.iter("{http://www.w3.org/2000/svg}title")]
    assert len(titles) == 1 + len(reader.drawn())
    assert reader.name(reader.plain()[0]) in titles


def test_data_is_what_passes_the_filters(reader):
    page = reader.page
    page.locator("#legend [data-facet=status] input").first.uncheck()
    shown = int(reader.text("#status").split(", ", 1)[1].split()[0].replace(",", ""))
    text = export(reader, "csv").decode("utf-8-sig")
    assert len(list(csv.DictReader(StringIO(text, newline="")))) == shown
    facts, quotes = facts_of(export(reader, "turtle"))
    assert facts == shown
    assert quotes >= facts


def facts_of(turtle):
    """Count the facts of a file and its claims: several sentences that say one thing are one fact."""
    claims = {}
    for triple in parse(turtle, format=RdfFormat.TURTLE):
        part = triple.predicate.value.replace("#", "/").rpartition("/")[2]
        if part in {"subject", "predicate", "object", "status"}:
            claims.setdefault(triple.subject, {})[part] = str(triple.object)
    return len({tuple(sorted(each.items())) for each in claims.values()}), len(claims)


def test_link_by_keyboard(reader):
    page = reader.page
    page.focus("#tool-export")
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "export-link"
    page.keyboard.press("Enter")
    page.get_by_text("Link copied").or_(page.locator(".link-dialog input")).first.wait_for()
    if page.locator(".link-dialog").count():
        assert page.locator(".link-dialog input").input_value().startswith(reader.uri)
        page.keyboard.press("Escape")


def test_paper_keeps_what_is_read(reader):
    if reader.browser != "chromium":
        pytest.skip("playwright cannot ask this browser for its print style")
    page = reader.page
    page.locator("#panel .row").first.click()
    page.emulate_media(media="print")
    gone = [page.is_visible(each) for each in ("#legend", "#tabs", "#tools", "#zoom", "#search")]
    kept = [page.is_visible(each) for each in ("#network canvas", "#panel h2")]
    page.emulate_media(media="screen")
    assert gone == [False] * 5
    assert kept == [True] * 2
