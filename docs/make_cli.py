"""Write docs/cli.md from the program's own help, so that the two cannot differ."""

from __future__ import annotations

import sys
from pathlib import Path

from click.testing import CliRunner

from kg.cli import main

PAGE = Path(__file__).parent / "cli.md"
HEAD = """# Command line

Made from the program's own help by `docs/make_cli.py`; do not edit.
"""


def render() -> str:
    """Return the whole page: the help of `kg`, then of each command."""
    return "\n".join([HEAD, section(), *(section(name) for name in sorted(main.commands))])


def section(*command: str) -> str:
    """Return the help of a command under its name, as `--help` prints it at 80 columns."""
    run = CliRunner().invoke(main, [*command, "--help"], prog_name="kg", terminal_width=80)
    lines = "\n".join(line.rstrip() for line in run.output.splitlines())
    return f"## {' '.join(('kg', *command))}\n\n```text\n{lines}\n```\n"


if __name__ == "__main__":
    PAGE.write_text(render(), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name} written\n")
