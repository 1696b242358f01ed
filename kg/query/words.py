"""Terms in words for people: IRIs shortened, literals without their machinery."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import BlankNode, NamedNode, Triple

from kg.store import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.query.answer import Term

__all__ = ["shorten", "spell"]


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """Shorten an IRI by the prefix of the longest namespace it lies in.

    >>> shorten("https://schema.org/Person", {"schema": "https://schema.org/"})
    'schema:Person'
    """
    fitting = [name for name, namespace in prefixes.items() if iri.startswith(namespace)]
    if not fitting:
        return iri
    name = max(fitting, key=lambda name: len(prefixes[name]))
    return f"{name}:{iri.removeprefix(prefixes[name])}"


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
