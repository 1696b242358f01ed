"""How likely a careful reader is to call a fact right, from how it was read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.fact import Fact, NominalFact

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["confidence"]

_BY_ROLE = {"object": 0.80, "agent": 0.80, "predicate": 0.75, "oblique": 0.72, "time": 0.7}
_BY_CONSTRUCTION = {"adverbial": 0.8, "gerund": 0.8, "relative": 0.95, "coordination": 0.9}
_NOMINAL = {"apposition": 0.85, "title": 0.85, "possessive": 0.7, "event": 0.7}
_STEP = 0.9
"""A longer way from verb to object is taken wrong more often."""


def confidence(parse: Parse, fact: Fact | NominalFact) -> float:
    """Return a probability in [0, 1]."""
    if isinstance(fact, NominalFact):
        return _NOMINAL.get(fact.construction, 0.6)
    score = _BY_ROLE.get(fact.role, 0.65) * _BY_CONSTRUCTION.get(fact.clause.construction, 1.0)
    score *= _STEP ** len(fact.path)
    if parse.pos[fact.subject] == "PRON":
        score *= 0.95
    return round(score, 2)
