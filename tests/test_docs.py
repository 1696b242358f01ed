"""The command-line reference says what the program says."""

from __future__ import annotations

import re
import runpy
from typing import TYPE_CHECKING

import rdflib

if TYPE_CHECKING:
    from pathlib import Path


def test_command_line_reference_is_current(root: Path):
    made = runpy.run_path(str(root / "docs" / "make_cli.py"))["render"]()
    written = (root / "docs" / "cli.md").read_text(encoding="utf-8")
    assert written == made, "docs/cli.md is stale: run `just docs`"


def test_turtle_in_the_design_parses(root: Path):
    page = (root / "docs" / "design.md").read_text(encoding="utf-8")
    examples = re.findall(r"^```turtle\n(.*?)^```$", page, flags=re.MULTILINE | re.DOTALL)
    assert examples
    assert all(len(rdflib.Graph().parse(data=one, format="turtle")) for one in examples)
