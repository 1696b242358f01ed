"""The values of a picture: what is drawn, what is said, and where it was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Status

if TYPE_CHECKING:
    from kg.resolve import Candidate

__all__ = ["Edge", "Node", "Paragraph", "Picture", "Quote", "Source"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """An article as the page names it; ``date`` is ISO 8601."""

    iri: str
    title: str
    date: str = ""
    publisher: str = ""
    author: str = ""
    url: str = ""
    file: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of an article that has sentences of facts, and where it begins in the text."""

    source: str
    start: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """A sentence behind a fact; spans are half-open and counted in its characters.

    ``source`` is an article's IRI, ``speaker`` and ``where`` are entities' IRIs.
    """

    text: str
    source: str
    start: int = 0
    """Where the sentence begins in its article."""
    subject: tuple[int, int] | None = None
    object: tuple[int, int] | None = None
    confidence: float = 1.0
    speaker: str = ""
    speaker_text: str = ""
    when: str = ""
    where: str = ""
    amount: str = ""
    circumstances: tuple[str, ...] = ()
    """What else the sentence says of when, where and how, in its own words."""
    derived: str = ""
    """By what step the fact was made, if the sentence does not say it in so many words."""
    construction: str = ""
    """In what turn of phrase it was found; the confidence rests on it."""
    claim: str = ""
    """The IRI of the claim that says so, and of its sentence."""
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edge:
    """A fact: subject and object are ids of nodes, status says how sure the articles are."""

    subject: str
    object: str
    property: str
    label: str
    status: Status
    confidence: float
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """An entity, or a value such as a date or an amount (``kind`` is then "value").

    ``place`` is where it is drawn; None keeps it out of the drawing at first, though search,
    facts and panel know it. ``joins`` are (words, reason, times) that were taken for it.
    """

    iri: str
    label: str
    cls: str
    kind: str
    also: tuple[str, ...] = ()
    joins: tuple[tuple[str, str, int], ...] = ()
    mentions: int = 0
    importance: float = 0.0
    group: int | None = None
    """Its community, as an index into the picture's groups."""
    size: int = 7
    """Half its width where it is drawn, label apart."""
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Picture:
    """A graph ready to be drawn: nodes by importance, edges and sources in a fixed order."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    sources: tuple[Source, ...]
    groups: tuple[str, ...] = ()
    """What communities are called, largest first."""
    paragraphs: tuple[Paragraph, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    """Joins that are in doubt, made or decided on."""
    single: frozenset[str] = frozenset()
    """Properties of which a thing has one value at a time, by the ontology."""
    sole: frozenset[str] = frozenset()
    """Properties that one thing at a time has towards another, by the ontology."""
