"""4. The panel: an entity, a line, their sentences. 5. Paths, the trail, and all of it in the address."""

from __future__ import annotations

from tests.view.readers import until

PANEL = "#panel"
BOOLEAN = "http://www.w3.org/2001/XMLSchema#boolean"


def button(reader, name):
    return reader.page.locator(PANEL).get_by_role("button", name=name)


def test_entity_by_mouse(reader):
    page = reader.page
    assert "Start here" in page.inner_text(PANEL)
    first = page.locator(f"{PANEL} .row .what").first.inner_text()
    page.locator(f"{PANEL} .row").first.click()
    assert reader.heading() == first
    assert page.locator(f"{PANEL} section.group h3").count() > 1
    page.locator(f"{PANEL} summary.row").first.click()
    card = page.locator(f"{PANEL} details[open] blockquote").first
    assert card.locator("p").first.inner_text()
    drawn = len(reader.drawn())
    button(reader, "Only this").click()
    few = len(reader.drawn())
    assert few != drawn
    button(reader, "Only this").click()
    button(reader, "Hide").click()
    assert "Start here" in page.inner_text(PANEL)
    assert "gone=" in page.evaluate("location.hash")


def test_entity_by_keyboard(reader):
    page = reader.page
    page.focus("#network")
    page.keyboard.press("ArrowRight")
    first = reader.heading()
    drawn = len(reader.drawn())
    page.keyboard.press("e")
    assert len(reader.drawn()) >= drawn
    many = len(reader.drawn())
    page.keyboard.press("o")
    assert len(reader.drawn()) < many
    page.keyboard.press("o")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel"
    summary = page.locator(f"{PANEL} summary.row").first
    summary.focus()
    before = page.locator(f"{PANEL} details[open]").count()
    page.keyboard.press("Enter")
    assert page.locator(f"{PANEL} details[open]").count() != before
    page.focus("#network")
    page.keyboard.press("l")
    assert "confidence" in page.inner_text(PANEL)
    page.keyboard.press("Escape")
    assert "Start here" in page.inner_text(PANEL)
    page.keyboard.press("ArrowRight")
    assert reader.heading() == first
    page.keyboard.press("h")
    assert "Start here" in page.inner_text(PANEL)


def bare(reader):
    """A sure fact whose relation needs no object, of somebody who can be found by name."""
    sure = {each["name"] for each in reader.data["statuses"] if each["sure"]}
    names = [
        node.get("label", "") if node.get("kind") != "value" else ""
        for node in reader.data["nodes"]
    ]
    return next(
        fact
        for fact in reader.data["facts"]
        if fact["status"] in sure
        and reader.data["nodes"][fact["o"]]["id"].endswith(" true^^" + BOOLEAN)
        and names.count(names[fact["s"]]) == 1
    )


def test_what_needs_no_object_reads_without_one(reader):
    page, fact = reader.page, bare(reader)
    name, relation = reader.name(fact["s"]), reader.data["relations"][fact["p"]][1]
    sentence = fact["quotes"][0]["text"]
    page.fill("#query", name)
    page.locator("#hits [role=option]").filter(has_text=name).first.click()
    assert reader.heading() == name
    group = page.locator(f"{PANEL} section.group").filter(
        has=page.get_by_role("heading", name=relation, exact=True)
    )
    assert sentence[:30] in group.locator("summary").first.inner_text()
    assert "yes" not in group.locator("summary .what").first.inner_text().split()
    page.get_by_role("tab", name="Facts").click()
    page.fill("#table-filter", f"{name} {relation}")
    row = page.locator("#facts tbody tr").filter(
        has=page.get_by_role("button", name=relation, exact=True)
    )
    assert row.first.locator("td").nth(2).inner_text() == ""
    row.first.locator("td").nth(1).get_by_role("button").click()
    assert f"{name} {relation}" in page.locator(f"{PANEL} section.fact h3").all_inner_texts()
    assert page.locator(f"{PANEL} .pair li").count() == 1
    page.fill("#table-filter", "")


