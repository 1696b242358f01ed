"""What is shown, taken out of the page: picture, drawing, data, table, link."""

from __future__ import annotations

import csv
from xml.etree import ElementTree as ET

import pytest
from pyoxigraph import BlankNode, RdfFormat, Triple, parse

from kg.store import make_store, quads
from kg.store.terms import term
from kg.view.page import render_page
from kg.vocab import Namespaces
from tests.view.news import news
from tests.view.pictures import HOSTILE, make_picture

pytestmark = pytest.mark.browser


def export(page, name):
    page.get_by_role("button", name="Export", exact=True).click()
    with page.expect_download() as saved:
        page.get_by_role("button", name=name).click()
    return saved.value.path().read_bytes()


def test_png(open_page, whole_page):
    data = export(open_page(whole_page).page, "Picture (PNG)")
    assert data.startswith(b"\x89PNG")
    assert len(data) > 10_000


def test_svg_holds_what_is_drawn(open_page, whole_page):
    page = open_page(whole_page).page
    root = ET.fromstring(export(page, "Drawing (SVG)"))  # noqa: S314 - our own
    texts = {each.text for each in root.iter("{http://www.w3.org/2000/svg}text")}
    titles = [each.text for each in root.iter("{http://www.w3.org/2000/svg}title")]
    assert titles[0] == "Northern energy news"
    assert len(titles) == 1 + page.evaluate("Object.keys(kgNetwork.getPositions()).length")
    assert "Halden Energy" in texts


def test_turtle_holds_what_passes_the_filters(open_page, whole_page):
    page = open_page(whole_page).page
    few = list(parse(export(page, "Facts (Turtle)"), format=RdfFormat.TURTLE))
    page.get_by_label("Possible").check()
    more = list(parse(export(page, "Facts (Turtle)"), format=RdfFormat.TURTLE))
    claims = [sum("Claim>" in str(triple.object) for triple in found) for found in (few, more)]
    assert claims == [63, 66]


def test_turtle_says_nothing_that_the_graph_does_not(open_page, whole_page):
    page = open_page(whole_page).page
    for status in ("Possible", "Negated", "Questioned"):
        page.get_by_label(status).check()
    found = {(t.subject, t.predicate, t.object) for t in exported(page)}
    assert not any(isinstance(each, BlankNode) for triple in found for each in triple)
    ours = {quad.triple for quad in make_store(quads(news(), Namespaces())).triples()}
    assert {Triple(*triple) for triple in found} <= ours
    claims = {triple.subject for triple in ours if triple.object == term("kg:Claim")}
    assert claims <= {triple[0] for triple in found}


def exported(page):
    return list(parse(export(page, "Facts (Turtle)"), format=RdfFormat.TURTLE))


def test_csv_holds_what_passes_the_filters(open_page, whole_page):
    page = open_page(whole_page).page
    text = export(page, "Facts (CSV)").decode("utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(rows) == 63
    said = {(row["subject"], row["relation"], row["object"]) for row in rows}
    assert ("Ingrid Voss", "is chief executive of", "Halden Energy") in said


def test_link_by_keyboard(open_page, whole_page):
    page = open_page(whole_page).page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#tool-export").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "export-png"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "export-link"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "tool-export"
    assert not page.locator("#export-menu").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.locator("#status, .link-dialog input").first.wait_for()
    page.wait_for_timeout(200)
    field = page.locator(".link-dialog input")
    link = field.input_value() if field.count() else page.evaluate("navigator.clipboard.readText()")
    assert "hide-status=possible" in link


def test_pictures_are_offered_only_where_something_is_drawn(open_page, whole_page):
    page = open_page(whole_page).page
    page.get_by_role("tab", name="Facts").click()
    page.get_by_role("button", name="Export", exact=True).click()
    assert not page.get_by_role("button", name="Drawing (SVG)").is_visible()
    assert page.get_by_role("button", name="Facts (CSV)").is_visible()
    page.mouse.click(300, 400)
    assert not page.locator("#export-menu").is_visible()


def test_hostile_names_leave_as_text(open_page):
    page = open_page(render_page(make_picture(*filter(None, HOSTILE)), title=HOSTILE[0])).page
    root = ET.fromstring(export(page, "Drawing (SVG)"))  # noqa: S314 - our own
    assert {each.tag.rpartition("}")[2] for each in root.iter()} <= {
        "svg",
        "title",
        "rect",
        "g",
        "path",
        "text",
    }
    assert len(list(parse(export(page, "Facts (Turtle)"), format=RdfFormat.TURTLE))) > 20
    assert "'@" not in export(page, "Facts (CSV)").decode("utf-8-sig")
