from __future__ import annotations

from itertools import combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.view.even import even_out
from kg.view.layout import lay_out
from kg.view.packing import Box


def graph_of(*edges: tuple[str, str], sure: bool = True, letters: int = 12) -> nx.Graph:
    graph = nx.Graph()
    graph.add_edges_from(edges, sure=sure)
    nx.set_node_attributes(graph, letters, "letters")
    nx.set_node_attributes(graph, 9, "size")
    return graph


STAR = graph_of(*(("hub", f"leaf {number}") for number in range(30)))
ISLANDS = graph_of(("a", "b"), ("c", "d"), ("e", "f"), ("e", "g"), ("f", "g"))


def overlapping(
    places: dict[str, tuple[int, int]], width: float, height: float
) -> list[tuple[str, str]]:
    return [
        (a, b)
        for a, b in combinations(sorted(places), 2)
        if abs(places[a][0] - places[b][0]) < width and abs(places[a][1] - places[b][1]) < height
    ]


@pytest.mark.parametrize("graph", [STAR, ISLANDS], ids=["star", "islands"])
def test_names_have_room(graph):
    places = lay_out(graph)
    assert set(places) == set(graph)
    assert overlapping(places, 90, 40) == []


def test_neighbours_are_near():
    chain = lay_out(graph_of(*((f"n{number}", f"n{number + 1}") for number in range(8))))
    near, far = (abs(complex(*chain["n0"]) - complex(*chain[other])) for other in ("n1", "n8"))
    assert near < far / 3


def test_doubtful_neighbour_is_set_beside():
    graph = graph_of(("a", "b"))
    graph.add_node("c", letters=4, size=9)
    graph.add_edge("b", "c", sure=False)
    places = lay_out(graph)
    assert set(places) == {"a", "b", "c"}
    assert overlapping(places, 50, 40) == []


def test_doubtful_facts_do_not_move_the_sure_ones():
    graph = graph_of(("a", "b"), ("b", "c"))
    before = lay_out(graph)
    graph.add_node("d", letters=4, size=9)
    graph.add_edge("a", "d", sure=False)
    after = lay_out(graph)
    assert {node: after[node] for node in before} == before


def test_nothing_to_lay_out():
    assert lay_out(nx.Graph()) == {}


edges = st.lists(
    st.tuples(st.sampled_from("abcdefghij"), st.sampled_from("abcdefghij")).filter(
        lambda pair: pair[0] != pair[1]
    ),
    min_size=1,
    max_size=14,
)


@given(edges, st.booleans())
def test_order_of_edges_does_not_matter(pairs, sure):
    places = lay_out(graph_of(*pairs, sure=sure))
    assert set(places) == {end for pair in pairs for end in pair}
    assert lay_out(graph_of(*reversed(pairs), sure=sure)) == places


def crowd(size: int) -> nx.Graph:
    return graph_of(*((f"n{number}", f"n{number // 3}") for number in range(1, size)))


def test_a_crowd_fills_the_window_evenly():
    places = np.array(list(lay_out(crowd(150)).values()))
    wide, high = np.ptp(places, axis=0)
    assert wide < 1000
    assert high < 800
    columns = np.digitize(places[:, 0] - places[:, 0].min(), [wide / 3, 2 * wide / 3])
    rows = np.digitize(places[:, 1] - places[:, 1].min(), [high / 3, 2 * high / 3])
    ninths = np.bincount(columns * 3 + rows, minlength=9)
    assert ninths.min() > 150 / 9 / 2
    assert ninths.max() < 150 / 9 * 2


def test_a_crowd_keeps_its_nodes_apart_and_its_neighbours_near():
    graph = crowd(150)
    places = lay_out(graph)
    assert overlapping(places, 40, 16) == []
    length = [abs(complex(*places[a]) - complex(*places[b])) for a, b in graph.edges]
    any_two = [abs(complex(*places[a]) - complex(*places[b])) for a, b in combinations(places, 2)]
    assert np.mean(length) < np.mean(any_two) / 2


def test_what_a_window_holds_is_left_alone():
    places = {"a": (0.0, 0.0), "b": (300.0, 200.0)}
    assert even_out(places, dict.fromkeys(places, Box(90, 40))) == places
    assert even_out({}, {}) == {}
