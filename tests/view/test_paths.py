"""Paths between two entities, by mouse and by keyboard."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser


def steps(page):
    return page.locator("#panel .steps > li").all()


def test_path_by_keyboard(open_page, whole_page):
    page = open_page(whole_page).page
    page.locator("#tool-path").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "query"
    page.keyboard.type("Ingrid Voss")
    page.keyboard.press("Enter")
    page.keyboard.type("Cellforge")
    page.keyboard.press("Enter")
    page.get_by_text("ways, the shortest first").wait_for()
    assert page.evaluate("document.activeElement.id") == "panel"
    first = len(steps(page))
    for step in steps(page):
        assert step.locator("blockquote mark.subject").count() == 1
    ways = page.locator("#panel .way > button")
    ways.nth(1).focus()
    page.keyboard.press("Enter")
    assert ways.nth(1).get_attribute("aria-expanded") == "true"
    assert len(steps(page)) >= first
    assert ways.nth(1).evaluate("each => each === document.activeElement")
    page.keyboard.press("Escape")
    assert "Start here" in page.inner_text("#panel")
    assert page.locator("#tool-path").get_attribute("aria-pressed") == "false"


def test_path_by_mouse_in_the_drawing(open_page, whole_page):
    opened = open_page(whole_page)
    page = opened.page
    page.mouse.click(*opened.middle("Ingrid Voss"))
    page.get_by_role("button", name="Path to …").click()
    assert "Search the other end" in page.inner_text("#panel")
    page.mouse.click(*opened.middle("Halden Energy"))
    assert len(steps(page)) == 1
    text = page.locator("#panel .steps").inner_text()
    assert "Ingrid Voss is chief executive of Halden Energy" in " ".join(text.split())
    page.get_by_role("button", name="Change where the path ends").click()
    page.fill("#query", "Cellforge")
    page.locator("#hits [role=option]").first.click()
    assert len(steps(page)) > 1
    page.locator("#panel .steps").get_by_role("button", name="Cellforge").last.click()
    assert page.locator("#panel h2").inner_text() == "Cellforge"


def test_link_brings_the_path_back(open_page, whole_page):
    page = open_page(whole_page).page
    page.click("#tool-path")
    for name in ("Ingrid Voss", "Cellforge"):
        page.fill("#query", name)
        page.keyboard.press("Enter")
    page.locator("#panel .way > button").nth(1).click()
    said = page.locator("#panel .steps").inner_text()
    again = open_page(whole_page, link=page.evaluate("location.hash")).page
    again.locator("#panel .steps").wait_for()
    assert again.locator("#panel .steps").inner_text() == said


def test_filters_close_ways(open_page, whole_page):
    page = open_page(whole_page).page
    page.click("#tool-path")
    for name in ("Ingrid Voss", "Halden Energy"):
        page.fill("#query", name)
        page.keyboard.press("Enter")
    assert len(steps(page)) == 1
    page.get_by_label("Person", exact=False).first.uncheck()
    assert "No fact that passes the filters" in page.inner_text("#panel")


def test_same_end_twice_waits_for_another(open_page, whole_page):
    page = open_page(whole_page).page
    page.click("#tool-path")
    for _ in range(2):
        page.fill("#query", "Ingrid Voss")
        page.keyboard.press("Enter")
    assert "Search the other end" in page.inner_text("#panel")
