"""What all commands share: known errors become one sentence and an exit code."""

from __future__ import annotations

import logging
import unicodedata
from typing import IO, TYPE_CHECKING, Any

import click

from kg.errors import KgError

if TYPE_CHECKING:
    from kg.model import Skipped

__all__ = ["Failure", "Group", "complain", "one_line"]

_INTERRUPTED = "Interrupted; what is finished is kept, and the same command goes on from there."


class Failure(click.ClickException):
    """A known error: one sentence on standard error, exit code 1."""

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the sentence."""
        click.echo(f"kg: {self.format_message()}", err=True, file=file)


class Group(click.Group):
    """A group whose commands may raise `KgError`."""

    def invoke(self, ctx: click.Context) -> object:
        """Run a command; turn known errors into `Failure`."""
        # Libraries that log get no say on the terminal: what matters is in the report.
        logging.getLogger().addHandler(logging.NullHandler())
        try:
            return super().invoke(ctx)
        except KgError as error:
            raise Failure(str(error)) from error
        except KeyboardInterrupt as error:
            raise Failure(_INTERRUPTED) from error


def complain(skipped: Skipped) -> None:
    """Say on standard error what was not read and why."""
    click.echo(f"kg: {skipped.source} {skipped.reason.removesuffix('.')}.", err=True)


def one_line(text: str) -> str:
    """Return an article's words for a terminal: on one line, without what moves the others."""
    words = " ".join(text.split())
    return "".join(sign for sign in words if not unicodedata.category(sign).startswith("C"))
