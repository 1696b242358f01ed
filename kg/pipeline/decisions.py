"""The file of decisions: JSON lines that a person may edit, or `kg review` writes.

A line is ``{"verdict": "same", "left": "6e35...#acme", "right": "91ab...#acme-corp"}``; verdict
is "same" or "different", left and right are things as `kg review` shows them. Other fields are
for the reader, and the order of the lines makes no difference.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg.errors import OutputError
from kg.model import Skipped
from kg.resolve import Decision, Verdict
from kg.store import replace_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

__all__ = ["read_decisions", "write_decisions"]

_WANTED = 'a line is {"verdict": "same" or "different", "left": ..., "right": ...}'


def read_decisions(path: Path) -> tuple[list[Decision], list[Skipped]]:
    """Return the decisions of a file, none if there is no file, and what is wrong with lines.

    Raises:
        OutputError: the file cannot be read.
    """
    decisions, faults = [], []
    for number, line in enumerate(_lines(path), start=1):
        if line.strip():
            place = f"{path}, line {number}"
            found = _parse(line, place)
            if isinstance(found, Decision):
                decisions.append(found)
            else:
                faults.append(Skipped(place, found, error=True))
    return decisions, faults


def write_decisions(
    path: Path, made: Mapping[tuple[str, str], Verdict | None], names: Mapping[str, str]
) -> None:
    """Write what was decided of pairs of things, in place of what was said of them before.

    None takes a decision back. Lines about other pairs stay as they are, also broken ones.
    ``names`` gives the label of each thing, for the reader.

    Raises:
        OutputError: the file cannot be read or written.
    """
    kept = []
    for line in _lines(path):
        found = _parse(line, "")
        if line.strip() and not (isinstance(found, Decision) and found.pair in made):
            kept.append(line)
    kept += [_line(pair, verdict, names) for pair, verdict in sorted(made.items()) if verdict]
    replace_file(path, "".join(f"{line}\n" for line in kept).encode())


def _lines(path: Path) -> Iterable[str]:
    try:
        # Not splitlines: a name may hold what Unicode calls a line's end, and JSON does not.
        return path.read_text("utf-8-sig").split("\n") if path.exists() else []
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path} cannot be read ({error}); mend the file, or move it away."
        raise OutputError(message, value=path) from error


def _parse(line: str, place: str) -> Decision | str:
    """Return what a line says, or what is wrong with it."""
    try:
        said = json.loads(line)
    except ValueError:
        return f"is no JSON; {_WANTED}"
    if not isinstance(said, dict):
        return f"is no JSON object; {_WANTED}"
    missing = [name for name in ("verdict", "left", "right") if not isinstance(said.get(name), str)]
    if missing:
        return f"has no {' and no '.join(missing)}; {_WANTED}"
    if said["verdict"] not in list(Verdict):
        return f"has the verdict {said['verdict']!r}; {_WANTED}"
    return Decision(Verdict(said["verdict"]), said["left"], said["right"], place)


def _line(pair: tuple[str, str], verdict: Verdict, names: Mapping[str, str]) -> str:
    sign = "=" if verdict is Verdict.SAME else "is not"
    said = {"verdict": verdict, "left": pair[0], "right": pair[1]}
    said["names"] = f"{names.get(pair[0], pair[0])} {sign} {names.get(pair[1], pair[1])}"
    return json.dumps(said, ensure_ascii=False)
