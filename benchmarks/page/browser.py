"""A page in Chromium: how much processor time until it can be used, how smoothly it moves."""

from __future__ import annotations

import shutil
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, CDPSession, Page

__all__ = ["OURS", "RAW", "Kind", "Measured", "measure", "started"]

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--no-first-run"]
PANNED = 2.0
"""So many seconds the drawing is dragged to and fro."""

_PAINTED = """() => new Promise(done =>
    requestAnimationFrame(() => requestAnimationFrame(done)))"""

_COUNT = """() => {
    const began = performance.now();
    window.frames = { count: 0, last: began, longest: 0 };
    const step = now => {
        frames.count += 1;
        frames.longest = Math.max(frames.longest, now - frames.last);
        frames.last = now;
        requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
}"""


class Kind(NamedTuple):
    """How a page tells that it can be used, and where it is dragged."""

    ready: str
    canvas: str


OURS = Kind("document.getElementById('status')?.textContent", "#network")
RAW = Kind("window.drawn", "#mynetwork")


class Measured(NamedTuple):
    """Processor seconds until a page can be used, None if it took too long, and frames a second."""

    seconds: float | None
    frames: float | None
    longest: float | None
    """The longest time between two frames, in milliseconds."""


@contextmanager
def started() -> Iterator[Browser]:
    """Start Chromium, and stop it in the end."""
    with sync_playwright() as engine:
        browser = engine.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        yield browser
        browser.close()


def measure(browser: Browser, path: Path, kind: Kind, limit: float) -> Measured:
    """Open a page, wait until it can be used but not longer than ``limit`` seconds, and drag it.

    What the page wants from the network it does not get.
    """
    context = browser.new_context(viewport={"width": 1440, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.route(lambda url: not url.startswith("file:"), lambda route: route.abort())
    processes = browser.new_browser_cdp_session()
    before = _spent(processes)
    page.goto("about:blank")
    page.goto(path.as_uri(), wait_until="commit")
    ready = _wait(page, kind, limit)
    spent = _spent(processes) - before
    moved = _drag(page, kind) if ready else (None, None)
    context.close()
    return Measured(spent if ready else None, *moved)


def _wait(page: Page, kind: Kind, limit: float) -> bool:
    """Wait until the page is ready and has painted twice; false if that takes too long."""
    until = time.monotonic() + limit
    while time.monotonic() < until:
        try:
            if page.evaluate(f"() => Boolean({kind.ready})"):
                page.evaluate(_PAINTED)
                return True
        except PlaywrightError:
            continue  # the page is between two documents
        time.sleep(0.05)
    return False


def _spent(processes: CDPSession) -> float:
    """Return the processor time of all processes that draw pages."""
    known = processes.send("SystemInfo.getProcessInfo")["processInfo"]
    return sum(each["cpuTime"] for each in known if each["type"] in ("renderer", "GPU"))


def _drag(page: Page, kind: Kind) -> tuple[float, float]:
    """Drag the empty drawing and return frames a second and the longest wait for one."""
    box = page.locator(kind.canvas).bounding_box()
    x, y = box["x"] + box["width"] - 30, box["y"] + 30
    page.mouse.move(x, y)
    page.mouse.down()
    page.evaluate(_COUNT)
    began = time.monotonic()
    step = 0
    while (passed := time.monotonic() - began) < PANNED:
        step += 1
        page.mouse.move(x - 300 * abs((step / 40) % 2 - 1), y + 200 * abs((step / 60) % 2 - 1))
    frames = page.evaluate("() => frames")
    page.mouse.up()
    return frames["count"] / passed, frames["longest"]
