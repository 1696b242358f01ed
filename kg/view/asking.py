"""What the page's Query tab needs: the graph in Turtle, an editor, and an engine that answers.

Editor and engine are bundled from the npm registry when kg is installed. Where that could not be
reached they are missing, and the page says so.
"""

from __future__ import annotations

import gzip
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, NamedTuple

from kg.view.packed import letters, pack

if TYPE_CHECKING:
    from kg.view.values import Json

__all__ = ["Asking", "Carried", "carry"]

SECONDS = 10
"""So long a query may run before the page stops it."""

_BORROWED = {"editor": "editor.js.gz", "worker": "worker.js.gz", "wasm": "oxigraph.wasm.gz"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """What is asked: the graph as Turtle, prefixes by name, and queries to begin with.

    ``examples`` are pairs of what a query asks, in words, and its SPARQL.
    """

    turtle: bytes
    prefixes: tuple[tuple[str, str], ...]
    examples: tuple[tuple[str, str], ...]


class Carried(NamedTuple):
    """What a page carries for its Query tab.

    ``packed`` is gzip in letters by the end of an element's id; ``script`` is what of it runs in
    the page itself, so that the page's policy can name it; ``data`` is plain.
    """

    packed: dict[str, str]
    script: str
    data: dict[str, Json]


def carry(asking: Asking | None) -> Carried | None:
    """Return what the page must carry; None if nothing is asked or editor or engine is missing."""
    borrowed = _borrowed()
    if asking is None or not borrowed:
        return None
    data: dict[str, Json] = {
        "prefixes": dict(asking.prefixes),
        "examples": [{"title": title, "sparql": text} for title, text in asking.examples],
        "seconds": SECONDS,
    }
    return Carried(
        {
            **{name: letters(part) for name, part in borrowed.items()},
            "turtle": pack(asking.turtle),
        },
        gzip.decompress(borrowed["editor"]).decode(),
        data,
    )


@cache
def _borrowed() -> dict[str, bytes]:
    """Return the bundled files by what they are; none if one of them is missing."""
    folder = resources.files("kg.view") / "built"
    try:
        return {name: (folder / file).read_bytes() for name, file in _BORROWED.items()}
    except FileNotFoundError:
        return {}
