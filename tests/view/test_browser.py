from __future__ import annotations

import pytest

from kg.view.model import Picture
from kg.view.page import render_page
from tests.view.pictures import HOSTILE, make_picture
from tests.view.readers import until

pytestmark = pytest.mark.browser

PANEL, STATUS = "#panel", "#status"
PHONE = {"width": 360, "height": 740, "has_touch": True, "is_mobile": True}


def test_page_opens_and_says_what_it_shows(open_page, news_page):
    page = open_page(news_page).page
    assert page.title() == "Northern energy news"
    assert page.inner_text(STATUS) == "51 of 52 entities, 63 of 69 facts"
    assert "Halden Energy" in page.inner_text(PANEL)


def test_click_on_a_line_shows_its_sentences(open_page, news_page):
    opened = open_page(news_page)
    opened.click_line("Ingrid Voss", "Halden Energy")
    panel = opened.page.locator(PANEL)
    assert "Ingrid Voss is chief executive of Halden Energy." in panel.inner_text()
    assert panel.locator("mark.subject").inner_text() == "Ingrid Voss"
    assert panel.locator("mark.object").inner_text() == "Halden Energy"
    assert "asserted" in panel.inner_text()
    assert panel.locator("a").get_attribute("href").startswith("https://news.example/")


def test_click_on_a_node_shows_its_facts(open_page, news_page):
    opened = open_page(news_page)
    opened.page.mouse.click(*opened.middle("Cellforge"))
    panel = opened.page.locator(PANEL)
    assert panel.locator("h2").inner_text() == "Cellforge"
    assert "4,300 people" in panel.inner_text()
    panel.get_by_role("group").filter(has_text="Jana Novak").locator("summary.row").click()
    panel.get_by_role("button", name="Go to Jana Novak").click()
    assert panel.locator("h2").inner_text() == "Jana Novak"
    panel.get_by_role("button", name="Close").click()
    assert "Start here" in panel.inner_text()


def test_hover_tells_relation_and_sentence(open_page, news_page):
    opened = open_page(news_page)
    opened.page.mouse.move(*opened.middle("Ingrid Voss", "Halden Energy"))
    bubble = opened.page.locator("#bubble")
    bubble.wait_for()
    assert "is chief executive of" in bubble.inner_text()
    assert "Ingrid Voss is chief executive of Halden Energy." in bubble.inner_text()
    opened.page.mouse.move(*opened.middle("Ingrid Voss"))
    bubble.get_by_text("Person").wait_for()
    assert "3 facts" in bubble.inner_text()


def test_search_by_keyboard(open_page, news_page):
    page = open_page(news_page).page
    page.keyboard.press("/")
    page.keyboard.type("ener")
    hits = page.locator("#hits [role=option]")
    assert hits.first.inner_text().startswith("Ministry of Energy") or hits.count() > 1
    page.keyboard.press("ArrowDown")
    second = hits.nth(1).locator("bdi").first.inner_text()
    assert hits.nth(1).get_attribute("aria-selected") == "true"
    page.keyboard.press("Enter")
    assert page.locator(f"{PANEL} h2").inner_text() == second
    page.keyboard.press("Escape")
    assert "Start here" in page.inner_text(PANEL)


def test_search_finds_nothing_politely(open_page, news_page):
    page = open_page(news_page).page
    page.fill("#query", "qqqqqq")
    assert page.inner_text("#hits") == "Nothing found"


def test_arrows_walk_the_graph(open_page, news_page):
    page = open_page(news_page).page
    page.focus("#network")
    page.keyboard.press("ArrowRight")
    first = page.locator(f"{PANEL} h2").inner_text()
    assert first == "Halden Energy"
    for key in ("ArrowRight", "ArrowLeft", "ArrowUp", "ArrowDown"):
        page.keyboard.press(key)
    assert page.locator(f"{PANEL} h2").count() == 1


def test_filters_change_what_is_counted(open_page, news_page):
    page = open_page(news_page).page
    page.get_by_label("Possible").check()
    assert page.inner_text(STATUS) == "52 of 52 entities, 66 of 69 facts"
    page.get_by_label("Person").uncheck()
    assert page.inner_text(STATUS).startswith("37 of 52 entities")
    page.get_by_role("button", name="Reset filters").click()
    assert page.inner_text(STATUS) == "51 of 52 entities, 63 of 69 facts"
    assert not page.get_by_label("Possible").is_checked()


