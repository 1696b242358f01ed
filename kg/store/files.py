"""The graph as files: Turtle with everything in one graph, TriG with the graphs kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat

from kg.errors import OutputError
from kg.store.rdf import sorted_quads
from kg.store.syntax import to_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from kg.vocab import Namespaces

__all__ = ["replace_file", "union", "write_graphs"]


def write_graphs(
    quads: Sequence[Quad], directory: Path, *, namespaces: Namespaces
) -> tuple[Path, Path]:
    """Write graph.ttl and graph.trig into a folder and return their paths.

    Each is written beside and then put in place, so that an interrupted run harms neither.

    Raises:
        OutputError: the folder cannot be written.
    """
    turtle, trig = directory / "graph.ttl", directory / "graph.trig"
    for path, data, rdf_format in (
        (turtle, union(quads), RdfFormat.TURTLE),
        (trig, quads, RdfFormat.TRIG),
    ):
        replace_file(path, to_bytes(data, rdf_format, namespaces))
    return turtle, trig


def union(quads: Iterable[Quad]) -> list[Quad]:
    """Return the quads in the default graph, each once, sorted."""
    return sorted_quads({Quad(*quad.triple) for quad in quads})


def replace_file(path: Path, data: bytes) -> None:
    """Write a file beside its place, then put it there in one step.

    Raises:
        OutputError: it cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror or error}; choose another folder."
        raise OutputError(message, value=path) from error
