"""kg extract."""

from __future__ import annotations

import json
import sys

import click

from kg.cli.group import complain
from kg.graph import KnowledgeGraph
from kg.model import Skipped
from kg.settings import DEFAULT_MODEL

__all__ = ["extract"]


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True)
@click.option("--lines", is_flag=True, help="Each line is an article of its own.")
@click.option(
    "--shape",
    type=click.Choice(["binary", "nary"]),
    default="binary",
    show_default=True,
    help="A record an argument, chained, or one a fact.",
)
@click.option(
    "--model",
    default=DEFAULT_MODEL,
    show_default=True,
    help="An installed spaCy pipeline, or auto for the best one.",
)
def extract(paths: tuple[str, ...], lines: bool, shape: str, model: str) -> None:
    """Print what each sentence claims, as JSON lines.

    Records come as soon as they are ready. PATH may be - for standard input.
    """
    lost: list[Skipped] = []

    def on_skip(skipped: Skipped) -> None:
        complain(skipped)
        lost.extend([skipped] * skipped.error)

    stream = sys.stdout.buffer
    records = KnowledgeGraph.extract(paths, lines=lines, shape=shape, model=model, on_skip=on_skip)
    for record in records:
        stream.write(json.dumps(record, ensure_ascii=False).encode() + b"\n")
        stream.flush()
    if lost:
        click.get_current_context().exit(1)
