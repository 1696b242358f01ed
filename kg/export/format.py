"""What a format is called, and the writer that knows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.store import Store

__all__ = ["Exporter", "Format"]


@dataclass(frozen=True, slots=True)
class Format:
    """A file format: its name, media type, suffix, and whether it keeps the graphs apart."""

    name: str
    media_type: str
    suffix: str
    holds_graphs: bool = False


@dataclass(frozen=True, slots=True)
class Exporter:
    """A format with its writer; call it with a store and a stream of bytes."""

    format: Format
    write: Callable[[Store, BinaryIO], None]

    def __call__(self, store: Store, stream: BinaryIO) -> None:
        """Write the store to the stream."""
        self.write(store, stream)
