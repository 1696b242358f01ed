"""kg review."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kg.cli.group import complain, one_line
from kg.graph import KnowledgeGraph

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.pipeline import Candidate
    from kg.report import RunReport

__all__ = ["is_terminal", "review"]

_PROMPT = "the same thing? y(es), n(o), enter to leave it open, q(uit)"


@click.command()
@click.argument("path", metavar="DIR")
@click.option("--confirm", metavar="ID", multiple=True, default=(), help="Both are one thing.")
@click.option("--reject", metavar="ID", multiple=True, default=(), help="They are two things.")
@click.option("--undo", metavar="ID", multiple=True, default=(), help="Take a decision back.")
@click.option(
    "--join", metavar="A B", nargs=2, multiple=True, default=(), help="Join two things by hand."
)
@click.option(
    "--split", metavar="A B", nargs=2, multiple=True, default=(), help="Keep two things apart."
)
@click.option("--joined", is_flag=True, help="List also what kg joined by itself.")
def review(  # noqa: PLR0917
    path: str,
    confirm: tuple[str, ...],
    reject: tuple[str, ...],
    undo: tuple[str, ...],
    join: tuple[tuple[str, str], ...],
    split: tuple[tuple[str, str], ...],
    joined: bool,
) -> None:
    """List the joins that are in doubt, and decide on them.

    Shows both sides' sentences, the score and the reasons, and on a terminal asks what to do
    with each. ID is a join as listed; A and B are things as listed, or the IRI or name of an
    entity, or a mention as kg mentions lists it, which splits a thing inside an article.
    Decisions are kept in decisions.jsonl in DIR, which can be edited too; DIR is made anew from
    them, now and with every build.
    """
    graph = KnowledgeGraph.open(path)
    rows = graph.review(
        confirm=confirm, reject=reject, undo=undo, join=join, split=split, joined=joined
    )
    if graph.report is None and is_terminal():
        yes, no = _ask(rows)
        if yes or no:
            graph.review(confirm=yes, reject=no)
    elif graph.report is None:
        for row in rows:
            click.echo(_shown(row))
    if graph.report:
        _summarize(graph.report, path)


def is_terminal() -> bool:
    """Tell whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _summarize(report: RunReport, path: str) -> None:
    """Say what became of the decisions; those that cannot be used end with exit code 1."""
    for skipped in report.skipped:
        if skipped.error:
            complain(skipped)
    click.echo(f"{len(report.entities):,} entities are in {path} now", err=True)
    if report.failed:
        click.get_current_context().exit(1)


def _ask(rows: Sequence[Candidate]) -> tuple[list[str], list[str]]:
    """Show each open join and return the ids that were confirmed and rejected."""
    yes: list[str] = []
    no: list[str] = []
    for row in rows:
        click.echo(_shown(row))
        answer = click.prompt(_PROMPT, default="", show_default=False).strip().casefold()[:1]
        if answer == "q":
            break
        if answer in ("y", "n"):
            (yes if answer == "y" else no).append(row.id)
    return yes, no


def _shown(row: Candidate) -> str:
    """Return a join as a few lines."""
    lines = [f"{row.id}  {row.state}  score {row.score:.2f}: {one_line('; '.join(row.reasons))}"]
    for side in (row.left, row.right):
        name = f"{one_line(side.label)} ({side.cls})  " if side.label else ""
        lines.append(f"  {name}{side.id}")
        lines += [f'    "{one_line(sentence)}"' for sentence in side.sentences]
    return "\n".join(lines) + "\n"
