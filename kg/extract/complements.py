"""Object complements: what somebody is made, named, called or found: "named Roe chairman"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotate.wordnet import noun_class
from kg.extract.normal import camel
from kg.extract.phrases import short_phrase
from kg.extract.posts import described
from kg.extract.standing import Known, combine
from kg.extract.status import status_of
from kg.model import MentionKind, Status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse
    from kg.extract.clause import Argument, Clause
    from kg.extract.fact import NominalFact

__all__ = ["complement_facts", "complements"]

_MAKE = frozenset(
    "appoint anoint crown designate elect keep leave make name promote re-elect reappoint "
    "rename render".split()
)
"""After these it is so."""
_JUDGE = frozenset(
    "believe brand call consider declare deem describe find judge label pronounce regard rule "
    "see term view".split()
)
"""After these somebody says that it is."""
_DESCRIBING = ("NOUN", "ADJ", "PROPN", "VERB")
_ONLY_AS = frozenset("describe regard see view".split())
"""Of these, only with "as": who is "seen alive" is not said to be alive."""


def complements(parse: Parse, clause: Clause) -> tuple[int, ...]:
    """Return the heads of what a clause says that its object, or passive subject, is."""
    lemma = parse.lemmas[clause.verb].lower()
    if lemma not in _MAKE and lemma not in _JUDGE:
        return ()
    if not clause.passive and not _objects(clause):
        return ()
    return tuple(
        head
        for argument in clause.arguments
        for head in argument.heads
        if _completes(parse, argument, lemma, passive=clause.passive)
        and parse.pos[head] in _DESCRIBING
    )


def complement_facts(parse: Parse, clause: Clause, known: Known) -> Iterator[NominalFact]:
    """Yield what is said of a clause's object, or passive subject, by its complement."""
    posts = complements(parse, clause)
    if not posts:
        return
    status, speaker = status_of(parse, clause, known)
    if parse.lemmas[clause.verb].lower() in _JUDGE and status is not Status.NEGATED:
        status = combine(status, Status.REPORTED)
        if not clause.passive and speaker is None:
            speaker = clause.subjects[0]
    for subject in clause.subjects if clause.passive else _objects(clause):
        for post in posts[:1]:
            told = list(described(parse, subject, post, "complement"))
            for fact in [*told, *_in_office(parse, clause, told[0])]:
                yield replace(fact, status=status, speaker=speaker, clause=clause)


def _in_office(parse: Parse, clause: Clause, fact: NominalFact) -> Iterator[NominalFact]:
    """Yield where a post is that a firm gives without saying where: at itself."""
    employer = clause.subjects[0]
    known = parse.referents.get(employer)
    if (
        not clause.passive
        and known is not None
        and (known[0].cls, known[0].kind) == ("Organization", MentionKind.NAME)
        and parse.kid(fact.object, "prep", "poss") is None
        and noun_class(parse.lemmas[fact.object].lower()) == "person"
        and parse.lemmas[clause.verb].lower() in _MAKE
    ):
        words = [parse.words[t] for t in fact.object_tokens if parse.deps[t] != "det"]
        yield replace(
            fact,
            relation=" ".join(["is", *words, "of"]),
            normal=camel(["is", *words, "of"]),
            object=employer,
            object_tokens=tuple(short_phrase(parse, employer)),
        )


def _objects(clause: Clause) -> tuple[int, ...]:
    return next((a.heads for a in clause.arguments if a.role == "object"), ())


def _completes(parse: Parse, argument: Argument, lemma: str, *, passive: bool) -> bool:
    """Say whether an argument tells what another is: "chairman", "as chairman"."""
    if argument.role == "object" and lemma in _MAKE:
        # The parser's object of a passive: "was made a dame".
        post = argument.heads[0]
        return passive and noun_class(parse.lemmas[post].lower()) == "person"
    plain = argument.role == "predicate" and lemma not in _ONLY_AS
    return plain or _is_as(parse, argument.marker)


def _is_as(parse: Parse, marker: tuple[int, ...]) -> bool:
    return len(marker) == 1 and parse.words[marker[0]].lower() == "as"
