"""What axe finds wrong with the page in each of its states: nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.model import Status
from kg.pipeline import page_text
from kg.store import make_store, quads
from kg.view import asking
from kg.view.model import Picture
from kg.view.page import render_page
from kg.vocab import Namespaces
from tests.build import make_article, make_claim, make_claims, make_resolution
from tests.view.axe import violations

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740, "has_touch": True, "is_mobile": True}


def entity(opened):
    opened.page.fill("#query", "Halden Energy")
    opened.page.keyboard.press("Enter")


def line(opened):
    opened.click_line("Ingrid Voss", "Halden Energy")


def found(opened):
    opened.page.fill("#query", "ener")


def tab(name):
    return lambda opened: opened.page.get_by_role("tab", name=name).click()


def path(opened):
    opened.page.click("#tool-path")
    for name in ("Ingrid Voss", "Cellforge"):
        opened.page.fill("#query", name)
        opened.page.keyboard.press("Enter")
    opened.page.locator("#panel .steps").wait_for()


def half_path(opened):
    opened.page.click("#tool-path")
    opened.page.keyboard.press("Escape")
    opened.page.click("#tool-path")


def menu(opened):
    opened.page.click("#tool-export")


def keys(opened):
    opened.page.focus("#network")
    opened.page.keyboard.press("?")


def query(text):
    def run(opened):
        if not asking._borrowed():
            pytest.skip("the editor is not built")
        page = opened.page
        page.get_by_role("tab", name="Query").click()
        page.get_by_text("Ready", exact=True).wait_for()
        page.locator("#editor .cm-content").click()
        page.keyboard.press("Control+a")
        page.keyboard.insert_text(text)
        page.keyboard.press("Escape")
        page.keyboard.press("Control+Enter")
        page.locator("#answer > *").first.wait_for()

    return run


def doubtful(opened):
    for name in ("Possible", "Negated"):
        opened.page.get_by_label(name).check()


STATES = {
    "start": lambda _: None,
    "entity": entity,
    "line": line,
    "search": found,
    "facts": tab("Facts"),
    "timeline": tab("Timeline"),
    "answer": query("SELECT ?s ?label { ?s a schema:Person ; rdfs:label ?label }"),
    "triples": query("DESCRIBE :halden-energy"),
    "complaint": query("SELECT ?s WERE {}"),
    "path": path,
    "half a path": half_path,
    "export": menu,
    "keys": keys,
    "doubtful": doubtful,
}


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_state(open_page, whole_page, axe, state, theme):
    opened = open_page(whole_page, color_scheme=theme)
    STATES[state](opened)
    assert violations(opened.page, axe) == []


@pytest.mark.parametrize("state", ["start", "entity", "facts", "answer", "path", "export"])
def test_every_state_on_a_phone(open_page, whole_page, axe, state):
    opened = open_page(whole_page, **PHONE)
    STATES[state](opened)
    assert violations(opened.page, axe) == []
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 360


def test_drawer_of_a_phone(open_page, whole_page, axe):
    page = open_page(whole_page, **PHONE).page
    page.get_by_role("button", name="Filters", exact=True).tap()
    assert violations(page, axe) == []


def test_zoom_of_two_hundred_percent(open_page, whole_page, axe):
    opened = open_page(whole_page, width=640, height=400, device_scale_factor=2)
    entity(opened)
    assert violations(opened.page, axe) == []
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 640


def test_disputes(open_page, axe):
    claims = [make_claim(), replace(make_claim(start=20), status=Status.NEGATED)]
    resolution = make_resolution(make_claims(make_article("Acme buys Bolt.\n" * 3), *claims))
    text = page_text(make_store(quads(resolution, Namespaces())), title="Disputed")
    page = open_page(text).page
    page.get_by_role("tab", name="Disputes").click()
    assert violations(page, axe) == []


def test_nothing_to_draw(open_page, axe):
    page = open_page(render_page(Picture((), (), ()), title="Nothing")).page
    assert violations(page, axe) == []


def test_query_without_its_editor(open_page, news_page, axe):
    page = open_page(news_page).page
    page.get_by_role("tab", name="Query").click()
    assert violations(page, axe) == []
