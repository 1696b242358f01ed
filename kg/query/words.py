"""Terms in words for people: IRIs shortened, literals without their machinery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, NamedNode, Triple

from kg.store import clean
from kg.vocab import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.query.answer import Term

__all__ = ["spell"]


def spell(term: Term | None, prefixes: Mapping[str, str]) -> str:
    """Return a term as people read it; empty if there is none."""
    match term:
        case None:
            return ""
        case NamedNode():
            return clean(shorten(term.value, prefixes))
        case BlankNode():
            return f"_:{term.value}"
        case Triple():
            parts = (term.subject, term.predicate, term.object)
            return f"<<( {' '.join(spell(part, prefixes) for part in parts)} )>>"
        case _:
            return clean(term.value)
