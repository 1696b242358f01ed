"""What a linker is asked, and what it offers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

__all__ = ["Linker", "Offer", "Question"]


@dataclass(frozen=True, slots=True)
class Question:
    """A name and its class, a local name of kg.vocab.CLASSES."""

    label: str
    cls: str


@dataclass(frozen=True, slots=True)
class Offer:
    """An entity that may be meant; ``match`` says that the service itself is sure."""

    iri: str
    label: str
    match: bool
    classes: tuple[str, ...] = ()
    """Classes of kg.vocab.CLASSES that the service gives it, as far as it says."""


Linker = Callable[[Sequence[Question]], list[list[Offer]]]
"""Gives offers for each question, in the order of the questions.

A plug-in of the group ``kg_linkers`` is a callable that takes a URL and returns a linker."""
