"""Clauses as binary facts: one an argument, chained through the phrases on the way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.fact import Fact
from kg.extract.obliques import obliques
from kg.extract.phrases import MEASURES, full_phrase, short_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse
    from kg.extract.clause import Argument, Clause

__all__ = ["binary_facts"]

_DEPTH = 3
"""Noun phrases a chain runs through: "won praise for work on / X" is two."""


def binary_facts(parse: Parse, clause: Clause) -> Iterator[Fact]:
    """Yield the binary facts of a clause, for each of its subjects."""
    for subject in clause.subjects:
        phrase = tuple(short_phrase(parse, subject))
        for relation, head, tokens, path, marker, role in _links(parse, clause):
            if head != subject:
                yield Fact(
                    clause,
                    subject,
                    (*clause.lead, *relation),
                    head,
                    phrase,
                    tokens,
                    path,
                    marker,
                    role,
                )


Link = tuple[tuple[int, ...], int, tuple[int, ...], tuple[int, ...], tuple[int, ...], str]


def _links(parse: Parse, clause: Clause) -> Iterator[Link]:
    """Yield relation, object, path, marker and role of each argument and what hangs on it."""
    core = [a for a in clause.arguments if a.role in ("object", "predicate", "recipient")]
    for argument in core:
        for head in argument.heads:
            yield from _chained(parse, clause.group, head, (), (), argument.role)
    for argument in clause.arguments:
        if argument.role in ("oblique", "agent", "time"):
            relation, path = _reach(parse, clause, argument)
            for head in argument.heads:
                reached = (*relation, *argument.marker)
                yield from _chained(parse, reached, head, path, argument.marker, argument.role)
        elif argument.role == "content":
            for head in argument.heads:
                tokens = tuple(_clause_phrase(parse, head))
                yield clause.group, head, tokens, (), argument.marker, "content"
        elif argument.role == "manner":
            head = argument.heads[0]
            tokens = tuple(range(parse.left[head], parse.right[head]))
            yield clause.group, head, tokens, (), (), "manner"


def _reach(
    parse: Parse, clause: Clause, argument: Argument
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the words and heads through which an oblique is reached.

    That is the first object: "handcuffed him to / the bars"; without one, and if the clause is
    passive, its agent: "were hit by a quake within / ten years".
    """
    direct = next((a for a in clause.arguments if a.role in ("object", "predicate")), None)
    if direct is not None:
        head = direct.heads[0]
        return (*clause.group, *short_phrase(parse, head)), (head,)
    first = clause.arguments[0]
    if first.role == "agent" and first is not argument:
        agent = short_phrase(parse, first.heads[0])
        return (*clause.group, *first.marker, *agent), ()
    return clause.group, ()


def _clause_phrase(parse: Parse, head: int) -> list[int]:
    """Return a content clause without the further contents coordinated with it."""
    stops = [parse.left[c] for c in parse.kids(head, "conj") if parse.kids(c, "mark")]
    tokens = full_phrase(parse, head)
    if not stops:
        return tokens
    tokens = [t for t in tokens if t < min(stops)]
    while tokens and parse.deps[tokens[-1]] in ("cc", "punct"):
        tokens.pop()
    return tokens


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
        if argument.role == "gerund":
            continue
        before = tuple(t for t in tokens if t < argument.marker[0])
        if len(before) < len(tokens) and parse.lemmas[head] in MEASURES:
            continue
        further = (*relation, *before, *argument.marker)
        for inner in argument.heads:
            yield from _chained(parse, further, inner, (*path, head), argument.marker, "noun")
