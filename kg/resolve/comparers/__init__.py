"""Small comparers of two profiles, each with a score and a reason, and the tables of weights."""

from kg.resolve.comparers.finding import Comparer, Finding
from kg.resolve.comparers.table import (
    AGAINST,
    JOIN,
    NAMES,
    REVIEW,
    SUPPORT,
    Score,
    score_names,
    score_pair,
)

__all__ = [
    "AGAINST",
    "JOIN",
    "NAMES",
    "REVIEW",
    "SUPPORT",
    "Comparer",
    "Finding",
    "Score",
    "score_names",
    "score_pair",
]
