"""Mentions become entities and claims become statements, whatever the order of the articles."""

from kg.resolve.comparers import JOIN, REVIEW
from kg.resolve.decisions import Decision, Verdict
from kg.resolve.resolve import resolve
from kg.resolve.singled import mention_id
from kg.resolve.things import collect_things
from kg.resolve.units import thing_id

__all__ = [
    "JOIN",
    "REVIEW",
    "Decision",
    "Verdict",
    "collect_things",
    "mention_id",
    "resolve",
    "thing_id",
]
