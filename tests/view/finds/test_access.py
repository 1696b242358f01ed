"""8. Keyboard for all of it, names for all of it, no rule of WCAG broken, any width, no motion."""

from __future__ import annotations

import pytest

from tests.view.axe import violations
from tests.view.finds.test_panel import ends
from tests.view.readers import until

NAMELESS = """() => [...document.querySelectorAll("button, input, select, summary, [role], [tabindex='0']")]
    .filter(each => each.getClientRects().length && !["rowgroup", "row", "cell", "tabpanel"].includes(each.role ?? each.getAttribute("role")))
    .filter(each => !(each.getAttribute("aria-label") || each.getAttribute("aria-labelledby") || each.labels?.length
        || each.textContent.trim() || each.title || each.getAttribute("role") === "status" || each.closest("[aria-hidden=true]")))
    .map(each => each.outerHTML.slice(0, 200))"""

FOCUSED = """() => {
    const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
    const seen = style.outlineStyle !== "none" || style.boxShadow !== "none" || one.matches("input[type=range], .skip");
    return [one.tagName + "#" + one.id + "." + one.className, seen && box.width > 0, document.body === one];
}"""


def nothing(_):
    pass


def entity(reader):
    reader.page.locator("#panel .row").first.click()


def hostile_entity(reader):
    rows = reader.page.locator("#panel .row")
    rows.filter(has_text="<").or_(rows).first.click()


def line(reader):
    reader.page.mouse.click(*reader.line()[1])


def path(reader):
    page = reader.page
    page.click("#tool-path")
    for end in ends(reader):
        page.fill("#query", reader.name(end))
        page.locator("#hits [role=option]").filter(has_text=reader.name(end)).first.click()


def search(reader):
    reader.page.fill("#query", "a")


def menu(reader):
    reader.page.click("#tool-export")


def menu_over_entity(reader):
    entity(reader)
    menu(reader)


def community(reader):
    reader.page.get_by_label("Community").check()


def view(name):
    def run(reader):
        tab = reader.page.get_by_role("tab", name=name)
        if tab.count():
            tab.click()
        if name == "Facts":
            reader.page.fill("#table-filter", "script")  # the whole table would take axe minutes

    return run


STATES = {
    "start": nothing,
    "entity": entity,
    "hostile entity": hostile_entity,
    "line": line,
    "path": path,
    "search": search,
    "menu": menu,
    "menu over an entity": menu_over_entity,
    "community": community,
    **{name: view(name) for name in ("Facts", "Disputes", "Review", "Query")},
}


def test_axe_finds_nothing_in_any_state(reader, axe):
    if reader.browser != "chromium" or len(reader.data["nodes"]) > 1000:
        pytest.skip("axe says the same in each browser, and takes minutes over long lists")
    wrong = {}
    for name, bring in STATES.items():
        reader.begin()
        bring(reader)
        wrong[name] = violations(reader.page, axe)
    assert {name: each for name, each in wrong.items() if each} == {}


def test_everything_has_a_name(reader):
    for name, bring in STATES.items():
        reader.begin()
        bring(reader)
        assert reader.page.evaluate(NAMELESS) == [], name


def test_tab_goes_through_everything_and_shows_where_it_is(reader):
    page = reader.page
    entity(reader)
    page.focus(".skip")
    visited = []
    for _ in range(60):
        page.keyboard.press("Tab")
        what, visible, body = page.evaluate(FOCUSED)
        if body:
            break
        visited.append(what)
        assert visible, what
    assert len(visited) > 20
    for id_ in ("query", "tool-path", "tool-export", "theme"):
        assert any(f"#{id_}." in each for each in visited), id_


@pytest.mark.parametrize(("width", "height"), [(360, 740), (640, 400), (1024, 700)])
def test_nothing_runs_over_the_side(reader, width, height):
    page = reader.page
    page.set_viewport_size({"width": width, "height": height})
    try:
        page.wait_for_timeout(150)
        for name in ("start", "entity", "line", "path", "Facts", "Review", "Disputes"):
            reader.begin()
            if width < 820 and name in {"entity", "line"}:
                page.evaluate("document.querySelector('#zoom-all').click()")
                page.mouse.click(*reader.at(reader.plain()[0]))
            else:
                STATES[name](reader)
            wide = page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, name
    finally:
        page.set_viewport_size({"width": 1280, "height": 800})
        page.wait_for_timeout(150)


def test_header_of_a_phone_has_two_rows_and_keeps_the_drawing_large(reader):
    page = reader.page
    page.set_viewport_size({"width": 360, "height": 740})
    try:
        page.wait_for_timeout(200)
        assert page.locator("#top").bounding_box()["height"] < 100
        assert page.locator("#network").bounding_box()["height"] > 740 / 2
        opener = page.get_by_role("button", name="Filters", exact=True)
        opener.focus()
        page.keyboard.press("Enter")
        until(page, "document.querySelector('#legend').classList.contains('open')")
        page.keyboard.press("Escape")
        until(page, "!document.querySelector('#legend').classList.contains('open')")
    finally:
        page.set_viewport_size({"width": 1280, "height": 800})
        page.wait_for_timeout(150)


def test_nothing_moves_for_who_wants_no_motion(reader):
    page = reader.page
    assert page.evaluate("matchMedia('(prefers-reduced-motion: reduce)').matches")
    page.locator("#panel .row").last.click()
    page.wait_for_timeout(50)
    scale = page.evaluate("[kgNetwork.getScale(), kgNetwork.getViewPosition().x]")
    page.wait_for_timeout(300)
    assert page.evaluate("[kgNetwork.getScale(), kgNetwork.getViewPosition().x]") == scale
    moving = page.evaluate(
        "[...document.querySelectorAll('*')].filter(each => parseFloat(getComputedStyle(each).transitionDuration) > 0 || parseFloat(getComputedStyle(each).animationDuration) > 0).length"
    )
    assert moving == 0
