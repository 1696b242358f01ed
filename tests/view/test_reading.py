"""What a reader does with the page beyond looking: filters, communities, trail, disputes, review."""

from __future__ import annotations

import json

import pytest

from kg.model import Status
from kg.resolve import Candidate, Side, State
from kg.store import make_store, quads
from kg.view.model import Edge, Node, Paragraph, Picture, Quote, Source
from kg.view.page import render_page
from kg.view.picture import build_picture
from kg.vocab import Namespaces
from tests.view.news import news

pytestmark = pytest.mark.browser

PANEL, STATUS = "#panel", "#status"


@pytest.fixture(scope="module")
def crowd_page() -> str:
    """The news again, of which only the twelve most important entities are drawn at first."""
    picture = build_picture(
        make_store(quads(news(), Namespaces())), namespaces=Namespaces(), drawn=12
    )
    return render_page(picture, title="A crowd")


@pytest.fixture(scope="module")
def quarrel_page() -> str:
    """Two articles that say the opposite, in two months, and a doubtful name."""
    acme, bolt, few, many = (
        Node(
            iri=f"https://kg.example/id/{name}{'^^decimal' if cls == 'Value' else ''}",
            label=name,
            cls=cls,
            kind=kind,
            place=(place, 0),
        )
        for place, (name, cls, kind) in enumerate(
            [
                ("Acme", "Organization", "name"),
                ("Bolt", "Organization", "name"),
                ("5 people", "Value", "value"),
                ("7 people", "Value", "value"),
            ]
        )
    )

    def edge(target: Node, relation: str, status: Status, text: str, article: str) -> Edge:
        quote = Quote(
            text=text,
            source=f"https://kg.example/article/{article}",
            subject=(0, 14) if text.startswith("The bolt") else (0, 4),
            construction="active",
            confidence=0.7,
            start=0 if "buys" in text else 40,
        )
        return Edge(
            subject=acme.iri,
            object=target.iri,
            property=f"https://kg.example/rel/{relation}",
            label=relation,
            status=status,
            confidence=0.7,
            quotes=(quote,),
        )

    edges = (
        edge(bolt, "buys", Status.ASSERTED, "Acme buys Bolt.", "a"),
        edge(bolt, "buys", Status.NEGATED, "Acme does not buy Bolt.", "b"),
        edge(few, "employs", Status.ASSERTED, "Acme employs 5 people.", "a"),
        edge(many, "employs", Status.ASSERTED, "The bolt maker employs 7 people.", "b"),
    )
    sources = (
        Source(iri="https://kg.example/article/a", title="Deal", date="2026-01-05", publisher="A"),
        Source(iri="https://kg.example/article/b", title="None", date="2026-03-05", publisher="B"),
    )
    text = "Acme buys Bolt. It is a maker of bolts. Acme employs 5 people."
    picture = Picture(
        (acme, bolt, few, many),
        edges,
        sources,
        paragraphs=(Paragraph("https://kg.example/article/a", 0, text),),
        candidates=(
            Candidate(
                "0a1b2c3d",
                Side(f"{'a' * 16}#n:Acme", "Acme", "Organization", acme.iri),
                Side(f"{'b' * 16}#n:Acme Ltd", "Acme Ltd", "Organization", acme.iri),
                0.6,
                ("begin alike",),
                State.OPEN,
            ),
        ),
    )
    return render_page(picture, title="Quarrel")


def test_theme_goes_round_and_is_in_the_link(open_page, news_page):
    page = open_page(news_page, color_scheme="light").page
    background = "getComputedStyle(document.body).backgroundColor"
    seen = []
    for _ in range(3):
        page.locator("#theme").click()
        seen.append(page.evaluate(background))
    assert seen == ["rgb(255, 255, 255)", "rgb(18, 23, 31)", "rgb(255, 255, 255)"]
    page.locator("#theme").click()
    page.locator("#theme").click()
    again = open_page(news_page, color_scheme="light", link=page.evaluate("location.hash")).page
    assert again.evaluate(background) == "rgb(18, 23, 31)"


def test_relations_are_twelve_and_the_rest(open_page, news_page):
    page = open_page(news_page).page
    rows = page.locator("#legend [data-facet=rel] li:visible")
    assert rows.count() == 12
    page.locator("#legend [data-facet=rel]").get_by_role("button", name="Show all").click()
    assert rows.count() > 30
    page.get_by_role("button", name="None of the relations").click()
    assert " 0 of 69 facts" in page.inner_text(STATUS)
    page.get_by_role("button", name="All relations").click()
    assert "63 of 69 facts" in page.inner_text(STATUS)


def test_confidence_by_keyboard(open_page, news_page):
    page = open_page(news_page).page
    page.get_by_label("Confidence at least").focus()
    for _ in range(14):
        page.keyboard.press("ArrowRight")
    assert page.get_by_label("Confidence at least").get_attribute("aria-valuetext") == "70 %"
    shown = int(page.inner_text(STATUS).split(", ")[1].split()[0])
    assert 0 < shown < 63
    assert "confidence=70" in page.evaluate("location.hash")


