"""Where nodes are drawn: each island by itself, then all packed; the same graph, the same places.

What is sure is laid out first, as it is all that is seen at first; nodes known only from doubtful
facts then take free spots beside their neighbours.
"""

from __future__ import annotations

import networkx as nx

from kg.view.even import even_out
from kg.view.packing import Box, pack, settle
from kg.view.stress import spread

__all__ = ["lay_out"]

_LETTER, _MARGIN, _LONGEST = 6.6, 22.0, 26
"""Width of a label's letter, room around a node, letters shown at most: in canvas units."""

_LINE = 30.0


def lay_out(graph: nx.Graph) -> dict[str, tuple[int, int]]:
    """Return a place for every node of a graph whose edges are marked ``sure`` or not.

    Nodes carry ``size`` and ``letters``, the length of their label, so that labels have room.
    """
    boxes = {
        node: Box(
            max(min(known["letters"], _LONGEST) * _LETTER, 2 * known["size"]) + _MARGIN,
            2 * known["size"] + _LINE,
        )
        for node, known in graph.nodes(data=True)
    }
    certain = nx.Graph()
    certain.add_edges_from((a, b) for a, b, sure in graph.edges(data="sure") if sure)
    islands = [
        spread(certain.subgraph(island), boxes)
        for island in sorted(
            nx.connected_components(certain), key=lambda each: (-len(each), min(each))
        )
    ]
    places = even_out(pack(islands, boxes, certain), boxes)
    places = settle(graph, places, boxes)
    return {node: (round(x), round(y)) for node, (x, y) in sorted(places.items())}
