"""Checking that facts and claims agree: none without the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.check.problem import Problem
from kg.model import Status
from kg.vocab import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.store import Store

__all__ = ["fact_problems"]

_PLAIN = ", ".join(f"kg:{status}" for status in Status if status.is_plain)

_UNCLAIMED = f"""
SELECT DISTINCT ?subject ?property ?object WHERE {{
  ?subject kg:kind ?kind ; ?property ?object .
  FILTER(?property NOT IN
    (rdf:type, rdfs:label, skos:prefLabel, skos:altLabel, kg:kind, kg:mentionCount))
  FILTER NOT EXISTS {{
    ?claim rdf:subject ?subject ; rdf:predicate ?property ; rdf:object ?object ; kg:status ?status
    FILTER(?status IN ({_PLAIN}))
  }}
}}
"""
_UNSTATED = f"""
SELECT DISTINCT ?claim ?subject ?property ?object WHERE {{
  ?claim rdf:subject ?subject ; rdf:predicate ?property ; rdf:object ?object ; kg:status ?status .
  FILTER(?status IN ({_PLAIN}))
  FILTER NOT EXISTS {{ ?subject ?property ?object }}
}}
"""


def fact_problems(store: Store, sentences: dict[str, str]) -> Iterator[Problem]:
    """Yield plain triples that no claim supports, and claims that should have one but have not."""
    prefixes = store.namespaces.prefixes
    for row in store.select(_UNCLAIMED):
        fact = " ".join(shorten(row[name].value, prefixes) for name in ("property", "object"))
        place = shorten(row["subject"].value, prefixes)
        yield Problem(place, f"No claim states this as a fact: {fact}.")
    for row in store.select(_UNSTATED):
        names = ("subject", "property", "object")
        fact = " ".join(shorten(row[name].value, prefixes) for name in names)
        claim = row["claim"].value
        message = f"The claim states a fact that is missing: {fact}."
        yield Problem(shorten(claim, prefixes), message, sentences.get(claim, ""))
