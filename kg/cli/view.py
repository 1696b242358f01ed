"""kg view."""

from __future__ import annotations

import click

from kg.graph import KnowledgeGraph

__all__ = ["view"]


@click.command()
@click.argument("path", metavar="DIR_OR_FILE")
@click.option("-o", "--out", metavar="FILE", help="Where to write; graph.html in DIR if left out.")
@click.option("--open", "launch", is_flag=True, help="Open it in the browser.")
def view(path: str, out: str | None, launch: bool) -> None:
    """Write the page to explore the graph with."""
    page = KnowledgeGraph.open(path).view(out=out)
    click.echo(page, err=True)
    if launch:
        click.launch(page.absolute().as_uri())
