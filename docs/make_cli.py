"""Write docs/cli.md from the program's own help, so that the two cannot differ."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from kg.cli import main

PAGE = Path(__file__).parent / "cli.md"
HEAD = """# Command line

Made from the program's own help by `docs/make_cli.py`; do not edit.
"""


def render() -> str:
    """Return the whole page: the help of `kg`, then of each command."""
    context = click.Context(main, info_name="kg", terminal_width=80)
    parts = [HEAD, section("kg", main, context)]
    for name in main.list_commands(context):
        command = main.get_command(context, name)
        if command is None:
            continue
        own = click.Context(command, info_name=name, parent=context, terminal_width=80)
        parts.append(section(f"kg {name}", command, own))
    return "\n".join(parts)


def section(title: str, command: click.Command, context: click.Context) -> str:
    """Return one command's help under its name."""
    lines = "\n".join(line.rstrip() for line in command.get_help(context).splitlines())
    return f"## {title}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
