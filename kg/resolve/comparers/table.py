"""The tables of comparers with their weights, and the score they add up to.

To add a comparer: write a function of two profiles and give it a row in one of the tables.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import prod

from kg.resolve.comparers import against, names, support
from kg.resolve.comparers.finding import Comparer, Finding
from kg.resolve.profiles import Profile

__all__ = ["AGAINST", "JOIN", "NAMES", "REVIEW", "SUPPORT", "Score", "score_names", "score_pair"]

JOIN = 0.75
"""From this score on two things are joined without asking."""

REVIEW = 0.4
"""From this score on a pair that was not joined is shown to be decided on."""

NAMES: tuple[tuple[Comparer, float, float], ...] = (
    (names.same_name, 0.85, 1.0),
    (names.same_territory, 0.85, 1.0),
    (names.same_letters, 0.82, 1.0),
    (names.stated_name, 0.82, 1.0),
    (names.middle_name, 0.78, 1.0),
    (names.other_order, 0.70, 0.95),
    (names.spelled_initials, 0.70, 0.95),
    (names.similar_spelling, 0.60, 0.74),
    (names.written_short, 0.55, 0.74),
    (names.other_surname, 0.55, 0.74),
    (names.married_name, 0.55, 0.74),
    (names.unspelled_initials, 0.45, 0.74),
    (names.prefix_of_name, 0.35, 0.60),
)
"""What a name is worth by itself, and with the best context; of all rows the best one counts.

What ends below `JOIN` is never joined without asking."""

SUPPORT: tuple[tuple[Comparer, float], ...] = (
    (support.shared_names, 1.0),
    (support.shared_places, 1.0),
    (support.shared_roles, 0.25),
)
"""How far each context lifts a name from its first value to its second."""

AGAINST: tuple[tuple[Comparer, float], ...] = (
    (against.other_class, 0.5),
    (against.other_facts, 0.6),
    (against.other_legal_form, 0.2),
    (against.namesakes, 0.15),
    (against.shared_title, 0.15),
    (against.other_article, 0.15),
    (against.other_roles, 0.05),
)
"""What each objection takes away."""


@dataclass(frozen=True, slots=True)
class Score:
    """How sure it is that two profiles are one thing, and all reasons for and against."""

    value: float
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NameScore:
    """What two names are worth by themselves, what with the best context, and why."""

    low: float
    high: float
    reason: str


def score_names(one: Profile, other: Profile) -> NameScore:
    """Return the best of all comparers of names, which need no context."""
    best = NameScore(0.0, 0.0, "the names differ")
    for compare, alone, most in NAMES:
        # A row can add nothing if its full worth is no more than what was found.
        if (alone, most) > (best.low, best.high):
            found = compare(one, other)
            worth = (found.score * alone, found.score * most)
            if worth > (best.low, best.high):
                best = NameScore(*worth, found.reason)
    return best


def score_pair(one: Profile, other: Profile) -> Score:
    """Weigh all comparers; which profile comes first makes no difference."""
    named = score_names(one, other)
    if named.low <= 0.0:
        return Score(0.0, (named.reason,))
    contexts = [(compare(one, other), weight) for compare, weight in SUPPORT]
    objections = [(compare(one, other), weight) for compare, weight in AGAINST]
    lift = 1.0 - prod(1.0 - weight * found.score for found, weight in contexts)
    against = sum(weight * found.score for found, weight in objections)
    value = named.low + (named.high - named.low) * lift - against
    return Score(
        round(min(1.0, max(0.0, value)), 3),
        (named.reason, *_heard(contexts), *_heard(objections)),
    )


def _heard(rows: list[tuple[Finding, float]]) -> list[str]:
    return [found.reason for found, _ in rows if found.score > 0.0]
