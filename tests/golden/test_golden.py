"""Two seeds, built whole, give the same graph as the one that was reviewed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

HERE = Path(__file__).parent


def triples(path: Path) -> set[str]:
    """Read a Turtle file as a set of triples; the graph has no blank nodes to tell apart."""
    return {str(one.triple) for one in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE)}


@pytest.mark.model
@pytest.mark.parametrize("seed", ["launch.html", "match.txt"])
def test_graph_is_the_reviewed_one(
    seed: str, build_seed: Callable[..., Path], request: pytest.FixtureRequest
):
    golden = HERE / f"{Path(seed).stem}.ttl"
    graph = build_seed(seed) / "graph.ttl"
    if request.config.getoption("--update-golden"):
        golden.write_bytes(graph.read_bytes())
    now, reviewed = triples(graph), triples(golden)
    assert not any("_:" in triple for triple in now), "blank nodes cannot be compared"
    changes = [f"- {triple}" for triple in sorted(reviewed - now)]
    changes += [f"+ {triple}" for triple in sorted(now - reviewed)]
    assert not changes, f"{len(changes)} triples differ; read the diff after --update-golden"
