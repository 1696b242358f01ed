"""Relations that hold of one thing at a time, so that two of them cannot both be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.schema import load_schema
from kg.view.queries import SINGLE
from kg.view.rows import select

if TYPE_CHECKING:
    from kg.store import Store
    from kg.vocab import Namespaces

__all__ = ["read_single"]


def read_single(store: Store, namespaces: Namespaces) -> tuple[frozenset[str], frozenset[str]]:
    """Return the properties with one object at a time, and those with one subject at a time.

    kg's ontology tells, and so may the graph itself, in OWL's words or ours.
    """
    single, sole = set(), set()
    for prop in load_schema().properties.values():
        if prop.single:
            single.add(prop.iri)
        if prop.sole:
            sole.add(prop.iri)
    for row in select(store, SINGLE, namespaces):
        (sole if row["inverse"] == "true" else single).add(row["property"])
    return frozenset(single), frozenset(sole)
