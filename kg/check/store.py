"""All checks of a graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.check.facts import fact_problems
from kg.check.problem import Problem
from kg.check.quotes import quote_problems
from kg.check.shapes import shape_problems

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kg.store import Store

__all__ = ["check_store"]

_SENTENCES = """
SELECT ?thing ?sentence WHERE {
  { ?thing oa:exact ?sentence } UNION { ?thing prov:wasDerivedFrom/oa:exact ?sentence }
}
ORDER BY ?thing DESC(?sentence)
"""


def check_store(
    store: Store, texts: Mapping[str, str] | None = None, *, shapes: Path | None = None
) -> tuple[Problem, ...]:
    """Return everything that is wrong with a graph, sorted; nothing if it is sound.

    It must satisfy the shapes of what kg writes (or others that are given), facts and claims
    must agree, and if ``texts`` gives the texts of the articles by their ids, every quote must
    stand at its span.
    """
    sentences = {row["thing"].value: row["sentence"].value for row in store.select(_SENTENCES)}
    problems = {
        *shape_problems(store, sentences, shapes=shapes),
        *fact_problems(store, sentences),
        *(() if texts is None else quote_problems(store, texts)),
    }
    return tuple(sorted(problems))
