"""How likely a careful reader is to call a fact right, from how it was read.

A logistic model over features of the parse. Its weights are data, fitted by
``python -m benchmarks.confidence`` on judged extractions; no word but prepositions is a feature.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from math import exp, log1p
from typing import TYPE_CHECKING, Any

from kg.extract.fact import Fact, NominalFact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["calibration", "confidence", "features", "table_of"]

_BY = {word: f"by {word}" for word in "of in to for on with at by from as".split()}
_DEEP = 4


def confidence(parse: Parse, fact: Fact | NominalFact, *, shape: str = "binary") -> float:
    """Return a probability in [0, 1], to two places; ``shape`` is how the fact will be shown."""
    weigh = _weights().get(table_of(fact, shape), {}).get
    score = 0.0
    for name, value in features(parse, fact):
        score += weigh(name, 0.0) * value
    return min(0.99, max(0.01, round(1 / (1 + exp(-max(-30.0, min(30.0, score)))), 2)))


def table_of(fact: Fact | NominalFact, shape: str) -> str:
    """Return the name of the table that judges a fact."""
    return f"{shape}-nominal" if isinstance(fact, NominalFact) else shape


def features(parse: Parse, fact: Fact | NominalFact) -> Iterator[tuple[str, float]]:
    """Yield the features of a fact with their values."""
    yield "bias", 1.0
    yield "subject words", log1p(len(fact.subject_tokens))
    yield "object words", log1p(len(fact.object_tokens))
    pos = parse.pos
    if pos[fact.subject] in ("PRON", "PROPN"):
        yield f"subject {pos[fact.subject]}", 1.0
    if isinstance(fact, NominalFact):
        yield fact.construction, 1.0
        if fact.normal == "is":
            yield "is", 1.0
        yield f"object {pos[fact.object]}", 1.0
        return
    clause = fact.clause
    yield clause.construction, 1.0
    yield fact.role, 1.0
    yield "relation words", log1p(len(fact.relation))
    yield "distance", log1p(abs(fact.object - clause.verb))
    yield "subject distance", log1p(abs(fact.subject - clause.verb))
    yield "path", float(len(fact.path))
    yield "arguments", float(len(clause.arguments))
    if len(clause.subjects) > 1:
        yield "several subjects", 1.0
    if clause.lead:
        yield "led", 1.0
    if clause.passive:
        yield "passive", 1.0
    if fact.marker:
        yield _BY.get(parse.words[fact.marker[-1]].lower(), "by another"), 1.0
    yield "depth", float(_depth(parse, clause.verb))
    yield f"object {pos[fact.object]}", 1.0


def _depth(parse: Parse, token: int) -> int:
    """Count the steps from a token to the root of its sentence, up to a few."""
    steps = 0
    while parse.heads[token] != token and steps < _DEEP:
        token = parse.heads[token]
        steps += 1
    return steps


def calibration() -> tuple[float, list[tuple[int, float, float]]]:
    """Return how well confidence was calibrated when it was fitted.

    That is the expected calibration error in [0, 1], and for each tenth of the scale how many
    judged facts fell there, how sure they were said to be and what share of them was right.
    """
    figures = _file()["calibration"]["binary"]
    return figures["error"], [tuple(row) for row in figures["curve"]]


def _weights() -> dict[str, dict[str, float]]:
    tables: dict[str, dict[str, float]] = _file()["weights"]
    return tables


@cache
def _file() -> dict[str, Any]:
    file = resources.files("kg.extract") / "data" / "confidence.json"
    content: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return content