def test_line_shows_sentences_with_both_ends_marked(reader):
    page = reader.page
    fact, place = reader.line()
    page.mouse.click(*place)
    quote = fact["quotes"][0]
    card = page.locator(f"{PANEL} blockquote").filter(has_text=quote["text"][:40]).first
    letters = list(quote["text"])
    for role, span in (("subject", quote.get("s")), ("object", quote.get("o"))):
        if span:
            shown = card.locator(f"mark.{role}").all_inner_texts()
            assert "".join("".join(shown).split()) == "".join(
                "".join(letters[slice(*span)]).split()
            )
    backgrounds = card.locator("mark").evaluate_all(
        "marks => marks.map(each => getComputedStyle(each).textDecorationLine + getComputedStyle(each).borderBottomStyle + getComputedStyle(each).backgroundColor)"
    )
    assert len(set(backgrounds)) == 2
    assert f"confidence {round(fact['conf'] * 100)} %" in page.inner_text(PANEL)
    assert fact["status"] in page.inner_text(PANEL)
    why = page.locator(f"{PANEL} details.why").first
    why.locator("summary").click()
    assert why.locator("li").count() > 0
    source = reader.data["sources"][quote["src"]]
    if source.get("date"):
        assert source["date"][:4] in card.locator("footer").inner_text()
    for link in page.locator(f"{PANEL} a").all():
        assert link.get_attribute("href").startswith(("https:", "http:"))


def test_line_by_keyboard_and_what_stands_around(reader):
    page = reader.page
    page.focus("#network")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("l")
    around = page.locator(f"{PANEL} details.around summary")
    assert around.count() > 0
    around.first.focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelector('#panel details.around p strong')?.textContent")
    page.keyboard.press("Enter")
    second = page.inner_text(PANEL)
    page.focus("#network")
    page.keyboard.press("l")
    assert page.inner_text(PANEL) != second


def ends(reader):
    """Two drawn entities that are two facts apart and have names that can be typed."""
    sure = {each["name"] for each in reader.data["statuses"] if each["sure"]}
    near: dict[int, set[int]] = {}
    for fact in reader.data["facts"]:
        if fact["status"] in sure:
            near.setdefault(fact["s"], set()).add(fact["o"])
            near.setdefault(fact["o"], set()).add(fact["s"])
    names = reader.plain()
    return next(
        (one, other)
        for one in names
        for other in names
        if other not in near[one] | {one} and near[one] & near[other]
    )


def test_path_by_mouse(reader):
    page, (one, other) = reader.page, ends(reader)
    page.click("#tool-path")
    for end in (one, other):
        page.click("#query")
        page.keyboard.type(reader.name(end))
        page.locator("#hits [role=option]").filter(has_text=reader.name(end)).first.click()
    page.locator(f"{PANEL} .steps").wait_for()
    assert page.locator(f"{PANEL} .steps > li").count() == 2
    for step in page.locator(f"{PANEL} .steps > li").all():
        assert step.locator("blockquote").count() > 0
    ways = page.locator(f"{PANEL} .way > button")
    if ways.count() > 1:
        ways.nth(1).click()
        assert "way=1" in page.evaluate("location.hash")


def test_path_by_keyboard_stands_in_the_address(reader):
    page, (one, other) = reader.page, ends(reader)
    page.focus("#network")
    page.keyboard.press("/")
    for end in (one, other):
        assert page.evaluate("document.activeElement.id") == "query"
        page.keyboard.type(reader.name(end))
        while reader.name(end) not in page.inner_text("#hits [aria-selected=true]"):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        if end == one:
            page.focus("#tool-path")
            page.keyboard.press("Enter")
    said = page.locator(f"{PANEL} .steps").inner_text()
    link = page.evaluate("location.hash")
    reader.begin()
    assert "Start here" in page.inner_text(PANEL)
    page.click("#tool-path")
    assert page.inner_text(PANEL).count("not chosen yet") == 2
    page.click("#tool-path")
    reader.begin(link)
    assert page.locator(f"{PANEL} .steps").inner_text() == said


def test_trail_back_and_forward(reader):
    page = reader.page
    visited = []
    for place in range(3):
        page.locator(f"{PANEL} .row").nth(place).click()
        visited.append(reader.heading())
        if place < 2:
            page.focus("#network")
            page.keyboard.press("Escape")
    button(reader, "Back").first.click()
    until(page, "/Start here/.test(document.querySelector('#panel').textContent)")
    page.focus("#network")
    page.keyboard.press("Alt+ArrowLeft")
    until(page, f"document.querySelector('#panel h2').textContent === {visited[1]!r}")
    page.keyboard.press("Alt+ArrowRight")
    until(page, "/Start here/.test(document.querySelector('#panel').textContent)")
    button(reader, "Forward").first.click()
    until(page, f"document.querySelector('#panel h2').textContent === {visited[2]!r}")


def test_the_address_is_live_and_brings_all_of_it_back(reader):
    page = reader.page
    page.locator("#legend [data-facet=status] input").nth(2).uncheck()
    page.get_by_label("Community").check()
    page.locator(f"{PANEL} .row").nth(1).click()
    heading, status = reader.heading(), reader.text("#status")
    link = page.evaluate("location.hash")
    reader.begin()
    reader.begin(link)
    assert (reader.heading(), reader.text("#status")) == (heading, status)
    assert page.get_by_label("Community").is_checked()
