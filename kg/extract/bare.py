"""Clauses without an argument: who was hurt, what collapsed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.fact import Fact
from kg.extract.phrases import short_phrase
from kg.extract.predicate import is_finite
from kg.extract.relative import RELATIVE
from kg.extract.words import SAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse
    from kg.extract.clause import Clause

__all__ = ["bare_facts"]


def bare_facts(parse: Parse, clause: Clause) -> Iterator[Fact]:
    """Yield what a finite clause says of its subjects by its verb alone.

    A passive tells a state as an adjective does: "were / killed". Of what is active there is
    nothing to put behind the verb; the fact's object tokens are empty.
    """
    verb = clause.verb
    mark = parse.kid(verb, "mark")
    if mark is not None and parse.words[mark].lower() in ("than", "as"):
        return  # "faster than anyone had expected"
    if (
        parse.pos[verb] != "VERB"
        or parse.lemmas[verb] == "be"
        or not (is_finite(parse, clause.chain[0]) or parse.deps[clause.chain[0]] == "xcomp")
    ):
        return
    if clause.construction == "relative" and _lacks_object(parse, verb):
        return
    if parse.lemmas[verb].lower() in SAY and not clause.passive:
        return
    if any(parse.kid(place, "pcomp") is not None for place in parse.kids(verb, "prep")):
        return  # "looks forward to meeting them"
    state = [verb, *parse.kids(verb, "prt")] if clause.passive else []
    before = tuple(t for t in clause.group if t not in state)
    told = ("state", before, tuple(state)) if state and before else ("bare", clause.group, ())
    for subject in clause.subjects:
        phrase = tuple(short_phrase(parse, subject))
        yield Fact(clause, subject, told[1], verb, phrase, told[2], role=told[0])


def _lacks_object(parse: Parse, verb: int) -> bool:
    """Say whether a relative clause's noun is its object: "a charge it denied"."""
    return not any(parse.tags[t] in RELATIVE for t in parse.kids(verb, "nsubj", "nsubjpass"))
