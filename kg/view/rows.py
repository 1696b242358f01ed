"""Answers of a store as rows of plain strings."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.store import Store
    from kg.vocab import Namespaces

__all__ = ["Row", "select"]

Row = dict[str, str]


def select(store: Store, query: str, namespaces: Namespaces) -> Iterator[Row]:
    """Yield the answers to a query as dictionaries; what is not bound is left out."""
    answers = store.select(query, prefixes=namespaces.prefixes)
    names = [variable.value for variable in answers.variables]
    for answer in answers:
        terms = ((name, answer[name]) for name in names)
        yield {name: term.value for name, term in terms if term is not None}
