"""The page in a notebook."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest

from kg import KnowledgeGraph
from kg.store import make_store, quads
from kg.view import asking
from kg.view.frame import frame
from kg.vocab import Namespaces
from tests.view.news import news
from tests.view.pictures import HOSTILE


class Frames(HTMLParser):
    """The attributes of every element."""

    def __init__(self, markup):
        super().__init__()
        self.found = []
        self.feed(markup)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


@pytest.mark.parametrize("text", HOSTILE[:-2])
def test_nothing_leaves_the_frame(text):
    ((tag, attributes),) = Frames(frame(text, title=text)).found
    assert tag == "iframe"
    assert set(attributes) == {"srcdoc", "title", "sandbox", "style"}
    assert "allow-same-origin" not in attributes["sandbox"]


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    store = make_store(quads(news(), Namespaces()))
    return KnowledgeGraph(tmp_path_factory.mktemp("graph"), store)._repr_html_()


def test_graph_shows_itself_as_a_frame(shown):
    ((_, attributes),) = Frames(shown).found
    assert attributes["title"] == "Knowledge graph of 3 articles"
    assert attributes["srcdoc"].startswith("<!doctype html>")


@pytest.mark.browser
def test_page_works_in_the_frame(chromium, tmp_path, shown):
    notebook = tmp_path / "notebook.html"
    notebook.write_text(f"<!doctype html><p>cell</p>{shown}", encoding="utf-8")
    page = chromium.new_page(viewport={"width": 1200, "height": 800})
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(notebook.as_uri())
    inside = page.frame_locator("iframe")
    inside.get_by_text("51 of 52 entities, 63 of 69 facts").wait_for()
    inside.locator("#query").fill("Ingrid Voss")
    inside.locator("#query").press("Enter")
    inside.locator("#panel h2").get_by_text("Ingrid Voss").wait_for()
    if asking._borrowed():
        inside.get_by_role("tab", name="Query").click()
        inside.get_by_text("Ready", exact=True).wait_for()
        inside.get_by_label("Examples").select_option(index=2)
        inside.locator("#answer table").wait_for()
    with page.expect_download() as saved:
        inside.get_by_role("tab", name="Graph").click()
        inside.get_by_role("button", name="Export", exact=True).click()
        inside.get_by_role("button", name="Drawing (SVG)").click()
    assert b"Ingrid Voss" in saved.value.path().read_bytes()
    assert complaints == []
    page.close()


# What VS Code's view of notebook outputs lets its documents do, where its policy is switched on
# (`notebook.experimental.enableCsp`); by default it has none.
OUTPUTS = (
    "default-src 'none'; script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; "
    "img-src https: http: data:; font-src https:; connect-src https:; child-src https: data:"
)
SANDBOX = "allow-same-origin allow-scripts allow-forms allow-pointer-lock allow-downloads"


@pytest.mark.browser
@pytest.mark.parametrize("policy", ["", OUTPUTS], ids=["no policy", "strict policy"])
def test_page_works_where_vs_code_shows_outputs(chromium, tmp_path, shown, policy):
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">' if policy else ""
    text = json.dumps(shown).replace("</", "<\\/")
    outputs = tmp_path / "outputs.html"
    outputs.write_text(
        f"<!doctype html>{meta}<meta charset=utf-8><div id=output></div>"
        f"<script>document.getElementById('output').innerHTML = {text};</script>",
        encoding="utf-8",
    )
    notebook = tmp_path / "notebook.html"
    notebook.write_text(
        f'<!doctype html><iframe src="outputs.html" sandbox="{SANDBOX}" '
        'style="width: 1200px; height: 760px"></iframe>',
        encoding="utf-8",
    )
    page = chromium.new_page(viewport={"width": 1260, "height": 800})
    complaints = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(notebook.as_uri())
    inside = page.frame_locator("iframe").frame_locator("iframe")
    inside.get_by_text("51 of 52 entities, 63 of 69 facts").wait_for()
    inside.locator("#query").fill("Ingrid Voss")
    inside.locator("#query").press("Enter")
    inside.locator("#panel h2").get_by_text("Ingrid Voss").wait_for()
    with page.expect_download() as saved:
        inside.get_by_role("button", name="Export", exact=True).click()
        inside.get_by_role("button", name="Facts (CSV)").click()
    assert b"Ingrid Voss" in saved.value.path().read_bytes()
    assert complaints == []
    if asking._borrowed():
        inside.get_by_role("tab", name="Query").click()
        inside.locator("#query-state").get_by_text("Ready", exact=True).or_(
            inside.get_by_text("does not let")
        ).first.wait_for()
    page.close()
