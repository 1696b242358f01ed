"""Islands packed together, and late-comers settled beside their neighbours, on a coarse grid."""

from __future__ import annotations

from itertools import count
from math import ceil, floor, hypot
from typing import TYPE_CHECKING, NamedTuple

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["Box", "Place", "pack", "settle"]

Place = tuple[float, float]
Cell = tuple[int, int]

_CELL_X, _CELL_Y = 34.0, 24.0


class Box(NamedTuple):
    """The room that a node and its label take."""

    width: float
    height: float


def pack(
    islands: Iterable[Mapping[str, Place]], boxes: Mapping[str, Box], graph: nx.Graph
) -> dict[str, Place]:
    """Set islands down one by one, each where it is free and nearest to the middle.

    Islands come largest first; neither nodes nor lines of two islands overlap.
    """
    places: dict[str, Place] = {}
    taken: set[Cell] = set()
    for island in islands:
        cells = _cells(island, boxes, graph)
        middle_x = sum(x for x, _ in cells) / len(cells)
        middle_y = sum(y for _, y in cells) / len(cells)
        for step_x, step_y in _rings():
            move = (round(step_x - middle_x), round(step_y - middle_y))
            moved = {(x + move[0], y + move[1]) for x, y in cells}
            if taken.isdisjoint(moved):
                break
        taken |= moved
        for node, (x, y) in island.items():
            places[node] = (x + move[0] * _CELL_X, y + move[1] * _CELL_Y)
    return places


def settle(
    graph: nx.Graph, places: Mapping[str, Place], boxes: Mapping[str, Box]
) -> dict[str, Place]:
    """Give every node that has no place yet a free spot near its neighbours.

    Nodes beside many placed neighbours come first.
    """
    settled = dict(places)
    taken = _cells(settled, boxes, nx.Graph())
    waiting = sorted(node for node in graph if node not in settled)
    while waiting:
        waiting.sort(key=lambda node: (-sum(each in settled for each in graph[node]), node))
        node = waiting.pop(0)
        around = [settled[each] for each in sorted(graph[node]) if each in settled]
        centre_x = sum(x for x, _ in around) / max(1, len(around))
        centre_y = sum(y for _, y in around) / max(1, len(around))
        for step_x, step_y in _rings():
            place = (centre_x + step_x * _CELL_X, centre_y + step_y * _CELL_Y)
            cells = set(_box_cells(place, boxes[node]))
            if taken.isdisjoint(cells):
                break
        settled[node] = place
        taken |= cells
    return settled


def _rings() -> Iterator[Cell]:
    """Yield cells from the middle outwards, for ever, in a fixed order, wider than high."""
    for ring in count():
        cells = [
            (x, y)
            for x in range(-ring, ring + 1)
            for y in range(-ring, ring + 1)
            if max(abs(x), abs(y)) == ring
        ]
        yield from sorted(cells, key=lambda cell: (hypot(cell[0], cell[1]), cell))


def _cells(island: Mapping[str, Place], boxes: Mapping[str, Box], graph: nx.Graph) -> set[Cell]:
    """Return the cells that the nodes and lines of an island cover."""
    cells = {cell for node, place in island.items() for cell in _box_cells(place, boxes[node])}
    for a, b in graph.edges:
        if a in island and b in island:
            (ax, ay), (bx, by) = island[a], island[b]
            steps = ceil(hypot(bx - ax, by - ay) / _CELL_Y) or 1
            cells |= {
                (
                    floor((ax + (bx - ax) * step / steps) / _CELL_X),
                    floor((ay + (by - ay) * step / steps) / _CELL_Y),
                )
                for step in range(steps + 1)
            }
    return cells


def _box_cells(place: Place, box: Box) -> Iterator[Cell]:
    """Yield the cells under a box around a place."""
    x, y = place
    for column in range(
        floor((x - box.width / 2) / _CELL_X), floor((x + box.width / 2) / _CELL_X) + 1
    ):
        for row in range(
            floor((y - box.height / 2) / _CELL_Y), floor((y + box.height / 2) / _CELL_Y) + 1
        ):
            yield column, row
