"""The tab Query: SPARQL inside the page."""

from __future__ import annotations

import re

import pytest

from kg.view import asking
from kg.view.asking import Asking, carry
from kg.view.page import render_page
from tests.view.pictures import Skeleton, make_picture

pytestmark = pytest.mark.browser

BUILT = pytest.mark.skipif(
    not asking._borrowed(), reason="the editor is not built: npm's registry was out of reach"
)
SLOW = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"


def opened(open_page, page_text, **options):
    page = open_page(page_text, **options).page
    page.get_by_role("tab", name="Query").click()
    page.get_by_text("Ready", exact=True).wait_for()
    return page


def ask(page, query):
    page.locator("#editor .cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(query)
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Run", exact=True).click()


def rows(page):
    page.locator("#answer table").wait_for()
    return [
        row.all_inner_texts()
        for row in (r.locator("td") for r in page.locator("#answer tbody tr").all())
    ]


@BUILT
def test_example_by_mouse_opens_an_entity(open_page, whole_page):
    page = opened(open_page, whole_page)
    page.get_by_label("Examples").select_option(
        label="What is linked to the most other things by fact?"
    )
    assert rows(page)[0][0] == "Halden Energy"
    assert re.fullmatch(
        r"\d+ rows in [\d,]+ ms, asked of the whole graph", page.inner_text("#query-state")
    )
    page.locator("#answer").get_by_role("button", name="Ingrid Voss").first.click()
    assert page.locator("#panel h2").inner_text() == "Ingrid Voss"
    assert page.get_by_role("tab", name="Query").get_attribute("aria-selected") == "true"


@BUILT
def test_query_is_typed_completed_and_run_by_keyboard(open_page, whole_page):
    page = open_page(whole_page).page
    page.get_by_role("tab", name="Graph").focus()
    page.keyboard.press("End")
    page.get_by_text("Ready", exact=True).wait_for()
    while not page.evaluate("document.activeElement.id === 'editor'"):
        page.keyboard.press("Tab")
    page.keyboard.press("Control+a")
    page.keyboard.type("SELECT ?who { ?who rdf:type schema:Pers", delay=3)
    page.locator("#editor .cm-tooltip-autocomplete").get_by_text("schema:Person").wait_for()
    page.wait_for_timeout(
        300
    )  # the editor takes no answer in the first moment, lest one be typed by chance
    page.keyboard.press("Enter")
    page.keyboard.type(" } ORDER BY ?who LIMIT 1")
    page.keyboard.press("Control+Enter")
    assert rows(page) == [["Adaeze Okafor"]]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") != "editor"


@BUILT
def test_names_are_offered(open_page, whole_page):
    page = opened(open_page, whole_page)
    page.locator("#editor .cm-content").click()
    page.keyboard.press("Control+a")
    page.keyboard.type("ASK { Halden", delay=3)
    page.locator("#editor .cm-tooltip-autocomplete").get_by_text("Halden Energy").click()
    page.keyboard.type(" ?p ?o }")
    assert ":halden-energy ?p ?o" in page.inner_text("#editor .cm-content")
    page.keyboard.press("Control+Enter")
    page.get_by_text("Yes.", exact=True).wait_for()


@BUILT
def test_page_and_python_answer_alike(open_page, whole_page):
    page = opened(open_page, whole_page)
    ask(page, "SELECT (COUNT(*) AS ?n) { ?claim a kg:Claim }")
    count = int(rows(page)[0][0])
    ask(page, "CONSTRUCT { ?claim a kg:Claim } WHERE { ?claim a kg:Claim }")
    page.get_by_label("Answer as Turtle").wait_for()
    assert page.inner_text("#answer pre").count("Claim>") == count


@BUILT
@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?s { ?s foo:x ?o }", "the prefix foo: is not declared."),
        ("SELECT ?s {\n  ?s ?p }", "Line 2, column 9: something is missing before “}”."),
        ("SELECT ?s WERE { ?s ?p ?o }", "Line 1, column 11: “WERE” cannot stand here."),
        ("SELECT ?s { ?s ?p ?o", "the query ends too early"),
        (
            "SELECT * { SERVICE SILENT <https://x.example/> { ?s ?p ?o } }",
            "SERVICE asks another computer",
        ),
        ("DELETE WHERE { ?s ?p ?o }", "This is no question: begin with SELECT"),
    ],
)
def test_errors_are_readable(open_page, whole_page, query, said):
    page = opened(open_page, whole_page)
    ask(page, query)
    page.get_by_role("alert").wait_for()
    assert said in page.inner_text("#answer")


@BUILT
def test_slow_query_is_stopped_and_the_next_one_runs(open_page, whole_page):
    page = opened(open_page, whole_page.replace('"seconds":10', '"seconds":1'))
    ask(page, SLOW)
    page.get_by_text("Stopped after 1 seconds").wait_for()
    ask(page, SLOW)
    page.get_by_role("button", name="Stop").click()
    page.get_by_text("Stopped.", exact=True).wait_for()
    ask(page, "ASK { ?s ?p ?o }")
    page.get_by_text("Yes.", exact=True).wait_for()


