"""What is wrong with a query, in words for its writer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["explain"]

_PLACE = re.compile(r"error at (\d+):(\d+): (?:expected )?(?:one of )?(.*)", re.DOTALL)
_PROLOGUE = re.compile(r"(?i)(?:\s+|#[^\n]*(?:\n|$)|prefix\s+[^\s:]*:\s*<[^>]*>|base\s*<[^>]*>)*")
_FORMS = {"SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE"}
_SAID = {
    "The SELECT contains a variable that is unbound": (
        "a variable is selected that is neither grouped by nor counted"
    ),
}


def explain(sparql: str, message: str, prefixes: Mapping[str, str]) -> str:
    """Turn the parser's message into a sentence with the place, the reason and a hint."""
    place = _PLACE.match(message)
    if not place:
        return f"The query is not SPARQL: {message}."
    line, column = int(place[1]), int(place[2])
    begin = _PROLOGUE.match(sparql)
    word = re.match(r"\w+", sparql[begin.end() :] if begin else sparql)
    if word and word[0].upper() not in _FORMS:
        return f"{word[0]!r} starts no query; begin with SELECT, ASK, CONSTRUCT or DESCRIBE."
    lines = sparql.split("\n")
    rest = lines[line - 1][column - 1 :] if line <= len(lines) else ""
    before = lines[line - 1][: column - 1] if line <= len(lines) else ""
    why = _reason(sparql, before, rest, place[3], prefixes)
    return f"The query is not SPARQL at line {line}, column {column}: {why}."


def _reason(sparql: str, before: str, rest: str, expected: str, prefixes: Mapping[str, str]) -> str:
    for said, words in _SAID.items():
        if said in expected:
            return words
    if "Prefix not found" in expected:
        name = re.search(r"[\w.-]*:[\w.-]*$", before)
        prefix = name[0].partition(":")[0] if name else ""
        known = ", ".join(f"{name}:" for name in sorted(prefixes))
        return f"the prefix {prefix}: is not declared; known are {known}"
    opened, closed = sparql.count("{"), sparql.count("}")
    if not rest.strip() and opened > closed:
        return f"it ends too early; {opened - closed} closing brace(s) missing"
    if not rest.strip():
        return "it ends too early"
    word = rest.split(maxsplit=1)[0][:40]
    return f"{word!r} does not fit here{_wanted(expected)}"


def _wanted(expected: str) -> str:
    marks = re.findall(r'"([^\w\s"\\]{1,2})"', expected)
    words = re.findall(r"(?<![\w'\"{])[A-Z]{2,}(?![\w'\"}])", expected)
    wanted = [*dict.fromkeys(marks), *dict.fromkeys(words)][:8]
    return f"; expected one of {' '.join(wanted)}" if wanted else ""
