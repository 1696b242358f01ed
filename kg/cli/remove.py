"""kg remove."""

from __future__ import annotations

import click

from kg.cli.progress import summarize
from kg.graph import KnowledgeGraph

__all__ = ["remove"]


@click.command()
@click.argument("path", metavar="DIR")
@click.argument("article")
def remove(path: str, article: str) -> None:
    """Forget an article.

    ARTICLE is its id or IRI, or the file it came from. Everything in DIR is made anew from what
    is kept of the others.
    """
    graph = KnowledgeGraph.open(path)
    graph.remove(article)
    if graph.report:
        summarize(graph.report)
