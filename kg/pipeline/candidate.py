"""Candidates: pairs of things that may be one, with all that a person needs to decide."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Candidate", "Side", "State"]


class State(StrEnum):
    """How it stands with a candidate."""

    OPEN = "open"
    AUTOMATIC = "automatic"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things: its id, its name and class, its entity's IRI, and what is said of it."""

    id: str
    label: str
    cls: str
    entity: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two things that may be one; ``id`` is made from both and lasts as long as their articles."""

    id: str
    left: Side
    right: Side
    score: float
    reasons: tuple[str, ...]
    state: State
