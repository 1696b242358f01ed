"""The graph as files: Turtle with everything in one graph, TriG with the graphs kept."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

from pyoxigraph import Quad, RdfFormat, serialize

from kg.errors import OutputError
from kg.store.rdf import sorted_quads

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
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
    replace_file(turtle, lambda stream: _write(union(quads), stream, RdfFormat.TURTLE, namespaces))
    replace_file(trig, lambda stream: _write(quads, stream, RdfFormat.TRIG, namespaces))
    return turtle, trig


def union(quads: Iterable[Quad]) -> list[Quad]:
    """Return the quads in the default graph, each once, sorted."""
    return sorted_quads({Quad(*quad.triple) for quad in quads})


def replace_file(path: Path, write: Callable[[IO[bytes]], None]) -> None:
    """Write a file beside its place, then put it there in one step.

    Raises:
        OutputError: it cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        with part.open("wb") as stream:
            write(stream)
        part.replace(path)
    except OSError as error:
        message = f"{path} cannot be written: {error.strerror or error}; choose another folder."
        raise OutputError(message, value=path) from error
    finally:
        part.unlink(missing_ok=True)


def _write(
    quads: Iterable[Quad], stream: IO[bytes], rdf_format: RdfFormat, namespaces: Namespaces
) -> None:
    serialize(quads, stream, rdf_format, prefixes=namespaces.prefixes)
