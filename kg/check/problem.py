"""Something wrong with a graph, in words."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Problem"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """What is wrong, where, and the sentence it is about, if it is about one."""

    place: str
    message: str
    sentence: str = ""

    def __str__(self) -> str:
        """Return the problem as one line, or two with the sentence."""
        quoted = f'\n    "{self.sentence}"' if self.sentence else ""
        return f"{self.place}: {self.message}{quoted}"
