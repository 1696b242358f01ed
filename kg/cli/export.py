"""kg export."""

from __future__ import annotations

import sys

import click

from kg.graph import KnowledgeGraph
from kg.plugins import plugin_names

__all__ = ["export"]


@click.command()
@click.argument("path", metavar="DIR_OR_FILE")
@click.option(
    "--to", type=click.Choice(plugin_names("kg_exporters")), required=True, help="The format."
)
@click.option(
    "-o", "--out", metavar="FILE", default="-", help="Where to write; standard output if left out."
)
def export(path: str, to: str, out: str) -> None:
    """Write the graph in another format."""
    stream = sys.stdout.buffer
    KnowledgeGraph.open(path).export(stream if out == "-" else out, to=to)
    stream.flush()
