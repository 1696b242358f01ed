"""A fact: what one rendering of a clause or noun phrase says, still as tokens."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.clause import Clause
from kg.model import Status

__all__ = ["Fact", "NominalFact"]


@dataclass(frozen=True, slots=True)
class Fact:
    """Subject, relation and object as token lists, in the order they are spelled out.

    ``path`` holds the heads of the phrases that the relation names on its way to the object
    ("became a justice of": justice), ``marker`` the words before the object.
    """

    clause: Clause
    subject: int
    relation: tuple[int, ...]
    object: int
    subject_tokens: tuple[int, ...]
    object_tokens: tuple[int, ...]
    path: tuple[int, ...] = ()
    marker: tuple[int, ...] = ()
    role: str = "object"


@dataclass(frozen=True, slots=True)
class NominalFact:
    """A fact that a noun phrase implies; the words of its relation may be supplied.

    ``relation`` is spelled out already: "is founder of", "has", "acquires". Without object tokens
    the object is the noun that tells what happens: "the fall of the wall".
    """

    subject: int
    relation: str
    normal: str
    object: int
    subject_tokens: tuple[int, ...]
    object_tokens: tuple[int, ...]
    construction: str
    status: Status = Status.ASSERTED
    speaker: int | None = None
    clause: Clause | None = None
    """The clause that says it beside what it says itself, if one does: when and where hold."""
