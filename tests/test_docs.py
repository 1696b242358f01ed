"""The command-line reference says what the program says."""

from __future__ import annotations

import runpy
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def test_command_line_reference_is_current(root: Path):
    made = runpy.run_path(str(root / "docs" / "make_cli.py"))["render"]()
    written = (root / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == made, "docs/cli.md is stale: run `just docs`"
