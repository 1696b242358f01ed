"""Somebody who reads a page in one of the browsers, and the page's own data for knowing what to expect."""

from __future__ import annotations

import re
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import pytest

from tests.view.carried import carried

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

__all__ = ["BROWSERS", "Reader", "launched", "open_reader", "until"]

BROWSERS = ("chromium", "firefox")
_ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_PLAIN = dict.fromkeys(("color_scheme", "reduced_motion", "forced_colors", "contrast"), "null")

# What is written on the canvas since it was last wiped: the tests cannot read pixels.
_WATCH = """(() => {
    const pen = CanvasRenderingContext2D.prototype;
    const { fillText, clearRect } = pen;
    window.written = [];
    pen.fillText = function (text, x, y) { window.written.push([text, this.font, x, y]); return fillText.call(this, text, x, y); };
    pen.clearRect = function (...box) { window.written = []; return clearRect.apply(this, box); };
})()"""

_BESIDE = """line => {
    const [a, b] = Object.values(kgNetwork.getPositions(line));
    const home = document.getElementById("network").getBoundingClientRect();
    for (const part of [0.5, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7]) {
        const at = kgNetwork.canvasToDOM({ x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part });
        if (document.elementFromPoint(at.x + home.left, at.y + home.top)?.tagName !== "CANVAS") continue;
        const edge = kgNetwork.getNodeAt(at) === undefined && kgNetwork.getEdgeAt(at);
        if (edge && kgNetwork.getConnectedNodes(edge).every(end => line.includes(end))) return [at.x + home.left, at.y + home.top];
    }
    return null;
}"""

_ANEW = """link => new Promise(done => {
    addEventListener("popstate", () => setTimeout(done), { once: true });
    location.hash = link || `begin${performance.now()}`;
})"""

_AT = """index => {
    const at = kgNetwork.canvasToDOM(kgNetwork.getPositions([index])[index]);
    const home = document.getElementById("network").getBoundingClientRect();
    return [at.x + home.left, at.y + home.top];
}"""


@dataclass
class Reader:
    """A page in a browser, what the file carries, and what the page asked for and complained of."""

    page: Any
    uri: str
    browser: str
    data: dict[str, Any]
    saved: Path
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def begin(self, link: str = "") -> None:
        """Take the page to how it opens, or to a link; all that was done is in its address."""
        self.page.keyboard.press("Escape")
        self.page.evaluate(_ANEW, link)
        self.page.mouse.move(1, 1)

    @contextmanager
    def opened(self, link: str) -> Iterator[Any]:
        """Open the page anew beside this one, with a link."""
        page = self.page.context.new_page()
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(self.uri + link)
        until(page, "document.getElementById('status').textContent")
        yield page
        page.close()

    def drawn(self) -> list[int]:
        """Return the entities that are drawn, most important first."""
        ids = self.page.evaluate("Object.keys(kgNetwork.getPositions()).map(Number)")
        return sorted(ids, key=lambda index: (-self.data["nodes"][index].get("rank", 0), index))

    def name(self, index: int) -> str:
        """Return the label of an entity as the page's elements give it back."""
        return self.data["nodes"][index].get("label", "")

    def plain(self, most: int = 40) -> list[int]:
        """Return drawn entities whose names can be typed, most important first."""
        kind = re.compile(r"[\w .'&-]{3,40}$")
        names = [node.get("label", "") for node in self.data["nodes"]]
        good = [
            each
            for each in self.drawn()
            if kind.match(names[each]) and names.count(names[each]) == 1
        ]
        return good[:most]

    def at(self, index: int) -> tuple[float, float]:
        """Return where on the screen an entity is."""
        return tuple(self.page.evaluate(_AT, index))

    def line(self) -> tuple[dict[str, Any], tuple[float, float]]:
        """Return a sure fact whose line can be clicked, and where."""
        drawn = set(self.drawn())
        sure = {each["name"] for each in self.data["statuses"] if each["sure"]}
        for fact in self.data["facts"]:
            ends = {fact["s"], fact["o"]}
            if (
                fact["status"] in sure
                and len(ends) == 2
                and ends <= drawn
                and fact["quotes"][0].get("s")
            ):
                place = self.page.evaluate(_BESIDE, [fact["s"], fact["o"]])
                if place:
                    return fact, tuple(place)
        pytest.fail("no line can be clicked")

    def text(self, selector: str) -> str:
        """Return the text of an element, spaces as one."""
        return " ".join(self.page.inner_text(selector).split())

    def heading(self) -> str:
        """Return the title of the panel in full."""
        return self.page.evaluate("document.querySelector('#panel h2').textContent")

    def written(self) -> list[list[Any]]:
        """Return the texts of the drawing as it is now, each with its font."""
        return self.page.evaluate(
            "() => new Promise(done => { kgNetwork.redraw(); requestAnimationFrame(() => requestAnimationFrame(() => done(written))); })"
        )

    def download(self, act: Callable[[], object]) -> bytes:
        """Return what an action saves."""
        if self.browser == "chromium":
            with self.page.expect_download() as waiting:
                act()
            return waiting.value.path().read_bytes()
        before = set(self.saved.iterdir())
        act()
        for _ in range(100):
            self.page.wait_for_timeout(50)
            new = [each for each in self.saved.iterdir() if each not in before]
            if new and not any(each.suffix == ".part" for each in new) and new[0].stat().st_size:
                return new[0].read_bytes()
        pytest.fail("nothing was saved")

    def check(self) -> None:
        """Fail if the page has complained or asked for anything but itself."""
        assert self.complaints == []
        assert {each for each in self.requests if not each.startswith(("blob:null/", "data:"))} <= {
            self.uri
        }


