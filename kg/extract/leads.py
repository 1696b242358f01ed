"""Leads: the words of the clause that another completes, "sold the unit / to pay its debts"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import arguments_of
from kg.extract.obliques import marker_of
from kg.extract.phrases import short_phrase
from kg.extract.predicate import SUBJECT, chain_of, group_of, is_finite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse
    from kg.extract.subjects import Subjects

__all__ = ["leads"]


def leads(
    parse: Parse, verb: int, subjects: Subjects
) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
    """Yield the subjects and words of a clause that a verb completes: sold the unit, to pay.

    What is done for a purpose or by means of something is said of who does it; what
    somebody is made to do is said of who makes them as well.
    """
    head, dep = parse.heads[verb], parse.deps[verb]
    if dep == "pcomp" and parse.pos[head] == "ADP":
        governor = parse.heads[head]
        if parse.pos[governor] in ("VERB", "AUX") and governor < head:
            yield subjects.of(governor), (*_reach(parse, governor), *marker_of(parse, head))
    elif (
        dep not in ("advcl", "xcomp", "ccomp")
        or parse.pos[head] not in ("VERB", "AUX")
        or head > verb
        or parse.kids(verb, "mark")
        or head in chain_of(parse, verb)
    ):
        return
    elif dep == "ccomp":
        if parse.tags[verb] == "VB" and parse.kids(verb, "nsubj") and not is_finite(parse, verb):
            made = parse.kids(verb, "nsubj")[0]
            words = (*group_of(parse, chain_of(parse, head))[0], *short_phrase(parse, made))
            yield subjects.of(head), words
    elif not parse.kids(verb, *SUBJECT) and (
        dep == "xcomp" or any(parse.tags[t] == "TO" for t in parse.kids(verb, "aux"))
    ):
        yield subjects.of(head), _reach(parse, head)


def _reach(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return a verb's words with those of its first object."""
    words = group_of(parse, chain_of(parse, verb))[0]
    objects = [a for a in arguments_of(parse, verb) if a.role in ("object", "predicate")]
    return (*words, *short_phrase(parse, objects[0].heads[0])) if objects else words
