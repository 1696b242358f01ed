"""3. The drawing in the middle, the months under it and the line that says what is shown."""

from __future__ import annotations

import re

import pytest

from tests.view.readers import until

STATUS = "#status"
INSIDE = """() => {
    const { clientWidth, clientHeight } = document.getElementById("network");
    return Object.values(kgNetwork.getPositions()).map(at => kgNetwork.canvasToDOM(at))
        .every(({ x, y }) => x > 10 && y > 10 && x < clientWidth - 10 && y < clientHeight - 10);
}"""

FREE = """() => {
    const home = document.getElementById("network").getBoundingClientRect();
    for (let part = 0; part < 400; part += 1) {
        const at = { x: home.width * (0.3 + 0.4 * (part % 20) / 20), y: home.height * (0.3 + 0.4 * Math.floor(part / 20) / 20) };
        if (kgNetwork.getNodeAt(at) === undefined && kgNetwork.getEdgeAt(at) === undefined) return [at.x + home.left, at.y + home.top];
    }
    return null;
}"""


def lettering(reader):
    """Names, badges and relations that are written now; a folded name's lines are several."""
    texts = reader.written()
    badges = [each for each in texts if re.fullmatch(r"\+\d+", each[0])]
    relations = [each for each in texts if "italic" in each[1]]
    return (
        [each for each in texts if each not in badges and each not in relations],
        badges,
        relations,
    )


def named(reader, names):
    """Return which of the drawn entities have a name on the drawing, whole or cut."""
    begun = {text.rstrip("…")[:6] for text, *_ in names}
    return [each for each in reader.drawn() if reader.name(each)[:6] in begun]


def test_most_are_named_and_all_are_inside(reader):
    names, badges, _ = lettering(reader)
    drawn = reader.drawn()
    assert len(named(reader, names)) > 0.6 * len(drawn)
    assert reader.plain()[0] in named(reader, names)
    assert badges
    assert reader.page.evaluate(INSIDE)
    assert re.match(r"\d+ of [\d,]+ entities, [\d,]+ of [\d,]+ facts", reader.text(STATUS))


def test_no_name_lies_on_another(reader):
    scale = reader.page.evaluate("kgNetwork.getScale()")
    names, badges, _ = lettering(reader)
    high = 11 / scale
    for place, (text, _, x, y) in enumerate(names):
        for other, _, x2, y2 in names[:place]:
            near = (len(text) + len(other)) * 2.2 / scale  # half of the narrowest letters
            assert abs(y - y2) >= high or abs(x - x2) >= near, (text, other)
    assert len(badges) <= len(names)


def test_hover_previews_and_a_click_fades_the_rest(reader):
    page, first = reader.page, reader.plain()[0]
    page.mouse.move(*reader.at(first))
    page.locator("#bubble").wait_for()
    assert reader.name(first) in page.inner_text("#bubble")
    assert "fact" in page.inner_text("#bubble")
    page.mouse.move(1, 1)
    page.locator("#bubble").wait_for(state="hidden")
    page.mouse.move(*reader.at(first))
    page.locator("#bubble").wait_for()
    before = len(lettering(reader)[0])
    page.mouse.click(*reader.at(first))
    page.mouse.move(1, 1)
    names, _, relations = lettering(reader)
    assert len(names) < before
    assert relations
    page.keyboard.press("Escape")
    fact, place = reader.line()
    page.mouse.move(*place)
    page.locator("#bubble q").wait_for()
    assert fact["quotes"][0]["text"][:20] in page.inner_text("#bubble q")


def test_badge_and_double_click_expand(reader):
    page = reader.page
    page.locator("#panel .row").first.click()
    page.keyboard.press("Escape")
    before = reader.drawn()
    hub = next(each for each in reader.drawn() if hidden(reader, each))
    page.mouse.move(*reader.at(hub))
    until(page, "/not drawn/.test(document.querySelector('#bubble').textContent)")
    for turn in range(40):  # on a busy machine two clicks may come too far apart to be one
        if reader.drawn() != before:
            break
        if turn % 10 == 0:
            page.mouse.dblclick(*reader.at(hub))
        page.wait_for_timeout(70)
    more, link = reader.drawn(), page.evaluate("location.hash")
    assert set(more) > set(before)
    assert "add=" in link
    reader.begin()
    assert reader.drawn() == before
    reader.begin(link)
    assert reader.drawn() == more


