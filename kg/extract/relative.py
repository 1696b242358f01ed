"""Relative clauses: what their pronouns stand for, and what they leave out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clause import Argument
from kg.extract.phrases import is_indefinite

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.annotate.parse import Parse

__all__ = ["RELATIVE", "antecedent", "described_by", "existing", "gap_of", "is_cleft"]

RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of relative and asking pronouns."""


def antecedent(parse: Parse, token: int) -> int | None:
    """Return the noun that a relative pronoun stands for, None if it is no relative pronoun."""
    if parse.tags[token] not in RELATIVE:
        return None
    verb = token
    # Climb to the relative clause; a coordinated verb shares the pronoun of the first.
    while parse.heads[verb] != verb and parse.deps[verb] != "relcl":
        verb = parse.heads[verb]
    if parse.deps[verb] != "relcl":
        copula = parse.heads[parse.heads[token]]
        picked = parse.kid(copula, "attr")
        return picked if picked is not None and is_cleft(parse, copula, picked) else None
    return described_by(parse, parse.heads[verb])


def described_by(parse: Parse, noun: int) -> int:
    """Return what a noun describes: the subject of "is", the name it stands in apposition to.

    "Roe is a miner who became mayor" tells of Roe. What "it is" picks out stays itself.
    """
    head = parse.heads[noun]
    if parse.deps[noun] == "attr" and parse.lemmas[head] == "be":
        subject = parse.kid(head, "nsubj")
        if subject is not None and parse.pos[subject] in ("NOUN", "PROPN"):
            return subject
    described = parse.pos[noun] == "NOUN" or is_indefinite(parse, noun)
    if parse.deps[noun] == "appos" and described and parse.pos[head] == "PROPN":
        return head
    return noun


def is_cleft(parse: Parse, verb: int, noun: int) -> bool:
    """Say whether "it is" only picks a noun out: "it was a student who found it"."""
    subject = parse.kid(verb, "nsubj")
    clause = parse.kid(noun, "relcl")
    if clause is None:
        clause = parse.kid(verb, "ccomp", "advcl")
    if parse.lemmas[verb] != "be" or subject is None or clause is None:
        return False
    pronoun = parse.kid(clause, "nsubj", "nsubjpass")
    if parse.words[subject].lower() != "it" or pronoun is None:
        return False
    return parse.tags[pronoun] == "WP" or (
        parse.pos[noun] == "PROPN" and parse.tags[pronoun] == "WDT"
    )


def existing(parse: Parse, verb: int) -> int | None:
    """Return the head of what "there is" says exists, None if a verb says no such thing."""
    there = parse.kid(verb, "expl")
    if there is None or parse.words[there].lower() != "there":
        return None
    return parse.kid(verb, "attr", "nsubj", "dobj")


def gap_of(parse: Parse, verb: int, found: Sequence[Argument]) -> Iterator[Argument]:
    """Yield the object a relative clause without a pronoun leaves out: "the man I saw"."""
    kids = parse.children[verb]
    subject = next((k for k in kids if parse.deps[k] in ("nsubj", "nsubjpass")), None)
    if subject is None or parse.tags[subject] in RELATIVE:
        return
    if any(parse.tags[t] in RELATIVE for t in range(parse.left[verb], verb)):
        return
    if any(argument.role in ("object", "predicate", "content") for argument in found):
        return
    if parse.deps[parse.heads[verb]] != "npadvmod":
        yield Argument("object", (parse.heads[verb],))