def test_speakers_are_filtered(open_page, news_page):
    page = open_page(news_page).page
    speakers = page.locator("#legend [data-facet=speaker]")
    speakers.get_by_label("The article itself").uncheck()
    shown = int(page.inner_text(STATUS).split(", ")[1].split()[0])
    assert 0 < shown < 10
    assert "Vikram Rao" in speakers.inner_text()


def test_thumbs_choose_months(open_page, quarrel_page):
    page = open_page(quarrel_page).page
    assert page.locator("#time rect").count() == 3
    assert page.inner_text("#time-text") == "Jan 2026 – Mar 2026, 4 sentences"
    page.get_by_label("From month").focus()
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#time-text") == "Feb 2026 – Mar 2026, 2 sentences"
    assert page.inner_text(STATUS).endswith("1 of 4 facts")
    assert page.locator("#time rect.off").count() == 1
    link = page.evaluate("location.hash")
    again = open_page(quarrel_page, link=link).page
    assert again.get_by_label("From month").get_attribute("aria-valuetext") == "Feb 2026"
    again.keyboard.press("Tab")
    again.get_by_role("button", name="Reset filters").click()
    assert again.inner_text(STATUS).endswith("3 of 4 facts")


def test_one_month_needs_no_thumbs(open_page, news_page):
    assert not open_page(news_page).page.locator("#time").is_visible()


def test_colour_by_community_names_them(open_page, news_page):
    page = open_page(news_page).page
    page.get_by_label("Community").check()
    key = page.locator("#legend [data-facet=colour] .key")
    assert key.count() >= 3
    assert "Halden Energy" in page.locator("#legend [data-facet=colour]").inner_text()
    assert "colour=group" in page.evaluate("location.hash")
    assert page.get_by_label("Community").is_checked()


def drawn(page) -> int:
    """How many entities are drawn now."""
    return int(page.inner_text(STATUS).split()[0])


def test_expand_only_and_hide_by_mouse(open_page, crowd_page):
    opened = open_page(crowd_page)
    page = opened.page
    at_first = drawn(page)
    assert at_first <= 12
    page.locator(f"{PANEL} .row").first.click()
    page.locator(PANEL).get_by_role("button", name="Expand (+").click()
    assert drawn(page) > at_first
    assert page.get_by_role("button", name="All neighbours drawn").is_disabled()
    page.get_by_role("button", name="Only this").click()
    few = drawn(page)
    assert 2 < few <= drawn(page)
    assert page.get_by_role("button", name="Only this").get_attribute("aria-pressed") == "true"
    link = page.evaluate("location.hash")
    page.get_by_role("button", name="Hide").click()
    assert drawn(page) != few
    again = open_page(crowd_page, link=link).page
    assert drawn(again) == few
    assert again.locator(f"{PANEL} h2").inner_text() == "Halden Energy"


def test_expand_only_and_hide_by_keyboard(open_page, crowd_page):
    page = open_page(crowd_page).page
    page.focus("#network")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("e")
    many = drawn(page)
    assert many > 12
    page.keyboard.press("o")
    assert drawn(page) < many
    page.keyboard.press("o")
    assert drawn(page) == many
    page.keyboard.press("h")
    assert drawn(page) < many
    assert "Start here" in page.inner_text(PANEL)


def test_double_click_expands(open_page, crowd_page):
    opened = open_page(crowd_page)
    opened.page.mouse.dblclick(*opened.middle("Halden Energy"))
    opened.page.wait_for_function("parseInt(document.getElementById('status').textContent) > 12")


def test_line_tells_why_and_what_stands_around(open_page, quarrel_page):
    opened = open_page(
        quarrel_page,
        link="#between=https://kg.example/id/Acme&between=https://kg.example/id/Bolt&v=1",
    )
    panel = opened.page.locator(PANEL)
    first = panel.locator(".fact").filter(has_text="Acme buys Bolt.")
    first.get_by_text("Why this confidence").click()
    assert "active" in first.inner_text()
    first.get_by_text("The paragraph around it").click()
    around = first.locator(".around p").inner_text()
    assert around == "Acme buys Bolt. It is a maker of bolts. Acme employs 5 people."
    assert first.locator(".around strong").inner_text() == "Acme buys Bolt."
    # The other article's paragraph is not known, so none is offered.
    panel.get_by_text("Acme does not buy Bolt.")
    assert panel.locator(".around").count() == 1


def test_keyboard_goes_through_the_lines_of_an_entity(open_page, news_page):
    page = open_page(news_page).page
    page.focus("#network")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("l")
    first = page.inner_text(PANEL)
    assert "confidence" in first
    page.keyboard.press("l")
    assert page.inner_text(PANEL) != first


