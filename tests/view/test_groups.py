from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Status
from kg.view.groups import communities
from kg.view.model import Edge, Node


def node(name: str, kind: str = "name") -> Node:
    return Node(iri=name, label=name.upper(), cls="Person", kind=kind)


def edge(a: str, b: str, status: Status = Status.ASSERTED) -> Edge:
    return Edge(
        subject=a, object=b, property="p", label="knows", status=status, confidence=1, quotes=()
    )


def ring(*names: str) -> list[Edge]:
    """Everybody knows everybody."""
    return [edge(a, b) for a in names for b in names if a < b]


def test_two_circles_of_friends_are_two_communities():
    edges = [*ring(*"abcd"), edge("a", "b"), *ring(*"vwxyz"), edge("d", "v")]
    group, names = communities(map(node, "abcdvwxyz"), edges)
    assert [{each for each in group if group[each] == index} for index in range(2)] == [
        set("vwxyz"),
        set("abcd"),
    ]
    assert names == ("V, W", "A, B")


def test_doubtful_facts_and_values_make_no_community():
    nodes = [*map(node, "abc"), node("d", kind="value")]
    assert communities(nodes, ring(*"abcd")) == ({}, ())
    doubtful = [edge(each.subject, each.object, Status.POSSIBLE) for each in ring(*"abcde")]
    assert communities(map(node, "abcde"), doubtful) == ({}, ())


def test_named_after_names_rather_than_phrases():
    nodes = [node("a", kind="concept"), *map(node, "bcd")]
    edges = [*ring(*"abcd"), edge("a", "b"), edge("a", "c")]
    assert communities(nodes, edges)[1] == ("B, C",)


pairs = st.lists(st.tuples(*[st.sampled_from("abcdefghijkl")] * 2), max_size=30)


@given(pairs)
def test_order_of_edges_does_not_matter(found):
    nodes = [node(name) for name in "abcdefghijkl"]
    edges = [edge(*pair) for pair in found]
    assert communities(nodes, edges) == communities(nodes, edges[::-1])
