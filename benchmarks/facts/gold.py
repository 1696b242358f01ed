"""Sentences with the facts a careful reader finds in them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["QUALIFIERS", "Fact", "Sentence", "read_sentences"]

QUALIFIERS = ("when", "where")


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact, each slot with all that is accepted there, best first.

    ``speaker`` holds "" where the article itself may be the one that says it. An ``optional``
    fact may be claimed or not.
    """

    subject: tuple[str, ...]
    relation: tuple[str, ...]
    object: tuple[str, ...]
    status: tuple[str, ...] = ("asserted",)
    speaker: tuple[str, ...] = ("",)
    optional: bool = False
    when: str | None = None
    where: str | None = None

    def __str__(self) -> str:
        """Return the fact as a line for reading."""
        said = f", says {self.speaker[0]}" if self.speaker[0] else ""
        return (
            f"{self.subject[0]} | {self.relation[0]} | {self.object[0]}  ({self.status[0]}{said})"
        )


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or two, the facts in it, and what must not be read out of it as fact."""

    id: str
    text: str
    construction: str
    facts: tuple[Fact, ...]
    forbidden: tuple[Fact, ...]


def read_sentences(path: Path) -> list[Sentence]:
    """Read labelled sentences from JSON lines."""
    with path.open(encoding="utf-8") as lines:
        return [_sentence(json.loads(line)) for line in lines]


def _sentence(record: dict[str, object]) -> Sentence:
    return Sentence(
        str(record["id"]),
        str(record["text"]),
        str(record["construction"]),
        tuple(_fact(fact) for fact in record["facts"]),  # type: ignore[attr-defined]
        tuple(_fact(fact) for fact in record.get("not", ())),  # type: ignore[attr-defined]
    )


def _fact(record: dict[str, object]) -> Fact:
    plain = {
        key: tuple(value) if isinstance(value, list) else value for key, value in record.items()
    }
    return Fact(**plain)  # type: ignore[arg-type]
