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

__all__ = ["Lead", "leads"]

Lead = tuple[tuple[int, ...], tuple[int, ...]]
"""The subjects that a clause is said of, and the words that lead to it."""


def leads(parse: Parse, verb: int, subjects: Subjects) -> Iterator[Lead]:
    """Yield the subjects and words of a clause that a verb completes: sold the unit, to pay.

    What is done for a purpose or by means of something is said of who does it; what
    somebody is made to do is said of who makes them as well.
    """
    head, dep = parse.heads[verb], parse.deps[verb]
    if dep == "pcomp" and parse.pos[head] == "ADP":
        yield from _by_preposition(parse, head, subjects)
    elif dep == "acl" and _is_infinitive(parse, verb):
        yield from _through_noun(parse, head, (), subjects)
    elif not _completes(parse, verb, dep, head):
        return
    elif dep == "ccomp":
        if parse.tags[verb] == "VB" and parse.kids(verb, "nsubj") and not is_finite(parse, verb):
            made = parse.kids(verb, "nsubj")[0]
            words = (*group_of(parse, chain_of(parse, head))[0], *short_phrase(parse, made))
            yield subjects.of(head), words
    elif not parse.kids(verb, *SUBJECT) and (dep == "xcomp" or _is_infinitive(parse, verb)):
        yield subjects.of(head), _reach(parse, head)


def _completes(parse: Parse, verb: int, dep: str, head: int) -> bool:
    """Say whether a clause completes the verb before it without a conjunction."""
    if dep not in ("advcl", "xcomp", "ccomp") or parse.pos[head] not in ("VERB", "AUX"):
        return False
    return head < verb and not parse.kids(verb, "mark") and head not in chain_of(parse, verb)


def _is_infinitive(parse: Parse, verb: int) -> bool:
    return any(parse.tags[token] == "TO" for token in parse.kids(verb, "aux"))


def _by_preposition(parse: Parse, preposition: int, subjects: Subjects) -> Iterator[Lead]:
    """Yield the lead of a gerund: "grew by / selling", "has a plan for / selling"."""
    governor = parse.heads[preposition]
    marker = marker_of(parse, preposition)
    if governor > preposition:
        return
    if parse.pos[governor] in ("VERB", "AUX"):
        yield subjects.of(governor), (*_reach(parse, governor), *marker)
    elif parse.pos[governor] == "NOUN":
        yield from _through_noun(parse, governor, marker, subjects)


def _through_noun(
    parse: Parse, noun: int, marker: tuple[int, ...], subjects: Subjects
) -> Iterator[Lead]:
    """Yield the lead through the verb and noun that a verb completes: "was the first / to sell"."""
    above = parse.heads[noun]
    before: tuple[int, ...] = ()
    if parse.deps[noun] == "pobj" and parse.deps[above] == "prep":
        before, above = (above,), parse.heads[above]
    elif parse.deps[noun] not in ("dobj", "attr"):
        return
    if parse.pos[above] in ("VERB", "AUX") and above < noun and noun not in subjects.of(above):
        words = group_of(parse, chain_of(parse, above))[0]
        phrase = [token for token in short_phrase(parse, noun) if token <= noun]
        yield subjects.of(above), (*words, *before, *phrase, *marker)


def _reach(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return a verb's words with those of its first object."""
    words = group_of(parse, chain_of(parse, verb))[0]
    objects = [a for a in arguments_of(parse, verb) if a.role in ("object", "predicate")]
    return (*words, *short_phrase(parse, objects[0].heads[0])) if objects else words
