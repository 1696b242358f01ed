"""Mentions become entities and claims become statements, whatever the order of the articles."""

from kg.resolve.candidate import Candidate, Side, State
from kg.resolve.candidates import candidate_id, list_candidates, list_sides, order_candidates
from kg.resolve.comparers import JOIN, REVIEW
from kg.resolve.decisions import Decision, Verdict
from kg.resolve.resolve import resolve
from kg.resolve.singled import mention_id
from kg.resolve.things import collect_things
from kg.resolve.units import thing_id

__all__ = [
    "JOIN",
    "REVIEW",
    "Candidate",
    "Decision",
    "Side",
    "State",
    "Verdict",
    "candidate_id",
    "collect_things",
    "list_candidates",
    "list_sides",
    "mention_id",
    "order_candidates",
    "resolve",
    "thing_id",
]