def test_table_sorts_and_filters(open_page, news_page):
    page = open_page(news_page).page
    page.get_by_role("tab", name="Facts").click()
    rows = page.locator("#facts tbody tr")
    assert rows.count() == 63
    page.get_by_role("button", name="Subject").click()
    assert rows.first.inner_text().startswith("Adaeze Okafor")
    assert page.locator("#facts th").first.get_attribute("aria-sort") == "ascending"
    page.get_by_role("button", name="Subject").click()
    assert rows.first.inner_text().startswith("Wei Chen")
    page.fill("#table-filter", "takeover reported")
    assert rows.count() == 2
    assert page.inner_text("#table-count") == "2 facts"
    page.get_by_role("button", name="defends").click()
    assert "Ingrid Voss defends the takeover." in page.inner_text(PANEL)


def test_link_brings_the_same_view_back(open_page, news_page):
    opened = open_page(news_page)
    opened.click_line("Ingrid Voss", "Halden Energy")
    opened.page.get_by_label("Planned").uncheck()
    link = opened.page.evaluate("location.hash")
    again = open_page(news_page, link=link).page
    assert "Ingrid Voss is chief executive of Halden Energy." in again.inner_text(PANEL)
    assert not again.get_by_label("Planned").is_checked()


def test_link_to_what_is_gone_is_passed_over(open_page, news_page):
    page = open_page(news_page, link="#entity=https://kg.example/id/gone&view=other").page
    assert "Start here" in page.inner_text(PANEL)


def test_hostile_names_are_text(open_page):
    hostile = list(filter(None, HOSTILE))
    picture = make_picture(*hostile, url="javascript:alert(1)")
    opened = open_page(render_page(picture, title=HOSTILE[0]))
    page = opened.page
    known = "JSON.parse(document.getElementById('kg-data').textContent).nodes"
    for index in range(len(hostile)):
        label = page.evaluate(f"{known}[{index}].label")
        page.mouse.move(*opened.middle(label))
        page.mouse.click(*opened.middle(label))
        until(page, f"document.querySelector('#panel h2')?.textContent === {known}[{index}].label")
        page.fill("#query", label[:15])
        assert page.locator("#hits [role=option]").count() >= 1
        page.keyboard.press("Escape")
        page.keyboard.press("Escape")
        page.locator("#zoom-all").click()
    page.get_by_role("tab", name="Facts").click()
    assert page.locator("img, iframe, a[href^=javascript], #panel script, main script").count() == 0
    assert HOSTILE[1] in page.inner_text("#facts")


def test_phone_has_drawers_and_no_sideways_scrolling(open_page, news_page):
    opened = open_page(news_page, **PHONE)
    page = opened.page
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    assert not page.locator("#legend").is_visible()
    page.get_by_role("button", name="Filters", exact=True).tap()
    page.get_by_label("Possible").tap()
    page.get_by_role("button", name="Close filters").tap()
    assert "66 of 69 facts" in page.inner_text(STATUS)
    page.touchscreen.tap(*opened.middle("Cellforge"))
    assert page.locator(f"{PANEL} h2").inner_text() == "Cellforge"
    page.get_by_role("tab", name="Facts").tap()
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_dark_follows_the_system(open_page, news_page):
    colours = [
        open_page(news_page, color_scheme=scheme).page.evaluate(
            "getComputedStyle(document.body).backgroundColor"
        )
        for scheme in ("light", "dark")
    ]
    assert colours == ["rgb(255, 255, 255)", "rgb(18, 23, 31)"]


def test_everything_drawn_is_inside_the_window(open_page, news_page):
    for width, height in ((1440, 900), (1024, 700), (390, 844)):
        page = open_page(news_page, width=width, height=height).page
        page.wait_for_timeout(200)
        inside = page.evaluate(
            """() => {
                const { clientWidth, clientHeight } = document.getElementById("network");
                return Object.values(kgNetwork.getPositions()).map(at => kgNetwork.canvasToDOM(at))
                    .every(({ x, y }) => x > 10 && y > 10 && x < clientWidth - 10 && y < clientHeight - 10);
            }"""
        )
        assert inside, f"{width} x {height}"


def test_nothing_to_draw_is_said_kindly(open_page):
    page = open_page(render_page(Picture((), (), ()), title="Nothing")).page
    assert "Nothing to draw yet" in page.inner_text("main")
    assert page.inner_text(STATUS) == "0 entities, 0 facts"


def test_every_control_has_a_name(open_page, news_page):
    page = open_page(news_page).page
    nameless = page.evaluate(
        """() => [...document.querySelectorAll("button, input, [role], [tabindex='0']")]
            .filter(each => each.getClientRects().length)
            .filter(each => !(each.getAttribute("aria-label") || each.getAttribute("aria-labelledby")
                || each.labels?.length || each.textContent.trim()))
            .map(each => each.outerHTML)"""
    )
    assert nameless == []
