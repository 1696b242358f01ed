"""The values of the analysis: a clause, its predicate's words and its arguments, as tokens."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Argument", "Clause"]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a predicate.

    ``role`` is object, recipient, predicate (what a copula says), oblique, agent, time or
    content (a clause). ``heads`` are the heads of its conjuncts, ``marker`` the tokens of its
    preposition or complementiser.
    """

    role: str
    heads: tuple[int, ...]
    marker: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """A predicate with its subjects and arguments.

    ``verb`` is the word the arguments hang on; ``chain`` the verbs that govern it down to
    itself ("plans to sell": plans, sell); ``group`` all words of the predicate in order,
    auxiliaries and particles with them; ``subjects`` the heads of the conjuncts.
    """

    verb: int
    chain: tuple[int, ...]
    group: tuple[int, ...]
    subjects: tuple[int, ...]
    arguments: tuple[Argument, ...]
    passive: bool
    construction: str
    lead: tuple[int, ...] = ()
    """The words of the clause this one completes: "sold the unit to" of "to pay its debts"."""
