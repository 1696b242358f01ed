"""What a query gives: rows, yes or no, or triples."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

__all__ = ["Answer", "AnswerKind", "Term"]

Term = NamedNode | BlankNode | Literal | Triple


class AnswerKind(StrEnum):
    """Which of its parts an answer has."""

    ROWS = "rows"
    BOOLEAN = "boolean"
    TRIPLES = "triples"


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to SELECT (columns and rows), ASK (truth), or CONSTRUCT and DESCRIBE (triples).

    Triples come sorted; rows in the query's own order. What a row leaves unbound is None.
    """

    kind: AnswerKind
    columns: tuple[str, ...] = ()
    rows: tuple[tuple[Term | None, ...], ...] = ()
    truth: bool | None = None
    triples: tuple[Triple, ...] = ()
