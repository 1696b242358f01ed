"""How far a run has got, for whoever shows it."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["OnProgress", "Progress", "Stopwatch", "unheard"]


@dataclass(frozen=True, slots=True)
class Progress:
    """So many articles of a room's total are done; ``total`` is None while it is unknown."""

    room: str
    done: int
    total: int | None = None


OnProgress = Callable[[Progress], None]


def unheard(progress: Progress) -> None:
    """Take progress that nobody wants to see."""


@dataclass(slots=True)
class Stopwatch:
    """Seconds spent in each room; for people, never written to a file."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def room(self, name: str) -> Iterator[None]:
        """Add the time the block takes to a room's."""
        start = time.perf_counter()
        try:
            yield
        finally:
            spent = time.perf_counter() - start
            self.seconds[name] = self.seconds.get(name, 0.0) + spent
