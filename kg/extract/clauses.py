"""Finding clauses: every predicate of a sentence with its subjects and arguments."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.arguments import arguments_of
from kg.extract.clause import Argument, Clause
from kg.extract.leads import leads
from kg.extract.predicate import chain_of, construction_of, group_of, is_link
from kg.extract.subjects import Subjects

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["find_clauses"]

_LONGEST = 200
"""Tokens of a sentence; what runs on for longer is a list or a table, whose tree means nothing."""
_HEADS = frozenset(
    "ROOT conj ccomp xcomp advcl relcl acl pcomp csubj csubjpass parataxis dep pobj appos oprd "
    "acomp attr".split()
)
_PASSED_ON = ("oblique", "time", "agent")
"""What hangs on the first verb of a chain and is said of the whole of it."""


def find_clauses(parse: Parse) -> list[Clause]:
    """Return the clauses of all sentences, in order of their verbs."""
    subjects = Subjects(parse)
    return [
        clause
        for start, end in parse.sents
        if end - start <= _LONGEST
        for verb in range(start, end)
        if parse.pos[verb] in ("VERB", "AUX") and parse.deps[verb] in _HEADS
        for clause in _clauses_of(parse, verb, subjects)
    ]


def _fronted(parse: Parse, verb: int) -> Iterator[Argument]:
    """Yield what opens a sentence and so holds for verbs joined to the first: In May, A and B."""
    first = parse.heads[verb]
    if parse.deps[verb] != "conj" or parse.kids(verb, "nsubj", "nsubjpass"):
        return
    subject = parse.kid(first, "nsubj", "nsubjpass")
    if subject is not None and parse.pos[first] in ("VERB", "AUX"):
        for argument in arguments_of(parse, first):
            opening = (*argument.marker, *argument.heads)[0]
            if argument.role in ("oblique", "time") and opening < parse.left[subject]:
                yield argument


def _clauses_of(parse: Parse, verb: int, subjects: Subjects) -> Iterator[Clause]:
    """Yield the clause of a verb, as the clauses it completes make it."""
    found = subjects.of(verb)
    if not found or is_link(parse, verb):
        return
    chain = chain_of(parse, verb)
    group, passive = group_of(parse, chain)
    arguments = arguments_of(parse, verb)
    for outer in chain[:-1]:
        arguments.extend(a for a in arguments_of(parse, outer) if a.role in _PASSED_ON)
    arguments.extend(_fronted(parse, verb))
    construction = construction_of(parse, verb)
    clause = Clause(verb, chain, group, found, tuple(arguments), passive, construction)
    led = [(who, words) for who, words in leads(parse, verb, subjects) if who]
    if all(who != found for who, _ in led):
        yield clause
    for who, words in led:
        name = construction if who == found else "causative"
        yield replace(clause, subjects=who, lead=words, construction=name)
