"""A fact: what one rendering of a clause says, still as tokens."""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.clause import Clause

__all__ = ["Fact"]


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
