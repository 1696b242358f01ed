"""Clauses as binary facts: one an argument, chained through the phrases on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import obliques
from kg.extract.fact import Fact
from kg.extract.phrases import full_phrase, short_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse
    from kg.extract.clause import Clause

__all__ = ["binary_facts"]

_DEPTH = 3
"""Noun phrases a chain runs through: "won praise for work on / X" is two."""


def binary_facts(parse: Parse, clause: Clause) -> Iterator[Fact]:
    """Yield the binary facts of a clause, for each of its subjects."""
    for subject in clause.subjects:
        phrase = tuple(short_phrase(parse, subject))
        for relation, head, tokens, path, marker, role in _links(parse, clause):
            if head != subject:
                yield Fact(clause, subject, relation, head, phrase, tokens, path, marker, role)


Link = tuple[tuple[int, ...], int, tuple[int, ...], tuple[int, ...], tuple[int, ...], str]


def _links(parse: Parse, clause: Clause) -> Iterator[Link]:
    """Yield relation, object, path, marker and role of each argument and what hangs on it."""
    core = [a for a in clause.arguments if a.role in ("object", "predicate", "recipient")]
    for argument in core:
        for head in argument.heads:
            yield from _chained(parse, clause.group, head, (), (), argument.role)
    # Obliques are reached through the first object: "handcuffed him to / the bars".
    relation, path = clause.group, ()
    direct = [a for a in core if a.role != "recipient"][:1]
    if direct:
        head = direct[0].heads[0]
        relation, path = (*relation, *short_phrase(parse, head)), (head,)
    for argument in clause.arguments:
        if argument.role in ("oblique", "agent", "time"):
            reached = (*relation, *argument.marker)
            for head in argument.heads:
                yield from _chained(parse, reached, head, path, argument.marker, argument.role)
        elif argument.role == "content":
            head = argument.heads[0]
            tokens = tuple(full_phrase(parse, head))
            yield clause.group, head, tokens, (), argument.marker, "content"


def _chained(
    parse: Parse,
    relation: tuple[int, ...],
    head: int,
    path: tuple[int, ...],
    marker: tuple[int, ...],
    role: str,
) -> Iterator[Link]:
    """Yield an argument, then what hangs on it by prepositions."""
    tokens = tuple(short_phrase(parse, head))
    yield relation, head, tokens, path, marker, role
    if len(path) >= _DEPTH or parse.pos[head] in ("PRON", "ADJ"):
        return
    for argument in obliques(parse, head):
        if argument.role == "gerund" or argument.marker[0] in tokens:
            continue
        further = (*relation, *tokens, *argument.marker)
        for inner in argument.heads:
            yield from _chained(parse, further, inner, (*path, head), argument.marker, "noun")


