"""kg check."""

from __future__ import annotations

import click

from kg.graph import KnowledgeGraph

__all__ = ["check"]


@click.command()
@click.argument("path", metavar="DIR_OR_FILE")
def check(path: str) -> None:
    """Check that the graph is sound.

    It must have the form of what kg writes, its facts and claims must agree, and in the folder
    of a build each quote must stand at its place in the text. Prints what is wrong, and then
    ends with exit code 1.
    """
    graph = KnowledgeGraph.open(path)
    problems = graph.check()
    for problem in problems:
        click.echo(str(problem))
    if problems:
        click.get_current_context().exit(1)
    click.echo(f"{path}: {len(graph):,} quads, nothing wrong")
