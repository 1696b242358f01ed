"""kg query."""

from __future__ import annotations

import shutil
import sys
from typing import TextIO

import click

from kg.graph import KnowledgeGraph

__all__ = ["query"]

_FORMATS = ("csv", "json", "ntriples", "table", "tsv", "turtle", "xml")


@click.command()
@click.argument("path", metavar="DIR_OR_FILE")
@click.argument("sparql", metavar="[QUERY]", required=False)
@click.option("-f", "--file", type=click.File("r", "utf-8"), help="The file the query is in.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(_FORMATS),
    help="Table on a terminal, else tsv, or turtle for triples, unless given.",
)
def query(path: str, sparql: str | None, file: TextIO | None, format_name: str | None) -> None:
    """Ask the graph in SPARQL 1.1.

    DIR_OR_FILE is the folder of a build or any RDF file. The prefixes of kg are declared
    already, and the query sees all graphs at once unless it says GRAPH.
    """
    if (sparql is None) == (file is None):
        message = "Give the query, or the file it is in with -f, and not both."
        raise click.UsageError(message)
    from kg.query import AnswerKind, render_table, write_answer

    graph = KnowledgeGraph.open(path)
    answer = graph.query(file.read() if file else sparql or "")
    if format_name is None and not sys.stdout.isatty():
        format_name = "turtle" if answer.kind is AnswerKind.TRIPLES else "tsv"
    if format_name in (None, "table"):
        width = shutil.get_terminal_size().columns
        click.echo(render_table(answer, namespaces=graph.namespaces, width=width), nl=False)
    else:
        stream = sys.stdout.buffer
        write_answer(answer, format_name, stream, namespaces=graph.namespaces)
        stream.flush()
