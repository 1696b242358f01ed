"""Candidates: pairs of things that may be one, with all that a person needs to decide."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.model import Evidence

__all__ = ["Candidate", "Side", "State"]


class State(StrEnum):
    """How it stands with a candidate."""

    OPEN = "open"
    AUTOMATIC = "automatic"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"


@dataclass(frozen=True, slots=True)
class Side:
    """One of two things: its id, its name and class, its entity's IRI, and what is said of it.

    Of a thing that no article speaks of, such as one of a user's list, only the id is known.
    """

    id: str
    label: str = ""
    cls: str = ""
    entity: str = ""
    evidence: tuple[Evidence, ...] = ()

    @property
    def sentences(self) -> tuple[str, ...]:
        """Return the first sentences about it."""
        return tuple(each.text for each in self.evidence)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two things that may be one; ``id`` is made from both and lasts as long as their articles."""

    id: str
    left: Side
    right: Side
    score: float
    reasons: tuple[str, ...]
    state: State
