"""A crowded drawing spread evenly over a window, so that the middle can be read as the rim can."""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

import numpy as np

from kg.view.packing import Box, Place
from kg.view.stress import Points, push_apart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from numpy.typing import NDArray

__all__ = ["even_out"]

_WINDOW = (900.0, 720.0)
"""What a desk's window leaves for the drawing, in pixels."""

_FILLED = 0.8
"""So much of the window the names' room may take; more cannot be had without overlaps."""

_ROUNDS, _STEP, _PUSHES = 24, 0.6, 150
_GRID = (75, 60)
_WIDER = 2.2
"""Names are wide and low, and so is the room that each node is given."""


def even_out(places: Mapping[str, Place], boxes: Mapping[str, Box]) -> dict[str, Place]:
    """Return places that fill a window evenly, if the drawing is larger than that.

    Each node moves towards the middle of what is nearer to it than to any other (Lloyd's method),
    which keeps neighbours beside each other; then boxes, made smaller until they can fit, are
    pushed apart. A drawing that a window holds is returned as it is.
    """
    names = sorted(places)
    points = np.array([places[name] for name in names]).reshape(-1, 2)
    window = np.array(_WINDOW)
    if not names or (np.ptp(points, axis=0) <= window).all():
        return dict(places)
    sizes = np.array([[boxes[name].width, boxes[name].height] for name in names])
    points = (points - points.min(axis=0)) / np.maximum(np.ptp(points, axis=0), 1) * window
    for _ in range(_ROUNDS):
        points += (_middles(points) - points) * _STEP
    wanted = float(sizes.prod(axis=1).sum())
    shrunk = min(1.0, sqrt(_FILLED * float(window.prod()) / wanted))
    points = push_apart(points, sizes * shrunk, rounds=_PUSHES)
    return {name: (float(x), float(y)) for name, (x, y) in zip(names, points, strict=True)}


def _middles(points: Points) -> Points:
    """Return, for each point, the middle of the part of the window that is nearest to it."""
    across, down = (
        (np.arange(cells) + 0.5) / cells * side for cells, side in zip(_GRID, _WINDOW, strict=True)
    )
    far = ((across[:, None] - points[:, 0]) / _WIDER) ** 2
    high = (down[:, None] - points[:, 1]) ** 2
    owner: NDArray[np.intp] = (far[:, None, :] + high[None, :, :]).argmin(axis=2).ravel()
    grid = np.stack(np.meshgrid(across, down, indexing="ij"), axis=-1).reshape(-1, 2)
    count = np.bincount(owner, minlength=len(points))
    middles = points.copy()
    for axis in range(2):
        total = np.bincount(owner, weights=grid[:, axis], minlength=len(points))
        middles[:, axis] = np.where(count > 0, total / np.maximum(count, 1), points[:, axis])
    return middles