@contextmanager
def launched(engine: Any, name: str, saved: Path) -> Iterator[Any]:
    """Start a browser of the system, which saves where told; skip the test where there is none."""
    names = {"chromium": ("chromium", "google-chrome"), "firefox": ("firefox-esr", "firefox")}[name]
    path = next(filter(None, map(shutil.which, names)), None)
    if path is None:
        pytest.skip(f"no {name} is installed")
    if name == "chromium":
        browser = engine.chromium.launch(executable_path=path, args=_ARGUMENTS)
    else:  # a channel of playwright's own, by which it drives the browser as the web's standard says
        browser = engine.firefox.launch(
            channel="moz-firefox",
            executable_path=path,
            downloads_path=saved,
            firefox_user_prefs={
                "ui.prefersReducedMotion": 1,
                "browser.download.alwaysOpenPanel": False,  # it would take the keyboard
            },
        )
    yield browser
    browser.close()


def open_reader(browser: Any, name: str, text: str, folder: Path, saved: Path) -> Reader:
    """Open a page's text from disk in a browser."""
    path = folder / f"{name}-{len(text)}.html"
    path.write_text(text, encoding="utf-8")
    options = {"reduced_motion": "reduce"} if name == "chromium" else _PLAIN
    try:
        context = browser.new_context(viewport={"width": 1280, "height": 800}, **options)
    except Exception as error:
        if "unknown command" in str(error):
            pytest.skip("this playwright asks of this Firefox what it does not know")
        raise
    page = context.new_page()
    page.set_default_timeout(20_000)
    page.add_init_script(_WATCH)
    reader = Reader(page, path.as_uri(), name, carried(text), saved)
    page.on("request", lambda request: reader.requests.append(request.url.split("#")[0]))
    page.on("console", lambda message: reader.complaints.append(message.text))
    page.on("pageerror", lambda error: reader.complaints.append(str(error)))
    page.on("dialog", lambda dialog: reader.complaints.append(f"dialog {dialog.message}"))
    page.goto(reader.uri)
    until(page, "document.getElementById('status').textContent")
    return reader


def until(page: Any, expression: str) -> None:
    """Wait until an expression holds; playwright's own waiting evaluates text, which the page's policy forbids."""
    for _ in range(200):
        if page.evaluate(f"() => Boolean({expression})"):
            return
        page.wait_for_timeout(50)
    pytest.fail(f"still not true: {expression}")
