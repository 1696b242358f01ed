"""1. The header: title, search, tabs, tools, theme. 2. The filters that are the legend."""

from __future__ import annotations

STATUS = "#status"
LEGEND = "#legend [data-facet={}]"


def hits(reader):
    return reader.page.locator("#hits [role=option]")


def typo(name):
    """A name with two of its letters changed round."""
    return f"{name[:3]}{name[4]}{name[3]}{name[5:]}"


def views(reader):
    return reader.page.locator("#tabs [role=tab]").all_inner_texts()


def facts_shown(reader):
    return int(reader.text(STATUS).split(", ", 1)[1].split()[0].replace(",", ""))


def test_search_by_mouse(reader):
    page, wanted = reader.page, reader.plain()[2]
    page.click("#query")
    page.keyboard.type(reader.name(wanted))
    hits(reader).filter(has_text=reader.name(wanted)).first.click()
    assert reader.heading() == reader.name(wanted)
    assert page.locator("#hits").is_hidden()
    assert "entity=" in page.evaluate("location.hash")


def test_search_by_keyboard_with_a_typo_and_another_name(reader):
    page = reader.page
    wanted = max(reader.plain(), key=lambda each: len(reader.name(each)))
    page.focus("#network")
    page.keyboard.press("/")
    page.keyboard.type(typo(reader.name(wanted)))
    while reader.name(wanted) not in page.inner_text("#hits [aria-selected=true]"):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert reader.heading() == reader.name(wanted)
    nodes = reader.data["nodes"]
    known = next(node for node in nodes if any(len(each) > 3 for each in node.get("also", ())))
    page.keyboard.press("/")
    page.keyboard.type(next(each for each in known["also"] if len(each) > 3))
    assert known["label"][:9] in page.inner_text("#hits")
    page.keyboard.press("Escape")


def test_title_tabs_tools_and_theme_by_mouse(reader):
    page = reader.page
    assert page.evaluate("document.querySelector('#title').textContent") == reader.data["title"]
    for tab in page.locator("#tabs [role=tab]").all():
        tab.click()
        assert page.locator(f"#{tab.get_attribute('aria-controls')}").is_visible()
    assert views(reader)[:2] == ["Graph", "Facts"]
    assert "Query" in views(reader)
    colours = set()
    for _ in range(3):
        page.click("#theme")
        colours.add(page.evaluate("getComputedStyle(document.body).backgroundColor"))
    assert len(colours) == 2
    page.click("#tool-path")
    assert page.get_attribute("#tool-path", "aria-pressed") == "true"
    page.click("#tool-path")
    page.click("#tool-export")
    assert page.is_visible("#export-menu")
    page.click("#tool-export")


def test_tabs_and_theme_by_keyboard(reader):
    page = reader.page
    page.focus("#tabs [aria-selected=true]")
    seen = []
    for _ in views(reader):
        page.keyboard.press("ArrowRight")
        seen.append(page.inner_text("#tabs [aria-selected=true]"))
    assert sorted(seen) == sorted(views(reader))
    assert page.is_visible("#graph")
    page.focus("#theme")
    for theme in ("light", "dark"):
        page.keyboard.press("Enter")
        assert f"theme={theme}" in page.evaluate("location.hash")
    page.keyboard.press("Enter")
    assert "theme=" not in page.evaluate("location.hash")


def test_filters_by_mouse(reader):
    page = reader.page
    begun, at_first = reader.text(STATUS), facts_shown(reader)
    ticks = page.locator(f"{LEGEND.format('status')} input")
    names = [
        each.lower() for each in page.locator(f"{LEGEND.format('status')} .what").all_inner_texts()
    ]
    on = [name for name, tick in zip(names, ticks.all(), strict=True) if tick.is_checked()]
    assert on == [each for each in names if each in {"asserted", "reported", "planned"}]
    ticks.nth(names.index("negated")).click()
    assert facts_shown(reader) > at_first
    for facet in ("cls", "rel", "src", "speaker"):
        page.click("#reset")
        rows = page.locator(f"{LEGEND.format(facet)} input")
        if rows.count() == 0:
            continue
        rows.first.click()
        assert facts_shown(reader) < at_first, facet
    assert page.locator(f"{LEGEND.format('rel')} li:visible").count() <= 12
    page.click("#reset")
    page.locator("#least").scroll_into_view_if_needed()
    box = page.locator("#least").bounding_box()
    page.mouse.click(box["x"] + box["width"] * 0.8, box["y"] + box["height"] / 2)
    assert facts_shown(reader) < at_first
    page.locator("#legend").get_by_label("Community").click()
    assert page.locator(f"{LEGEND.format('colour')} .key").count() > 2
    page.click("#reset")
    assert reader.text(STATUS) == begun


def test_filters_by_keyboard(reader):
    page = reader.page
    begun, at_first = reader.text(STATUS), facts_shown(reader)
    for facet in ("cls", "status", "rel", "src"):
        page.locator(f"{LEGEND.format(facet)} input").first.focus()
        page.keyboard.press("Space")
        assert facts_shown(reader) < at_first, facet
        page.keyboard.press("Space")
        assert facts_shown(reader) == at_first, facet
    page.focus("#least")
    for _ in range(16):
        page.keyboard.press("ArrowRight")
    assert page.get_attribute("#least", "aria-valuetext") == "80 %"
    assert facts_shown(reader) < at_first
    page.locator("#legend").get_by_label("Class", exact=True).focus()
    page.keyboard.press("ArrowDown")
    assert "colour=group" in page.evaluate("location.hash")
    page.focus("#reset")
    page.keyboard.press("Enter")
    assert reader.text(STATUS) == begun


def test_legend_says_by_shape_and_count_too(reader):
    rows = reader.page.locator(f"{LEGEND.format('cls')} li")
    shapes = rows.locator("path").evaluate_all("paths => paths.map(each => each.getAttribute('d'))")
    assert rows.count() == len(shapes) == len(set(shapes))
    assert all(each.strip() for each in rows.locator(".count").all_inner_texts())
    signs = reader.page.locator(f"{LEGEND.format('status')} .sign")
    lines = signs.evaluate_all("all => all.map(each => getComputedStyle(each).borderTopStyle)")
    assert lines == ["solid"] * 3 + ["dashed"] * (len(lines) - 3)
