"""What a scorer compares: a sentence's space-separated tokens and what was extracted from it."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Extraction", "Tokens", "from_slots"]

Tokens = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Extraction:
    """One extracted fact, its slots as tokens of the sentence; ``note`` says how it was read."""

    subject: Tokens
    relation: Tokens
    object: Tokens
    confidence: float = 1.0
    note: str = ""

    def __str__(self) -> str:
        """Return the fact as a line for reading."""
        slots = (self.subject, self.relation, self.object)
        return " --> ".join(" ".join(slot) for slot in slots)


def from_slots(subject: str, relation: str, obj: str, confidence: float = 1.0) -> Extraction:
    """Make an extraction of slots whose words are already the sentence's tokens."""
    return Extraction(
        tuple(subject.split()), tuple(relation.split()), tuple(obj.split()), confidence
    )
