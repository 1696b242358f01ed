"""One island of a graph, spread out: path lengths become distances, then labels get room."""

from __future__ import annotations

from itertools import combinations
from math import sqrt
from typing import TYPE_CHECKING

import networkx as nx
import numpy as np
from numpy.typing import NDArray

from kg.view.packing import Box, Place

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Points", "push_apart", "spread"]

Points = NDArray[np.float64]

_SEED = 7
_STEPS = 120
_PUSHES = 400
_TOUCH = 1e-9
_SLACK = 0.5
_TURNS = 36
_WINDOW = (1.15, 1.0)
_NEARER = 0.8
"""Long ways are drawn shorter than they are, so that the middle has room."""


def spread(graph: nx.Graph, boxes: Mapping[str, Box]) -> dict[str, Place]:
    """Return places for the nodes of a connected graph such that no two boxes overlap.

    A spring layout gives the start, stress majorization the shape (distances on paper as the
    paths between nodes are long), and pushing boxes apart the room to read. The island lies on
    its long side.
    """
    names = sorted(graph)
    ordered = nx.Graph()
    ordered.add_nodes_from(names)
    ordered.add_edges_from(sorted(tuple(sorted(pair)) for pair in graph.edges))
    if len(names) == 1:
        return {names[0]: (0.0, 0.0)}
    start = nx.spring_layout(ordered, seed=_SEED, iterations=60)
    points = np.array([start[name] for name in names])
    points = _majorize(points, _distances(ordered, names, boxes))
    points = _turn(points)
    sizes = np.array([[boxes[name].width, boxes[name].height] for name in names])
    points = push_apart(points, sizes)
    return {name: (float(x), float(y)) for name, (x, y) in zip(names, points, strict=True)}


def _distances(graph: nx.Graph, names: list[str], boxes: Mapping[str, Box]) -> Points:
    """Return how far apart every two nodes should be; hubs hold their neighbours further off."""
    for a, b in graph.edges:
        crowd = max(graph.degree(a), graph.degree(b))
        reach = (boxes[a].width + boxes[b].width) / 6
        graph.edges[a, b]["length"] = 46 + reach + 24 * sqrt(crowd)
    paths = dict(nx.all_pairs_dijkstra_path_length(graph, weight="length"))
    wanted = np.zeros((len(names), len(names)))
    for i, j in combinations(range(len(names)), 2):
        wanted[i, j] = wanted[j, i] = paths[names[i]][names[j]] ** _NEARER
    return wanted


def _majorize(points: Points, wanted: Points) -> Points:
    """Move points until their distances are as wanted, near ones counting most (SMACOF)."""
    size = len(points)
    points = points * wanted.max()
    weights = np.divide(1.0, wanted**2, out=np.zeros_like(wanted), where=wanted > 0)
    laplacian = np.diag(weights.sum(axis=1)) - weights
    inverse = np.linalg.inv(laplacian + np.ones((size, size)) / size)
    for _ in range(_STEPS):
        offset = points[:, None, :] - points[None, :, :]
        actual = np.sqrt((offset**2).sum(axis=2))
        ratio = np.divide(wanted, actual, out=np.zeros_like(wanted), where=actual > _TOUCH)
        pull = -weights * ratio
        np.fill_diagonal(pull, -pull.sum(axis=1))
        points = inverse @ (pull @ points)
    return points


def _turn(points: Points) -> Points:
    """Turn an island so that it fills a window best, always the same way up."""
    centred = points - points.mean(axis=0)
    turned: list[Points] = [centred @ _rotation(step * np.pi / _TURNS) for step in range(_TURNS)]
    extents = [np.ptp(each, axis=0) / _WINDOW for each in turned]
    best = turned[min(range(_TURNS), key=lambda step: round(float(extents[step].max()), 6))]
    signs: Points = np.where((best**3).sum(axis=0) < 0, -1.0, 1.0)
    flipped: Points = best * signs
    return flipped


def _rotation(angle: float) -> Points:
    """Return the matrix that turns by an angle."""
    return np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])


def push_apart(points: Points, sizes: Points, *, rounds: int = _PUSHES) -> Points:
    """Push overlapping boxes apart, along the way that is shorter; at most so many rounds."""
    points = points.copy()
    need = (sizes[:, None, :] + sizes[None, :, :]) / 2
    order = np.sign(np.subtract.outer(np.arange(len(points)), np.arange(len(points))))
    for _ in range(rounds):
        offset = points[:, None, :] - points[None, :, :]
        overlap = need - np.abs(offset)
        np.einsum("iij->ij", overlap)[:] = 0
        hit = (overlap > _SLACK).all(axis=2)
        if not hit.any():
            break
        sideways = overlap[..., 0] / need[..., 0] < overlap[..., 1] / need[..., 1]
        way = np.where(offset == 0, order[..., None], np.sign(offset))
        push = np.zeros_like(offset)
        push[..., 0] = np.where(hit & sideways, overlap[..., 0] * way[..., 0], 0)
        push[..., 1] = np.where(hit & ~sideways, overlap[..., 1] * way[..., 1], 0)
        points += push.sum(axis=1) * 0.26
    return points
