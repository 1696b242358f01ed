"""Progress on a terminal, and the summary at the end of a run; both on standard error."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from kg.cli.group import complain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.pipeline import OnProgress, Progress
    from kg.report import RunReport

__all__ = ["shown_progress", "summarize"]

_DOING = {
    "read": "Reading files",
    "extract": "Reading articles",
    "resolve": "Joining names",
    "store": "Writing the graph",
    "view": "Drawing the page",
}
_SHOWN = 10


@contextmanager
def shown_progress() -> Iterator[OnProgress | None]:
    """Give what shows progress while the block runs; nothing if standard error is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn
    from rich.progress import Progress as Bar

    columns = SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn()
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("")

        def show(progress: Progress) -> None:
            doing = _DOING.get(progress.room, progress.room)
            bar.update(task, description=doing, completed=progress.done, total=progress.total)

        yield show


def summarize(report: RunReport) -> None:
    """Print what a run did and end with exit code 1 if something the user named was not read."""
    spent = ", ".join(f"{room} {seconds:.1f}" for room, seconds in report.seconds.items())
    passed = [skipped for skipped in report.skipped if not skipped.error]
    rows = [
        ("articles", f"{len(report.read):,}", f"{report.reused:,} known from before"),
        ("entities", f"{len(report.entities):,}", ""),
        ("claims", f"{report.claims:,}", ""),
        ("plain triples", f"{report.triples:,}", ""),
        ("skipped", f"{len(report.skipped):,}", ""),
        *(("", "", f"{skipped.source}: {skipped.reason}") for skipped in passed[:_SHOWN]),
        *([("", "", f"and {len(passed) - _SHOWN} more, see report.md")] * (len(passed) > _SHOWN)),
        ("seconds", f"{sum(report.seconds.values()):.1f}", spent),
    ]
    for name, number, remark in rows:
        click.echo(f"{name:13} {number:>9}  {remark}".rstrip(), err=True)
    click.echo(f"\n{report.page}", err=True)
    for skipped in report.skipped:
        if skipped.error:
            complain(skipped)
    if report.failed:
        click.get_current_context().exit(1)
