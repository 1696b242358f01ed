"""Answers as a table for terminals."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from kg.query.answer import AnswerKind
from kg.query.words import spell
from kg.vocab import Namespaces

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.query.answer import Answer, Term

__all__ = ["render_table"]


def render_table(answer: Answer, *, namespaces: Namespaces | None = None, width: int = 100) -> str:
    """Return an answer as a table at most ``width`` wide, with the number of rows below.

    IRIs are shortened by the prefixes of ``namespaces``. An answer to ASK is a word.
    """
    if answer.kind is AnswerKind.BOOLEAN:
        return "yes\n" if answer.truth else "no\n"
    prefixes = (namespaces or Namespaces()).prefixes
    columns, rows = _cells(answer)
    count = f"{len(rows)} row{'' if len(rows) == 1 else 's'}\n"
    if not rows:
        return count
    return _draw(columns, [[spell(term, prefixes) for term in row] for row in rows], width) + count


def _cells(answer: Answer) -> tuple[Sequence[str], Sequence[Sequence[Term | None]]]:
    if answer.kind is AnswerKind.ROWS:
        return answer.columns, answer.rows
    rows = [(t.subject, t.predicate, t.object) for t in answer.triples]
    return ("subject", "property", "object"), rows


def _draw(columns: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> str:
    from rich.box import SIMPLE_HEAD  # noqa: PLC0415 - only a table needs it
    from rich.console import Console  # noqa: PLC0415
    from rich.table import Table  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    table = Table(box=SIMPLE_HEAD, show_edge=False, pad_edge=False)
    for name in columns:
        table.add_column(name, overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell) for cell in row))
    stream = StringIO()
    console = Console(file=stream, width=width, no_color=True, legacy_windows=False)
    console.print(table)
    lines = stream.getvalue().splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)
