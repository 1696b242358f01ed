"""Browsers for the page, and what it asked for and complained of."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from kg.pipeline import page_text
from kg.store import make_store, quads
from kg.view.page import render_page
from kg.view.picture import build_picture
from kg.vocab import Namespaces
from tests.view.axe import axe_script
from tests.view.crowd import crowd_text
from tests.view.news import news
from tests.view.readers import Reader, launched, open_reader, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@dataclass
class Opened:
    """A page that is open, with all requests and complaints since."""

    page: Any
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def click_line(self, one: str, other: str) -> None:
        """Click the middle of the line between two entities, given by their labels."""
        self.page.mouse.click(*self.middle(one, other))

    def middle(self, *labels: str) -> tuple[float, float]:
        """Return where on the screen the middle between entities is."""
        x, y = self.page.evaluate(
            """labels => {
                const known = JSON.parse(document.getElementById("kg-data").textContent).nodes;
                const ids = labels.map(label => known.findIndex(node => node.label === label));
                const places = Object.values(kgNetwork.getPositions(ids));
                const mean = axis => places.reduce((sum, at) => sum + at[axis], 0) / places.length;
                const at = kgNetwork.canvasToDOM({ x: mean("x"), y: mean("y") });
                const home = document.getElementById("network").getBoundingClientRect();
                return [at.x + home.left, at.y + home.top];
            }""",
            list(labels),
        )
        return x, y


@pytest.fixture(scope="session")
def engine() -> Iterator[Any]:
    """What drives browsers; without playwright the test is skipped."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    with playwright.sync_playwright() as engine:
        yield engine


@pytest.fixture(scope="session")
def chromium(engine: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A headless Chromium; without one the test is skipped."""
    with launched(engine, "chromium", tmp_path_factory.mktemp("saved")) as browser:
        yield browser


def _made(tmp_path_factory: pytest.TempPathFactory, entities: int) -> str:
    """Return the page of a crowd, made by whichever of the test processes comes first."""
    home = tmp_path_factory.getbasetemp()
    shared = home.parent if "PYTEST_XDIST_WORKER" in os.environ else home
    path = shared / f"crowd-{entities}.html"
    if not path.is_file():
        own = home / path.name
        own.write_text(crowd_text(entities), encoding="utf-8")
        os.replace(own, path)  # noqa: PTH105 - whole or not at all, whoever else does the same
    return path.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def axe(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The script of axe."""
    return axe_script(tmp_path_factory.mktemp("axe"))


@pytest.fixture(scope="session")
def readers(
    engine: Any, built: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str, str], Reader]]:
    """Open one of the graphs in one of the browsers, once; every test begins anew."""
    folder, stack = tmp_path_factory.mktemp("readers"), ExitStack()
    texts = {
        "seeds": lambda: (built / "graph.html").read_text(encoding="utf-8"),
        "400": lambda: _made(tmp_path_factory, 400),
        "5000": lambda: _made(tmp_path_factory, 5000),
    }
    known_text, browsers, known = cache(lambda graph: texts[graph]()), {}, {}

    def run(browser: str, graph: str) -> Reader:
        if browser not in browsers:
            saved = tmp_path_factory.mktemp("saved")
            browsers[browser] = saved, stack.enter_context(launched(engine, browser, saved))
        if (browser, graph) not in known:
            saved, started = browsers[browser]
            known[browser, graph] = open_reader(started, browser, known_text(graph), folder, saved)
        known[browser, graph].begin()
        return known[browser, graph]

    with stack:
        yield run


@pytest.fixture(scope="session")
def news_page() -> str:
    """The page of the news graph."""
    picture = build_picture(make_store(quads(news(), Namespaces())), namespaces=Namespaces())
    return render_page(picture, title="Northern energy news")


@pytest.fixture(scope="session")
def whole_page() -> str:
    """The page of the news graph as `kg view` writes it, with what the tab Query needs."""
    return page_text(make_store(quads(news(), Namespaces())), title="Northern energy news")


@pytest.fixture
def open_page(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Opened]]:
    """Open a page's text from disk; at the end it must have asked and complained of nothing."""
    contexts, pages = [], []

    def run(
        text: str, *, width: int = 1280, height: int = 800, link: str = "", **options: Any
    ) -> Opened:
        path = tmp_path / f"page{len(pages)}.html"
        path.write_text(text, encoding="utf-8")
        options = {"reduced_motion": "reduce", **options}
        contexts.append(
            chromium.new_context(viewport={"width": width, "height": height}, **options)
        )
        opened = Opened(contexts[-1].new_page())
        opened.page.on("request", lambda request: opened.requests.append(request.url.split("#")[0]))
        opened.page.on("console", lambda message: opened.complaints.append(message.text))
        opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        opened.page.on(
            "dialog", lambda dialog: opened.complaints.append(f"dialog {dialog.message}")
        )
        opened.page.goto(path.as_uri() + link)
        until(opened.page, "document.getElementById('status').textContent")
        pages.append((path.as_uri(), opened))
        return opened

    yield run
    for uri, opened in pages:
        assert opened.complaints == []
        # What the page makes itself, such as the query engine's thread, it also "requests".
        assert {each for each in opened.requests if not each.startswith("blob:null/")} == {uri}
    for context in contexts:
        context.close()
