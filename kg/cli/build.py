"""kg build."""

from __future__ import annotations

import click

from kg.cli.progress import shown_progress, summarize
from kg.graph import KnowledgeGraph
from kg.settings import DEFAULT_BASE, DEFAULT_MODEL

__all__ = ["build"]


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("-o", "--out", metavar="DIR", required=True, help="The folder to write into.")
@click.option("--base", default=DEFAULT_BASE, show_default=True, help="What all IRIs begin with.")
@click.option(
    "--model",
    default=DEFAULT_MODEL,
    show_default=True,
    help="An installed spaCy pipeline, or auto for the best one.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="Processes to use."
)
@click.option(
    "--entities",
    metavar="FILE",
    multiple=True,
    default=(),
    help="A list of known entities with their IRIs: CSV, JSON lines or RDF.",
)
@click.option(
    "--linker",
    metavar="URL",
    default=None,
    help="A reconciliation service to ask for the IRIs of names; each name is sent to it.",
)
def build(  # noqa: PLR0917
    paths: tuple[str, ...],
    out: str,
    base: str,
    model: str,
    jobs: int,
    entities: tuple[str, ...],
    linker: str | None,
) -> None:
    """Read articles from files and folders into a graph.

    Writes graph.ttl, graph.trig, graph.html, report.md and the store. What the folder holds of
    earlier builds stays, and only what is new or changed is read. PATH may be - for standard
    input.
    """
    with shown_progress() as on_progress:
        graph = KnowledgeGraph.build(
            paths,
            out=out,
            base=base,
            model=model,
            jobs=jobs,
            entities=entities,
            linker=linker,
            on_progress=on_progress,
        )
    if graph.report:
        summarize(graph.report)
