"""Measure the page by the size of its graph: ``python -m benchmarks.page``."""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.page.browser import OURS, RAW, Measured, measure, started
from benchmarks.page.graph import make_graph
from benchmarks.page.raw import raw_page
from kg.model import Resolution
from kg.pipeline import page_text
from kg.pipeline.derive import BY_NAME
from kg.resolve import list_candidates
from kg.store import make_store, quads
from kg.vocab import Namespaces

SIZES = (100, 1_000, 5_000, 20_000)
LARGE = 100_000

HEAD = " entities    facts page       MB  made s   CPU s  frames/s  longest ms"


def main() -> None:
    """Print, for each size, file size, CPU seconds to usable and frames a second while dragged."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.page", description=__doc__)
    add = parser.add_argument
    add("--entities", type=int, nargs="+", default=SIZES, help="sizes of graphs")
    add("--large", action="store_true", help=f"{LARGE:,} entities too, which takes minutes")
    add("--raw-up-to", type=int, default=1_000, help="largest graph that bare pyvis draws as well")
    add("--limit", type=float, default=60, help="seconds to wait for a page")
    add("--rounds", type=int, default=3, help="openings of our page; the median counts")
    options = parser.parse_args()
    print(HEAD)
    with TemporaryDirectory() as folder, started() as browser:
        for size in [*options.entities, *([LARGE] if options.large else [])]:
            graph = make_graph(size)
            pages = {"kg": (OURS, options.rounds)}
            if size <= options.raw_up_to:
                pages["pyvis"] = (RAW, 1)
            for name, (kind, rounds) in pages.items():
                began = time.process_time()
                text = ours(graph) if name == "kg" else watched(raw_page(graph))
                made = time.process_time() - began
                path = Path(folder, f"{name}{size}.html")
                path.write_text(text, encoding="utf-8")
                runs = [measure(browser, path, kind, options.limit) for _ in range(rounds)]
                megabytes = path.stat().st_size / 1e6
                line = f"{size:9,} {len(graph.statements):8,} {name:6} {megabytes:6.2f} {made:7.1f}"
                print(f"{line} {shown(median(runs))}", flush=True)


def ours(graph: Resolution) -> str:
    """Return our page of a graph, with all that a person may decide on in it."""
    candidates = list_candidates(graph, (), joined=True, by_name=BY_NAME)
    found = quads(graph, Namespaces(), candidates)
    return page_text(make_store(found), title="Measured")


def watched(page: str) -> str:
    """Let pyvis's page tell when its drawing has come to rest."""
    return page.replace(
        "network = new vis.Network(container, data, options);",
        "network = new vis.Network(container, data, options);"
        "network.once('stabilizationIterationsDone', () => { window.drawn = true; });",
    )


def median(runs: list[Measured]) -> Measured:
    """Return the run in the middle, by CPU seconds; one that took too long is the slowest."""
    ordered = sorted(runs, key=lambda run: float("inf") if run.seconds is None else run.seconds)
    return ordered[len(ordered) // 2]


def shown(run: Measured) -> str:
    """Return a measurement as the end of a line."""
    if run.seconds is None:
        return "too long"
    return f"{run.seconds:7.2f} {run.frames:9.0f} {run.longest:11.0f}"


if __name__ == "__main__":
    main()