LOOK = "[kgNetwork.getViewPosition().x, kgNetwork.getViewPosition().y, kgNetwork.getScale()]"


def test_where_the_reader_looks_is_in_the_link(reader):
    page = reader.page
    assert "at=" not in page.evaluate("location.hash")
    fitted = page.evaluate(LOOK)
    x, y = free_place(page)
    page.mouse.move(x, y)
    page.mouse.wheel(0, -300)
    until(page, "location.hash.includes('at=')")
    zoomed, link = page.evaluate(LOOK), page.evaluate("location.hash")
    assert zoomed[2] > fitted[2]
    x, y = free_place(page)
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 70, y - 40, steps=4)
    page.mouse.up()
    until(page, f"location.hash !== {link!r}")
    looked, link = page.evaluate(LOOK), page.evaluate("location.hash")
    assert looked[:2] != pytest.approx(zoomed[:2], abs=5)
    reader.begin()
    assert page.evaluate(LOOK) == pytest.approx(fitted, rel=0.01, abs=2)
    reader.begin(link)
    assert page.evaluate(LOOK) == pytest.approx(looked, rel=0.01, abs=1)
    with reader.opened(link) as fresh:
        fresh.wait_for_timeout(200)  # what fits the drawing into its window must leave it alone
        assert fresh.evaluate(LOOK) == pytest.approx(looked, rel=0.01, abs=1)
        assert fresh.evaluate("location.hash") == link
    page.click("#zoom-all")
    assert "at=" not in page.evaluate("location.hash")


def free_place(page):
    """Return a place of the drawing with nothing at it, where it can be taken hold of."""
    return page.evaluate(FREE)


def hidden(reader, index):
    """Whether an entity has sure facts with entities that are not drawn."""
    drawn, sure = (
        set(reader.drawn()),
        {each["name"] for each in reader.data["statuses"] if each["sure"]},
    )
    return any(
        index in (fact["s"], fact["o"])
        and fact["status"] in sure
        and {fact["s"], fact["o"]} - drawn
        and reader.data["nodes"][fact["o"]].get("kind") != "value"
        for fact in reader.data["facts"]
    )


def test_months_by_mouse(reader):
    page = reader.page
    box = page.get_by_label("To month").bounding_box()
    before = page.inner_text("#time-text")
    page.mouse.move(box["x"] + box["width"] - 9, box["y"] + box["height"] / 2)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] / 2, steps=3)
    page.mouse.up()
    assert page.inner_text("#time-text") != before
    assert page.locator("#time rect.off").count() > 0
    assert "to=" in page.evaluate("location.hash")


def test_months_and_the_drawing_by_keyboard(reader):
    page = reader.page
    before = page.inner_text("#time-text")
    page.get_by_label("From month").focus()
    page.keyboard.press("ArrowRight")
    assert page.inner_text("#time-text") != before
    assert page.inner_text("#time-text").startswith(
        page.get_by_label("From month").get_attribute("aria-valuetext")
    )
    page.keyboard.press("ArrowLeft")
    assert page.inner_text("#time-text") == before
    page.focus("#network")
    scales = []
    for key in ("+", "-", "-", "0"):
        page.keyboard.press(key)
        scales.append(page.evaluate("kgNetwork.getScale()"))
    assert scales[0] > scales[1] > scales[2]
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
    assert reader.heading() in [reader.name(each) for each in reader.drawn()]


def test_communities_have_names(reader):
    page = reader.page
    page.get_by_label("Community").check()
    assert page.locator("#legend [data-facet=colour] .key").count() > 2
    starts = {text.split(",")[0] for text, *_ in reader.written() if "," in text}
    assert starts & {name.split(",")[0] for name in reader.data["groups"]}


def test_hulls_and_names_hold_when_zoomed(reader):
    page = reader.page
    few = lettering(reader)
    for _ in range(4):
        page.click("#zoom-in")
    close = lettering(reader)
    drawn = len(reader.drawn())
    assert len(close[0]) < len(few[0]) <= 2 * drawn
    page.click("#zoom-all")
    assert len(lettering(reader)[0]) == len(few[0])
