"""kg mentions."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.group import one_line
from kg.graph import KnowledgeGraph

if TYPE_CHECKING:
    from kg.pipeline import Mentioned

__all__ = ["mentions"]


@click.command()
@click.argument("path", metavar="DIR")
@click.argument("name")
def mentions(path: str, name: str) -> None:
    """List the words that stand for an entity, each with its sentence.

    NAME is the name or IRI of an entity, or a thing as kg review lists it. Each mention is
    listed with its id, which kg review --join and --split take, and with the reason why it is
    taken for that entity.
    """
    for row in KnowledgeGraph.open(path).mentions(name):
        click.echo(_shown(row))


def _shown(row: Mentioned) -> str:
    """Return a mention as two lines."""
    why = f": {one_line(row.why)}" if row.why else ""
    return f'{row.id}  {one_line(row.text)}{why}\n    "{one_line(row.sentence)}"\n'
