"""Nominalised events unfolded: "Bolt's acquisition of Acme" says that Bolt acquires Acme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.wordnet import verb_of
from kg.extract import words as w
from kg.extract.fact import NominalFact
from kg.extract.normal import camel, third_person
from kg.extract.obliques import obliques
from kg.extract.phrases import owner_phrase
from kg.extract.standing import Known, Standing, combine
from kg.extract.status import status_of
from kg.model import Status

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.annotate.parse import Parse
    from kg.extract.clause import Argument, Clause

__all__ = ["event_facts"]

_DOUBTS = {
    **dict.fromkeys("possible potential likely mooted hypothetical".split(), Status.POSSIBLE),
    **dict.fromkeys("planned proposed upcoming forthcoming future pending".split(), Status.PLANNED),
    **dict.fromkeys("alleged reported rumoured rumored purported".split(), Status.REPORTED),
    **dict.fromkeys("failed abandoned aborted cancelled canceled".split(), Status.NEGATED),
}
# Events between equals: what A has with B, B has with A.
_MUTUAL = frozenset(
    "partnership agreement deal alliance collaboration merger pact talk negotiation meeting "
    "cooperation rivalry dispute tie war match game contract venture summit marriage "
    "relationship accord treaty truce ceasefire feud competition clash conversation".split()
)


def event_facts(parse: Parse, clauses: Mapping[int, Clause]) -> Iterator[NominalFact]:
    """Yield the facts that event nouns state of their participants; clauses go by their verb."""
    known = Known()
    for noun, pos in enumerate(parse.pos):
        if pos != "NOUN":
            continue
        lemma = parse.lemmas[noun].lower()
        verb = verb_of(lemma)
        if verb is None and lemma not in _MUTUAL:
            continue
        pairs = list(_participants(parse, noun, lemma, verb))
        if not pairs:
            continue
        status, speaker = _standing(parse, noun, clauses, known)
        for subject, object_, relation, normal in pairs:
            if subject != object_:
                yield NominalFact(
                    subject,
                    relation,
                    normal,
                    object_,
                    tuple(owner_phrase(parse, subject)),
                    tuple(owner_phrase(parse, object_)),
                    "event",
                    status,
                    speaker,
                )


def _participants(
    parse: Parse, noun: int, lemma: str, verb: str | None
) -> Iterator[tuple[int, int, str, str]]:
    """Yield subject, object, relation and normal form of what an event noun says."""
    arguments = [a for a in obliques(parse, noun) if a.role == "oblique" and len(a.marker) == 1]
    by_word = {parse.words[a.marker[0]].lower(): a for a in reversed(arguments)}
    says = _says(verb) if verb else ["has", lemma]
    owner = parse.kid(noun, "poss")
    between = by_word.get("between")
    if lemma in _MUTUAL and between is not None and between.heads[1:]:
        for other in between.heads[1:]:
            yield between.heads[0], other, " ".join([*says, "with"]), camel([*says, "with"])
        return
    actor = _actor(owner, by_word.get("by"))
    if lemma in _MUTUAL and actor is None and "of" in by_word:
        actor = by_word.pop("of").heads[0]
    for word, argument in by_word.items():
        if word in ("by", "between"):
            continue
        for object_ in argument.heads:
            relation = says if word == "of" else [*says, word]
            if actor is not None and (word != "of" or lemma not in _MUTUAL):
                yield actor, object_, " ".join(relation), camel(relation)
    if owner is not None and "by" in by_word and "of" not in by_word and verb:
        # The owner is what it happens to: "Acme's purchase by Bolt".
        for agent in by_word["by"].heads:
            yield agent, owner, " ".join(says), camel(says)


def _says(verb: str) -> list[str]:
    """Return a verb's words in the third person: takes over."""
    first, *particles = verb.split()
    return [third_person(first), *particles]


def _actor(owner: int | None, by: Argument | None) -> int | None:
    if by is not None:
        return by.heads[0]
    return owner


def _standing(parse: Parse, noun: int, clauses: Mapping[int, Clause], known: Known) -> Standing:
    """Return how an event stands: by its adjectives, and by the verb whose object it is."""
    status = Status.ASSERTED
    for child in parse.children[noun]:
        status = combine(status, _DOUBTS.get(parse.words[child].lower(), Status.ASSERTED))
    head, speaker = parse.heads[noun], None
    preposition = parse.deps[noun] == "pobj"
    if preposition:
        head = parse.heads[head]
    lemma = parse.lemmas[head].lower()
    if parse.deps[noun] in ("dobj", "pobj", "nsubjpass") and head in clauses:
        if lemma in w.DENY or lemma in w.FAIL:
            status = combine(status, Status.NEGATED)
        elif lemma in w.HOPE and lemma not in ("offer", "order"):
            status = combine(status, Status.POSSIBLE)
        elif lemma in w.PLAN:
            status = combine(status, Status.PLANNED)
        outer, speaker = status_of(parse, clauses[head], known)
        if not _definite(parse, noun):
            status = combine(status, outer)
    elif preposition and lemma in w.HOPE_NOUNS:
        status = combine(status, Status.POSSIBLE)
    return status, speaker if status is not Status.ASSERTED else None


def _definite(parse: Parse, noun: int) -> bool:
    """Say whether a phrase takes the event for granted: the merger, Bolt's purchase."""
    return any(
        parse.deps[child] == "poss" or parse.words[child].lower() in ("the", "this", "that")
        for child in parse.children[noun]
    )
