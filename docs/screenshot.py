"""Take the pictures of the page that the README shows: `python docs/screenshot.py`.

Builds the seeds, opens the page in the Chromium of the system and writes one picture a state into
docs/: the start, an entity opened, communities, a line on a phone.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from kg.pipeline import build
from kg.settings import Settings

DOCS = Path(__file__).parent
DESK, PHONE = (1320, 820), (390, 780)
SCALE = 0.75
LARGEST = 300_000
CHROMIUM = ("chromium", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


def main() -> None:
    """Build, open each state, take its picture; say so if one cannot be taken or is too large."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        sys.exit("No Chromium is installed; install one to take pictures of the page.")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        out = Path(folder) / "out"
        build([DOCS.parent / "seeds"], out, settings=Settings())
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        address = (out / "graph.html").as_uri()
        page = opened(browser, address, DESK)
        take(page, "page.png")
        open_best_entity(page)
        take(page, "evidence.png")
        page = opened(browser, address, DESK, colours="dark")
        page.get_by_label("Community").check()
        take(page, "communities.png")
        page = opened(browser, address, PHONE, scale=1.5)
        open_best_line(page)
        take(page, "phone.png")
        browser.close()


def opened(
    browser: Browser,
    address: str,
    size: tuple[int, int],
    *,
    colours: str = "light",
    scale: float = SCALE,
) -> Page:
    """Open the page in a window of a size, once it stands still."""
    page = browser.new_page(
        viewport={"width": size[0], "height": size[1]},
        device_scale_factor=scale,
        color_scheme="dark" if colours == "dark" else "light",
        reduced_motion="reduce",
    )
    page.goto(address)
    page.wait_for_timeout(500)
    return page


BEST_LINE = """() => {
    const { nodes, facts } = JSON.parse(document.getElementById("kg-data").textContent);
    const drawn = facts.filter(({ s, o }) => nodes[s].at && nodes[o].at && s !== o);
    const weight = ({ s, o, conf }) => Math.min(nodes[s].rank, nodes[o].rank) * conf;
    const { s, o } = drawn.sort((a, b) => weight(b) - weight(a))[0];
    const [a, b] = Object.values(kgNetwork.getPositions([s, o]));
    const at = kgNetwork.canvasToDOM({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
    const home = document.getElementById("network").getBoundingClientRect();
    return [at.x + home.left, at.y + home.top];
}"""


def open_best_line(page: Page) -> None:
    """Open the line between two of the most important nodes."""
    x, y = page.evaluate(BEST_LINE)
    page.mouse.click(x, y)


def open_best_entity(page: Page) -> None:
    """Open the most important entity, and the sentences of its first two facts."""
    page.locator("#panel .row").first.click()
    for place in range(2):
        page.locator("#panel summary.row").nth(place).click()
    page.mouse.move(0, 0)


def take(page: Page, name: str) -> None:
    """Write one picture, once the page stands still."""
    page.wait_for_timeout(500)
    picture = page.screenshot()
    if len(picture) > LARGEST:
        sys.exit(f"docs/{name} would be {len(picture)} bytes; the most is {LARGEST}.")
    (DOCS / name).write_bytes(picture)


if __name__ == "__main__":
    main()
