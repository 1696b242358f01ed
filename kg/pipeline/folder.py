"""The output folder: its parts, and holding it so that nobody else writes to it."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import OutputError
from kg.store import hold
from kg.store.lock import is_held

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Folder", "hold_folder"]


@dataclass(frozen=True, slots=True)
class Folder:
    """Where the parts of an output folder lie."""

    root: Path

    @property
    def cache(self) -> Path:
        """What was read from each article; all else is made from it."""
        return self.root / "cache"

    @property
    def store(self) -> Path:
        """The store that queries read."""
        return self.root / "store"

    @property
    def page(self) -> Path:
        """The page to explore."""
        return self.root / "graph.html"

    @property
    def decisions(self) -> Path:
        """What a person decided on joins; read by every build, written by review alone."""
        return self.root / "decisions.jsonl"

    @property
    def links(self) -> Path:
        """What a linker said of each name, if one was asked."""
        return self.root / "links.jsonl"

    @property
    def report(self) -> Path:
        """What was read, skipped, found and joined."""
        return self.root / "report.md"


@contextmanager
def hold_folder(root: Path) -> Iterator[Folder]:
    """Make an output folder if need be, and keep other runs out while the block runs.

    Raises:
        OutputError: the folder cannot be written, another run writes to it, or another program
            has its store open.
    """
    folder = Folder(root)
    try:
        folder.cache.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"{root} cannot be written: {error.strerror}; choose another folder."
        raise OutputError(message, value=root) from error
    with hold(root / "build.lock"):
        if is_held(folder.store):
            message = f"{folder.store} is open in another program; close it, then try again."
            raise OutputError(message, value=folder.store)
        if folder.store.exists() and not (folder.store / "CURRENT").is_file():
            message = f"{folder.store} is not a store of kg; move it, or choose another folder."
            raise OutputError(message, value=folder.store)
        yield folder