@BUILT
def test_answer_is_saved_as_csv(open_page, whole_page):
    page = opened(open_page, whole_page)
    ask(page, 'SELECT ("=1+1" AS ?a) ("b,c" AS ?b) {}')
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as CSV").click()
    assert saved.value.path().read_bytes().decode("utf-8-sig") == 'a,b\r\n\'=1+1,"b,c"\r\n'


@BUILT
def test_link_brings_the_query_back_without_running_it(open_page, whole_page):
    page = open_page(whole_page, link="#view=sparql&sparql=ASK+%7B%7D&v=1").page
    page.get_by_text("Ready", exact=True).wait_for()
    assert page.inner_text("#editor .cm-content") == "ASK {}"
    assert page.inner_text("#answer") == ""


@BUILT
def test_hostile_answers_are_text(open_page, whole_page):
    page = opened(open_page, whole_page)
    ask(page, "SELECT ('<img src=x onerror=alert(1)>' AS ?x) (<javascript:alert(1)> AS ?y) {}")
    assert rows(page) == [["<img src=x onerror=alert(1)>", "javascript:alert(1)"]]
    assert page.locator("#answer img, #answer a").count() == 0


@BUILT
def test_long_answers_come_in_parts(open_page, whole_page):
    page = opened(open_page, whole_page)
    ask(page, "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 450")
    page.locator("#answer table").wait_for()
    for shown in (200, 400, 450):
        assert page.locator("#answer tbody tr").count() == shown
        if shown < 450:
            page.get_by_role("button", name="Show more rows").click()
    assert not page.get_by_role("button", name="Show more rows").is_visible()


def test_what_is_missing_is_explained(open_page, monkeypatch):
    monkeypatch.setattr(asking, "_borrowed", dict)
    text = render_page(make_picture("A", "B"), title="T", asking=EMPTY)
    assert "wasm-unsafe-eval" not in Skeleton(text).policy
    page = open_page(text).page
    page.get_by_role("tab", name="Query").click()
    assert "npm registry, which could not be reached" in page.inner_text("#sparql")
    assert "kg query out" in page.inner_text("#sparql")


EMPTY = Asking(turtle=b"", prefixes=(), examples=())


@BUILT
def test_policy_lets_only_the_engine_in():
    text = render_page(make_picture("A", "B"), title="T", asking=EMPTY)
    policy = dict(part.split(" ", 1) for part in Skeleton(text).policy.split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["worker-src"] == "blob:"
    assert "'wasm-unsafe-eval'" in policy["script-src"]
    assert "'unsafe-inline'" not in Skeleton(text).policy
    assert "'unsafe-eval'" not in policy["script-src"]


@BUILT
def test_same_input_same_bytes():
    assert carry(EMPTY) == carry(EMPTY)
    assert carry(None) is None


@BUILT
def test_only_what_the_filters_show_is_asked_if_wanted(open_page, whole_page):
    page = opened(open_page, whole_page)
    ask(page, "SELECT (COUNT(?c) AS ?n) { ?c a kg:Claim ; kg:status kg:possible }")
    assert rows(page) == [["3"]]
    page.get_by_label("Only what the filters show").check()
    page.get_by_role("button", name="Run", exact=True).click()
    page.get_by_text("asked of what the filters show").wait_for()
    assert rows(page) == [["0"]]
    assert "ask=shown" in page.evaluate("location.hash")
    page.get_by_label("Possible").check()
    page.get_by_role("button", name="Run", exact=True).click()
    page.get_by_role("cell", name="3", exact=True).wait_for()


@BUILT
def test_no_rows_are_said_to_be_none(open_page, whole_page):
    page = opened(open_page, whole_page)
    ask(page, "SELECT ?x { ?x a schema:Nothing }")
    page.get_by_text("No rows: nothing that was asked fits the query.").wait_for()
    assert not page.get_by_role("button", name="Save as CSV").is_visible()


@BUILT
def test_answers_are_copied_and_saved(open_page, whole_page):
    page = opened(open_page, whole_page)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    ask(page, "SELECT ?name { ?x a schema:Place ; rdfs:label ?name } ORDER BY ?name LIMIT 2")
    page.locator("#answer table").wait_for()
    page.get_by_role("button", name="Copy", exact=True).click()
    page.get_by_text(re.compile("Answer copied|does not let")).wait_for()
    if "copied" in page.inner_text("#query-state"):
        assert page.evaluate("navigator.clipboard.readText()") == "name\nBergen\nBrussels"
    ask(page, "CONSTRUCT { ?x a kg:Claim } { ?x a kg:Claim } LIMIT 1")
    with page.expect_download() as saved:
        page.get_by_role("button", name="Save as Turtle").click()
    assert b"Claim" in saved.value.path().read_bytes()
