"""Nominalised events unfolded: "Bolt's acquisition of Acme" says that Bolt acquires Acme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.wordnet import verb_of
from kg.extract import words as w
from kg.extract.fact import NominalFact
from kg.extract.participants import GIVEN, MUTUAL, participants
from kg.extract.phrases import owner_phrase
from kg.extract.standing import Known, Standing, combine
from kg.extract.status import status_of
from kg.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.annotate.parse import Parse
    from kg.extract.clause import Clause

__all__ = ["event_facts"]

_DOUBTS = {
    **dict.fromkeys("possible potential likely mooted hypothetical".split(), Status.POSSIBLE),
    **dict.fromkeys("planned proposed upcoming forthcoming future pending".split(), Status.PLANNED),
    **dict.fromkeys("alleged reported rumoured rumored purported".split(), Status.REPORTED),
    **dict.fromkeys("failed abandoned aborted cancelled canceled".split(), Status.NEGATED),
}
_OPEN = (Status.POSSIBLE, Status.PLANNED, Status.QUESTIONED)
_PUT_OFF = ("delay", "postpone", "suspend", "defer")
_CASES = ("case", "event")
"""What supposes: in the event of the death of the chairman."""


def event_facts(parse: Parse, clauses: Mapping[int, Clause], known: Known) -> Iterator[NominalFact]:
    """Yield the facts that event nouns state of their participants; clauses go by their verb."""
    for noun, pos in enumerate(parse.pos):
        if pos != "NOUN":
            continue
        lemma = parse.lemmas[noun].lower()
        verb = verb_of(lemma)
        if verb is None and lemma not in MUTUAL:
            continue
        told = list(participants(parse, noun, lemma, verb))
        if not told:
            continue
        status, speaker = _standing(parse, noun, clauses, known)
        for one in told:
            if one.subject != one.object:
                yield NominalFact(
                    one.subject,
                    one.relation,
                    one.normal,
                    one.object,
                    tuple(owner_phrase(parse, one.subject)),
                    tuple(owner_phrase(parse, one.object)) if one.object != noun else (),
                    "event",
                    status,
                    speaker,
                )


def _standing(parse: Parse, noun: int, clauses: Mapping[int, Clause], known: Known) -> Standing:
    """Return how an event stands: by its adjectives, and by the verb whose object it is."""
    status = Status.ASSERTED
    for child in parse.children[noun]:
        status = combine(status, _DOUBTS.get(parse.words[child].lower(), Status.ASSERTED))
    head, speaker = parse.heads[noun], None
    preposition = parse.deps[noun] == "pobj"
    if preposition:
        if parse.words[head].lower() in GIVEN:
            return status, None
        head = parse.heads[head]
    lemma = parse.lemmas[head].lower()
    if parse.deps[noun] in ("dobj", "pobj", "nsubjpass") and head in clauses:
        asked = parse.lemmas[noun].lower() in w.HOPE_NOUNS  # a bid that is rejected was made
        if not asked and (lemma in w.DENY or lemma in w.FAIL):
            status = combine(status, Status.NEGATED)
        elif lemma in w.HOPE and lemma not in ("offer", "order"):
            status = combine(status, Status.POSSIBLE)
        elif lemma in w.PLAN or lemma in _PUT_OFF:
            status = combine(status, Status.PLANNED)
        outer, speaker = status_of(parse, clauses[head], known)
        # What there is yet to be is not there for its article: may lead to the fall of the firm.
        if outer in _OPEN or not _definite(parse, noun):
            status = combine(status, outer)
    elif preposition and (lemma in w.HOPE_NOUNS or lemma in _CASES):
        status = combine(status, Status.POSSIBLE)
    return status, speaker if status is not Status.ASSERTED else None


def _definite(parse: Parse, noun: int) -> bool:
    """Say whether a phrase takes the event for granted: the merger, Bolt's purchase."""
    return any(
        parse.deps[child] == "poss" or parse.words[child].lower() in ("the", "this", "that")
        for child in parse.children[noun]
    )