def test_trail_goes_back_and_forward(open_page, news_page):
    page = open_page(news_page).page
    heading = page.locator(f"{PANEL} h2")
    page.locator(f"{PANEL} .row").nth(0).click()
    first = heading.inner_text()
    page.keyboard.press("Escape")
    page.locator(f"{PANEL} .row").nth(1).click()
    second = heading.inner_text()
    page.get_by_role("button", name="Back", exact=True).click()
    page.get_by_text("Start here").wait_for()
    page.keyboard.press("Alt+ArrowLeft")
    page.wait_for_function(
        f"document.querySelector('#panel h2').textContent === {json.dumps(first)}"
    )
    assert page.locator("#trail [aria-current]").inner_text() == first
    page.go_forward()
    page.get_by_text("Start here").wait_for()
    page.get_by_role("button", name="Forward").click()
    page.wait_for_function(
        f"document.querySelector('#panel h2').textContent === {json.dumps(second)}"
    )


def test_disputes_stand_side_by_side(open_page, quarrel_page):
    page = open_page(quarrel_page).page
    page.get_by_role("tab", name="Disputes").click()
    cards = page.locator("#disputes .dispute")
    assert cards.count() == 2
    opposite = cards.nth(0).inner_text()
    assert "Acme buys Bolt." in opposite
    assert "Acme does not buy Bolt." in opposite
    assert "5 people" in cards.nth(1).inner_text()
    cards.nth(0).get_by_role("button", name="open").first.click()
    assert "Acme buys Bolt." in page.inner_text(PANEL)


def test_table_keeps_its_order_and_words_in_the_link(open_page, quarrel_page):
    page = open_page(quarrel_page).page
    page.get_by_role("tab", name="Facts").click()
    page.get_by_role("button", name="Object").click()
    page.get_by_label("Filter facts").fill("employs")
    link = page.evaluate("location.hash")
    again = open_page(quarrel_page, link=link).page
    cells = again.locator("#facts tbody tr td:nth-child(3)").all_inner_texts()
    assert cells == ["5 people", "7 people"]
    again.get_by_role("button", name="Object").click()
    assert again.locator("#facts tbody tr td:nth-child(3)").first.inner_text() == "7 people"
    assert "sort=-o" in again.evaluate("location.hash")
    assert again.get_by_label("Filter facts").input_value() == "employs"


def test_an_entity_has_its_facts_with_their_days(open_page, quarrel_page):
    page = open_page(quarrel_page, link="#entity=https://kg.example/id/Acme&v=1").page
    rows = page.locator("#panel .group summary.row").all_inner_texts()
    assert [row.split() for row in rows] == [
        ["Bolt", "70", "%", "5", "Jan", "2026"],
        ["Bolt", "negated", "70", "%", "5", "Mar", "2026"],
        ["5", "people", "70", "%", "5", "Jan", "2026"],
        ["7", "people", "70", "%", "5", "Mar", "2026"],
    ]


def test_timeline_of_all_and_of_one(open_page, quarrel_page):
    page = open_page(quarrel_page).page
    page.get_by_role("tab", name="Timeline").click()
    assert page.locator("#timeline .timeline h3").all_inner_texts() == ["5 Jan 2026", "5 Mar 2026"]
    page.get_by_role("tab", name="Graph").click()
    page.locator(f"{PANEL} .row").nth(1).click()
    page.locator(PANEL).get_by_role("button", name="Timeline").click()
    assert page.locator("#timeline h2").inner_text() == "Timeline of Bolt"
    assert page.locator("#timeline .timeline > li").count() == 1


def test_keys_are_listed(open_page, news_page):
    page = open_page(news_page).page
    page.focus("#network")
    page.keyboard.press("?")
    assert "search" in page.locator("#keys").inner_text()
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_tabs_by_keyboard(open_page, quarrel_page):
    page = open_page(quarrel_page).page
    page.locator("#tab-graph").focus()
    titles = []
    for _ in range(5):
        page.keyboard.press("ArrowRight")
        titles.append(page.locator("#tabs [aria-selected=true]").inner_text())
    assert titles[:4] == ["Facts", "Timeline", "Disputes", "Review"]
    page.keyboard.press("Home")
    assert page.locator("#graph").is_visible()


def test_paper_has_the_drawing_and_the_panel_only(open_page, news_page):
    page = open_page(news_page).page
    page.locator(f"{PANEL} .row").first.click()
    page.emulate_media(media="print")
    for gone in ("#legend", "#tabs", "#tools", "#zoom", "#search"):
        assert not page.locator(gone).is_visible()
    assert page.locator("#network canvas").is_visible()
    assert page.locator(f"{PANEL} h2").is_visible()
    assert page.locator(f"{PANEL} .group .quote").first.is_visible()
    assert not page.locator(f"{PANEL} .close").is_visible()
    assert page.evaluate("document.body.scrollHeight") > 800
