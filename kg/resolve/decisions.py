"""Decisions of a person: two things are the same, or they are not; in any order the same result."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

import networkx as nx

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping

_NONE: Mapping[str, str] = MappingProxyType({})

__all__ = ["Decision", "Ruling", "Verdict", "settle_decisions"]


class Verdict(StrEnum):
    """What a person can say of two things."""

    SAME = "same"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said of two things, and where: "decisions.jsonl, line 3"."""

    verdict: Verdict
    left: str
    right: str
    place: str = ""

    @property
    def pair(self) -> tuple[str, str]:
        """Return both ids in order."""
        return (self.left, self.right) if self.left <= self.right else (self.right, self.left)


@dataclass(frozen=True, slots=True)
class Ruling:
    """The pairs that must be one and must not, and what of the decisions cannot be used."""

    same: tuple[tuple[str, str], ...] = ()
    different: tuple[tuple[str, str], ...] = ()
    faults: tuple[tuple[str, str], ...] = ()
    """Place and reason of each decision that was set aside."""

    @property
    def decided(self) -> frozenset[str]:
        """Return the ids that a decision speaks of."""
        return frozenset(end for pair in (*self.same, *self.different) for end in pair)


def settle_decisions(
    decisions: Iterable[Decision], known: Container[str], taken: Mapping[str, str] = _NONE
) -> Ruling:
    """Return what holds, whatever the order of the decisions.

    ``taken`` gives the thing that a mention was taken for: who says of a mention what it is
    says that it is not that thing, unless it is by what else was said.

    Set aside is a decision about an unknown id or about one thing alone, and every "same" on a
    way between two things that are said to be different: rather apart than joined by accident.
    """
    faults: set[tuple[str, str]] = set()
    places: dict[tuple[Verdict, tuple[str, str]], list[str]] = defaultdict(list)
    for decision in decisions:
        unknown = sorted(end for end in set(decision.pair) if end not in known)
        if unknown:
            reason = f"speaks of {' and '.join(unknown)}, which no article in the folder has"
            faults.add((decision.place, f"{reason}; build its article again, or delete the line"))
        elif decision.left == decision.right:
            reason = f"compares {decision.left} with itself; name two things, or delete the line"
            faults.add((decision.place, reason))
        else:
            places[decision.verdict, decision.pair].append(decision.place)
    same = {pair for verdict, pair in places if verdict is Verdict.SAME}
    different = {pair for verdict, pair in places if verdict is Verdict.DIFFERENT}
    contested = _contested(same, different)
    for pair, other in sorted(contested.items()):
        denied = min(places[Verdict.DIFFERENT, other])
        reason = (
            f"joins {pair[0]} and {pair[1]}, but {denied} says that {other[0]} and {other[1]} "
            "are different; delete one of them"
        )
        faults |= {(place, reason) for place in places[Verdict.SAME, pair]}
    same -= contested.keys()
    different |= _implied(same, taken, known)
    return Ruling(
        same=tuple(sorted(same)),
        different=tuple(sorted(different)),
        faults=tuple(sorted(faults)),
    )


def _implied(
    same: set[tuple[str, str]], taken: Mapping[str, str], known: Container[str]
) -> set[tuple[str, str]]:
    """Return the mentions that are not what they were taken for, each with that."""
    parts = nx.utils.UnionFind()
    for one, other in sorted(same):
        parts.union(one, other)
    return {
        (min(mention, thing), max(mention, thing))
        for mention, thing in taken.items()
        if thing in known and parts[mention] != parts[thing]
    }


def _contested(
    same: set[tuple[str, str]], different: set[tuple[str, str]]
) -> dict[tuple[str, str], tuple[str, str]]:
    """Return each "same" that lies on a way between two different things, with those two."""
    graph = nx.Graph(sorted(same))
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for one, other in sorted(different):
        if one not in graph or other not in graph or not nx.has_path(graph, one, other):
            continue
        # With one more edge between the two, the ways between them are the edges that lie on
        # circles with it.
        joined = nx.Graph(graph.edges)
        joined.add_edge(one, other)
        for edges in nx.biconnected_component_edges(joined):
            ways = {(min(edge), max(edge)) for edge in edges}
            if (one, other) in ways:
                for pair in sorted(ways & same):
                    found.setdefault(pair, (one, other))
    return found
