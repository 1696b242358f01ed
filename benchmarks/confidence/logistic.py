"""Logistic regression on soft targets by Newton's method, and how well it is calibrated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from benchmarks.confidence.judged import Judged

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Row", "calibration", "fit", "probability"]

PENALTY = 5.0
"""On every squared weight but the bias's: the gold sets are small."""
STEPS = 30
BINS = 10


def fit(facts: Sequence[Judged]) -> dict[str, float]:
    """Return the weight of each feature."""
    names = sorted({name for fact in facts for name in fact.features})
    place = {name: column for column, name in enumerate(names)}
    table = np.zeros((len(facts), len(names)))
    for row, fact in enumerate(facts):
        for name, value in fact.features.items():
            table[row, place[name]] = value
    right = np.array([fact.right for fact in facts])
    penalty = np.full(len(names), PENALTY)
    penalty[place["bias"]] = 0.01
    weights = np.zeros(len(names))
    for _ in range(STEPS):
        said = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (said - right) + penalty * weights
        bend = (table * (said * (1 - said))[:, None]).T @ table + np.diag(penalty)
        weights -= np.linalg.solve(bend, slope)
    return {name: round(float(weight), 3) for name, weight in zip(names, weights, strict=True)}


def probability(weights: dict[str, float], fact: Judged) -> float:
    """Return what the weights say of a fact."""
    score = sum(weights.get(name, 0.0) * value for name, value in fact.features.items())
    return float(1 / (1 + np.exp(-score)))


Row = tuple[int, float, float]
"""How many facts, how sure they were said to be, and how many were right, on average."""


def calibration(said: Sequence[float], right: Sequence[float]) -> tuple[float, list[Row]]:
    """Return the expected calibration error and the rows of the reliability curve."""
    claimed, true = np.array(said), np.array(right)
    error, rows = 0.0, list[Row]()
    for number in range(BINS):
        inside = (claimed * BINS).astype(int).clip(0, BINS - 1) == number
        if inside.any():
            gap = abs(claimed[inside].mean() - true[inside].mean())
            error += inside.mean() * gap
            means = (float(claimed[inside].mean()), float(true[inside].mean()))
            rows.append((int(inside.sum()), *(round(mean, 2) for mean in means)))
    return float(error), rows
