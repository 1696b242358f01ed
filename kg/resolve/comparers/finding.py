"""What a comparer says of two profiles: a score and the reason for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kg.resolve.profiles import Profile

__all__ = ["Comparer", "Finding"]


@dataclass(frozen=True, slots=True)
class Finding:
    """A score in [0, 1] and the reason for it, to be read by a person."""

    score: float
    reason: str


Comparer = Callable[[Profile, Profile], Finding]
"""Compares two profiles; which of them comes first makes no difference."""
