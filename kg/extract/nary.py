"""Clauses as n-ary facts: one a clause, its object holding all arguments in the text's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.fact import Fact
from kg.extract.phrases import full_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse
    from kg.extract.clause import Clause

__all__ = ["nary_facts"]


def nary_facts(parse: Parse, clause: Clause) -> Iterator[Fact]:
    """Yield one fact a subject of a clause."""
    tokens: set[int] = set()
    first = None
    for argument in clause.arguments:
        if first is None:
            first = argument.heads[0]
        tokens.update(argument.marker)
        tokens.update(full_phrase(parse, argument.heads[0]))
    tokens.difference_update(clause.group)
    if first is None or not tokens:
        return
    group = clause.group
    for subject in clause.subjects:
        phrase = [t for t in full_phrase(parse, subject, conjuncts_too=False)]
        phrase = [t for t in phrase if not _in_clause(parse, t, subject, clause.verb)]
        object_ = tuple(sorted(tokens.difference(phrase)))
        if object_ and phrase:
            yield Fact(clause, subject, group, first, tuple(phrase), object_, (), (), "all")


def _in_clause(parse: Parse, token: int, subject: int, verb: int) -> bool:
    """Say whether a token of the subject's phrase belongs to a relative clause inside it."""
    while token != subject:
        if parse.deps[token] in ("relcl", "acl") or token == verb:
            return True
        if parse.heads[token] == token:
            return False
        token = parse.heads[token]
    return False
