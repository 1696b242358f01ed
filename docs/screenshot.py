"""Take the pictures of the page in each of its states: `python docs/screenshot.py`.

Builds the seeds, opens the page in the Chromium of the system at three widths and writes a picture
a state and width into docs/screens/, as PNG of few colours.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from PIL import Image
from playwright.sync_api import sync_playwright

from kg.pipeline import build
from kg.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page

SCREENS = Path(__file__).parent / "screens"
SIZES = {"desk": (1440, 900), "tablet": (1024, 700), "phone": (360, 740)}
COLOURS, REFINED = 160, 2
"""By the colours farthest apart, or small signs would lose theirs; then moved to what is there."""
LARGEST = 4_000_000
"""What all pictures together may take."""

CHROMIUM = ("chromium", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


def main() -> None:
    """Build, bring the page to each state, take its picture; say so if all are too large."""
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    if path is None:
        sys.exit("No Chromium is installed; install one to take pictures of the page.")
    SCREENS.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        out = Path(folder) / "out"
        build([SCREENS.parents[1] / "seeds"], out, settings=Settings())
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        for size in SIZES:
            for state, bring in STATES.items():
                page = opened(browser, (out / "graph.html").as_uri(), size, state)
                bring(page)
                page.mouse.move(0, 0)
                page.wait_for_timeout(400)
                (SCREENS / f"{state}-{size}.png").write_bytes(few_colours(page))
                page.context.close()
        browser.close()
    total = sum(picture.stat().st_size for picture in SCREENS.glob("*.png"))
    if total > LARGEST:
        sys.exit(f"The pictures take {total:,} bytes; the most is {LARGEST:,}.")


def opened(browser: Browser, address: str, size: str, state: str) -> Page:
    """Open the page in a window of a size, once it stands still."""
    width, height = SIZES[size]
    page = browser.new_page(
        viewport={"width": width, "height": height},
        color_scheme="dark" if state == "communities" else "light",
        reduced_motion="reduce",
    )
    page.goto(address)
    page.wait_for_timeout(400)
    return page


def entity(page: Page) -> None:
    """Open the most important entity, and the sentences of its first facts."""
    search(page)
    page.keyboard.press("Enter")
    summaries = page.locator("#panel summary.row")
    for place in range(min(2, summaries.count())):
        summaries.nth(place).click()


def line(page: Page) -> None:
    """Open the first line of an entity."""
    search(page)
    page.keyboard.press("Enter")
    page.focus("#network")
    page.keyboard.press("l")


def path(page: Page) -> None:
    """Ask for the ways between two entities."""
    page.click("#tool-path")
    for name in ("Ingrid Solberg", "Tomasz Lis"):
        page.fill("#query", name)
        page.keyboard.press("Enter")


def search(page: Page) -> None:
    """Type the beginning of a name."""
    page.fill("#query", "Solme")


def communities(page: Page) -> None:
    """Colour by community, whether or not the legend is on the screen."""
    page.get_by_label("Community").evaluate("each => each.click()")


def filters(page: Page) -> None:
    """Show what is possible and denied too, with the legend open on a phone."""
    if page.locator("#open-legend").is_visible():
        page.click("#open-legend")
    page.get_by_label("Possible").check()
    page.get_by_label("Negated").check()


def export(page: Page) -> None:
    """Open the menu of exports."""
    page.click("#tool-export")


def query(page: Page) -> None:
    """Ask one of the examples."""
    view("Query")(page)
    page.get_by_text("Ready", exact=True).wait_for()
    page.select_option("#examples", index=2)
    page.locator("#answer tbody tr").first.wait_for()


def view(name: str) -> Callable[[Page], None]:
    """Return what opens a tab, if the graph has something for it."""

    def run(page: Page) -> None:
        tab = page.get_by_role("tab", name=name)
        if tab.count():
            tab.click()

    return run


STATES: dict[str, Callable[[Page], None]] = {
    "start": lambda _: None,
    "search": search,
    "entity": entity,
    "line": line,
    "path": path,
    "communities": communities,
    "filters": filters,
    "export": export,
    "facts": view("Facts"),
    "timeline": view("Timeline"),
    "review": view("Review"),
    "query": query,
}


def few_colours(page: Page) -> bytes:
    """Return a picture of the page with a palette, a third of the size and to the eye the same."""
    written = BytesIO()
    with Image.open(BytesIO(page.screenshot())) as picture:
        picture.convert("RGB").quantize(COLOURS, Image.Quantize.MAXCOVERAGE, REFINED).save(
            written, "PNG", optimize=True
        )
    return written.getvalue()


if __name__ == "__main__":
    main()
