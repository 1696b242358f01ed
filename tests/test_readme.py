"""The README is true: its commands run, and it names every command and plug-in."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path

import pytest

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


def blocks(language: str, text: str) -> list[str]:
    """Return the fenced blocks of one language, in order."""
    return re.findall(rf"^```{language}\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)


def under(heading: str) -> str:
    """Return what stands between a second-level heading and the next."""
    return README.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]


def run(arguments: list[str], folder: Path) -> str:
    """Run a command as a newcomer would, with this environment's programs first on the path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONWARNINGS": "default"}
    done = subprocess.run(
        arguments, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, f"{arguments[-1]}\n{done.stderr}"
    return done.stdout


@pytest.mark.parametrize(
    ("heading", "last"), [("Run it", "kg build seeds -o out"), ("Run the tests", "pytest")]
)
def test_the_two_commands_are_one_line_each_and_begin_with_a_new_environment(heading, last):
    (block,) = blocks("sh", under(heading))
    assert block.count("\n") == 1
    assert block.startswith("python3 -m venv .venv && ")
    assert block.rstrip().endswith(f".venv/bin/{last}")


@pytest.mark.model
def test_every_command_of_the_tour_runs(tmp_path: Path, seeds: Path):
    shutil.copytree(seeds, tmp_path / "seeds")
    tour = under("A tour")
    for table in blocks("csv", tour):
        (tmp_path / "list.csv").write_text(table, encoding="utf-8")
    lines = [line for block in blocks("sh", tour) for line in block.splitlines() if line]
    assert len(lines) > 5
    for line in lines:
        printed = run(["bash", "-euo", "pipefail", "-c", line], tmp_path)
        assert printed or line.startswith(("kg build", "kg view", "kg export")), f"{line}: nothing"
    for code in blocks("python", tour):
        assert run([sys.executable, "-c", code], tmp_path)
    for name in re.findall(r"^\| `(out/[^`]+)` \|", tour, flags=re.MULTILINE):
        assert (tmp_path / name).exists(), name


def test_every_command_and_its_reference_are_named():
    from kg.cli import main  # noqa: PLC0415 - the command line is not needed to read a README

    for name in main.commands:
        assert f"kg {name}" in README, f"README does not name kg {name}"


def test_every_plug_in_is_named():
    groups = ("kg_readers", "kg_extractors", "kg_exporters", "kg_linkers")
    for group in groups:
        assert group in README
        for point in entry_points(group=group):
            if point.dist is not None and point.dist.name == "kg":
                assert f"`{point.name}`" in README, f"README does not name {point.name} ({group})"


def test_every_benchmark_exists():
    named = re.findall(r"`python -m (benchmarks\.\w+)", README)
    assert named
    assert [name for name in named if find_spec(f"{name}.__main__") is None] == []


def test_links_lead_somewhere(root: Path):
    links = re.findall(r"\]\(([^)#]+)\)", README)
    assert links
    assert [link for link in links if "://" not in link and not (root / link).exists()] == []
