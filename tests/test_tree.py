"""What may be in the tree: data files that parse, text that is clean, no address, no output."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
import rdflib
from rdflib.plugins.sparql import prepareQuery

from kg.vocab import Namespaces

ROOT = Path(__file__).parent.parent
MADE = {"out", "build", "dist", "__pycache__", "node_modules", "built"}
TEXT = {".cfg", ".css", ".html", ".ipynb", ".js", ".json", ".jsonl", ".md", ".py", ".rq", ".toml"}
TEXT |= {".mjs", ".ts", ".ttl", ".txt", ".yaml", ".yml", ""}
HOSTS = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"))]
HOSTS += [".".join(parts) for parts in (("deb", "debian", "org"), ("registry", "npmjs", "org"))]
LARGEST = 600_000


def committed_files() -> list[Path]:
    """Return the files git knows, or in a plain copy all that no tool has made."""
    git = ["git", "-C", str(ROOT), "ls-files", "-z"]
    try:
        listed = subprocess.run(git, capture_output=True, check=True, text=True).stdout
        return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]
    except (OSError, subprocess.CalledProcessError):
        found = (path for path in ROOT.rglob("*") if path.is_file())
        return [path for path in found if not is_made(path.relative_to(ROOT))]


def is_made(path: Path) -> bool:
    """Say whether a tool made this file: hidden folders but ours, and outputs."""
    folders = path.parts[:-1]
    return any(part in MADE or (part[0] == "." and part != ".ci") for part in folders)


def texts() -> list[tuple[str, str]]:
    """Return the name and content of every text file."""
    files = [path for path in committed_files() if path.suffix in TEXT]
    return [(str(path.relative_to(ROOT)), path.read_bytes().decode("utf-8")) for path in files]


def test_no_file_names_a_registry_or_this_machine():
    for name, text in texts():
        for host in [*HOSTS, "/" + "root/", "/" + "tmp/v/", "/" + "work/"]:
            assert host not in text, f"{name} names {host}"


def test_no_lock_file_is_committed():
    locks = [path for path in committed_files() if "lock" in path.suffix or "pylock" in path.name]
    assert locks == []


def test_pins_have_no_addresses():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert len(pins) > 50
    assert all(pin.count("==") == 1 and "/" not in pin and "@" not in pin for pin in pins)


def test_text_files_are_clean():
    for name, text in texts():
        assert "\r" not in text, f"{name} has Windows line ends"
        assert text == "" or (text.endswith("\n") and not text.endswith("\n\n")), f"end of {name}"
        if not name.startswith("seeds/"):
            spaced = [line for line in text.split("\n") if line != line.rstrip(" \t")]
            assert not spaced, f"{name} has spaces at a line's end"


def test_no_file_is_too_large():
    large = {path.name for path in committed_files() if path.stat().st_size > LARGEST}
    assert large == set()


def test_ci_script_may_be_executed():
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.mark.parametrize("path", sorted(ROOT.glob("ontology/**/*.ttl")), ids=lambda path: path.name)
def test_ontology_parses(path: Path):
    assert len(rdflib.Graph().parse(path, format="turtle")) > 0


def test_named_queries_parse():
    for path in committed_files():
        if path.suffix == ".rq":
            prepareQuery(path.read_text(encoding="utf-8"), initNs=Namespaces().prefixes)


def test_notebooks_hold_no_outputs():
    for path in ROOT.glob("notebooks/*.ipynb"):
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        code = [cell for cell in cells if cell["cell_type"] == "code"]
        assert code
        assert all(not cell["outputs"] and cell["execution_count"] is None for cell in code)
