"""Show a graph in a notebook as people have it: `python docs/try_notebooks.py jupyterlab`.

Needs the front end beside kg (`pip install jupyterlab` or `pip install marimo`) and Chromium. The
server listens on the loopback address alone and is stopped at the end.
"""

from __future__ import annotations

import argparse
import json
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from playwright.sync_api import Page, sync_playwright

from kg import KnowledgeGraph

SEEDS = Path(__file__).parents[1] / "seeds"
CHROMIUM = ("chromium", "google-chrome")
OWN = ("Content Security Policy", "Content-Security-Policy", "kg-")
"""What a complaint of our page would speak of; front ends have complaints of their own."""


def main() -> None:
    """Build the seeds, start the front end, open the notebook, read and ask in the frame."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("front", choices=("jupyterlab", "marimo"))
    parser.add_argument("--picture", type=Path, help="where to put a picture of it")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        KnowledgeGraph.build([SEEDS], out=Path(folder, "out"))
        port = free_port()
        command, address = (jupyterlab if options.front == "jupyterlab" else marimo)(folder, port)
        with subprocess.Popen(command, cwd=folder) as server:  # noqa: S603 - our own words
            try:
                wait_for(f"http://127.0.0.1:{port}/")
                look(address, run=options.front == "jupyterlab", picture=options.picture)
            finally:
                server.terminate()
    print(f"The page works in {options.front}.")


def jupyterlab(folder: str, port: int) -> tuple[list[str], str]:
    """Write a notebook; return what starts JupyterLab and where the notebook is."""
    source = "from kg import KnowledgeGraph\nKnowledgeGraph.open('out')"
    cell = {"cell_type": "code", "id": "a", "metadata": {}, "outputs": [], "source": source}
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    notebook = {
        "cells": [{**cell, "execution_count": None}],
        "metadata": {"kernelspec": kernel},
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    Path(folder, "kg.ipynb").write_text(json.dumps(notebook), encoding="utf-8")
    command = [sys.executable, "-m", "jupyterlab", "--no-browser", "--ip=127.0.0.1"]
    command += [f"--port={port}", "--IdentityProvider.token=", "--allow-root"]
    return command, f"http://127.0.0.1:{port}/lab/tree/kg.ipynb"


def marimo(folder: str, port: int) -> tuple[list[str], str]:
    """Write an app; return what starts marimo and where the app is."""
    text = """import marimo

app = marimo.App()


@app.cell
def _():
    from kg import KnowledgeGraph

    KnowledgeGraph.open("out")
    return
"""
    Path(folder, "app.py").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "marimo", "run", "app.py", "--headless", "--no-token"]
    return [*command, "--host=127.0.0.1", f"--port={port}"], f"http://127.0.0.1:{port}/"


def free_port() -> int:
    """Return a port of the loopback address that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, seconds: float = 90) -> None:
    """Wait until a server answers."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            urlopen(address, timeout=5).close()  # noqa: S310 - the loopback address
        except (URLError, OSError):
            time.sleep(0.5)
        else:
            return
    sys.exit(f"{address} does not answer.")


def look(address: str, *, run: bool, picture: Path | None) -> None:
    """Open a notebook, run it, and use the page in its frame as a reader would."""
    complaints: list[str] = []
    path = next(filter(None, map(shutil.which, CHROMIUM)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1500, "height": 950})
        page.on("console", lambda message: complaints.append(message.text))
        page.goto(address)
        if run:
            page.locator(".jp-CodeCell").first.click(timeout=90_000)
            page.wait_for_timeout(3000)
            page.keyboard.press("Shift+Enter")
        try:
            use(page)
        finally:
            if picture:
                page.screenshot(path=picture)
        browser.close()
    ours = [each for each in complaints if any(word in each for word in OWN)]
    if ours:
        sys.exit("\n".join(ours))


def use(page: Page) -> None:
    """Search, open an entity, ask a query, in the frame."""
    inside = page.frame_locator("iframe[srcdoc]")
    inside.locator("#status").get_by_text("entities").wait_for(timeout=90_000)
    inside.locator("#query").fill("Solmere")
    inside.locator("#query").press("Enter")
    inside.locator("#panel h2").get_by_text("Solmere").wait_for()
    inside.get_by_role("tab", name="Query").click()
    inside.get_by_text("Ready", exact=True).wait_for()
    inside.get_by_label("Examples").select_option(index=2)
    inside.locator("#answer table").wait_for()
    inside.get_by_role("tab", name="Graph").click()


if __name__ == "__main__":
    main()
