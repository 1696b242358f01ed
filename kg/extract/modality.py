"""What a verb's own auxiliaries, adverbs, subject and conditions make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract import words as w
from kg.extract.negation import at_no_time, is_none, negates
from kg.extract.standing import Known, combine
from kg.model import Status

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["CONDITIONS", "ahead", "conditional", "own_status"]

_TELLING = frozenset(("neg", "aux", "advmod", "advcl", "prep", "preconj", "cc"))
CONDITIONS = frozenset("if unless provided providing assuming supposing whether".split())
"""Words that open a condition."""


def own_status(parse: Parse, verb: int, known: Known) -> Status:
    """Return what a verb's auxiliaries, adverbs and conditions make of it."""
    if verb not in known.own:
        known.own[verb] = _own_status(parse, verb)
    return known.own[verb]


def _own_status(parse: Parse, verb: int) -> Status:
    status, none = Status.ASSERTED, False
    deps = parse.deps
    words = parse.children[verb]
    if deps[verb] == "conj" and not parse.kids(verb, "nsubj", "nsubjpass", "aux", "auxpass"):
        head = parse.heads[verb]
        if parse.tags[verb] == parse.tags[head]:
            words = [*words, *(c for c in parse.kids(head, "aux", "neg") if c < head)]
    for child in words:
        dep = deps[child]
        if dep in _TELLING:
            made = _word_makes(parse, child)
            if made is not Status.ASSERTED:
                status = combine(status, made)
        elif dep in ("nsubj", "nsubjpass"):
            none = none or is_none(parse, child)
        elif dep == "xcomp" and parse.lemmas[verb] == "be":
            status = combine(status, ahead(parse, verb))
    if deps[verb] == "conj" and _after_nor(parse, verb):
        status = combine(status, Status.NEGATED)
    if none and status is not Status.NEGATED:
        status = combine(status, Status.NEGATED)
    return status


def _after_nor(parse: Parse, verb: int) -> bool:
    """Say whether a verb is joined by "nor": "neither confirmed nor denied"."""
    joints = parse.kids(parse.heads[verb], "cc")
    return any(t < verb and parse.words[t].lower() == "nor" for t in joints)


def _word_makes(parse: Parse, child: int) -> Status:
    """Return what one word beside a verb makes of it."""
    word, dep = parse.words[child].lower(), parse.deps[child]
    if dep in ("neg", "preconj", "cc"):
        either = child > 0 and parse.words[child - 1] == "or"
        denies = not either if dep == "neg" else word == "neither"
        return Status.NEGATED if denies else Status.ASSERTED
    if dep == "advmod" and (negates(parse, child) or word in w.NEARLY):
        return Status.NEGATED
    if dep == "aux":
        # A main clause with "to" is a headline's future: "Acme to buy Bolt".
        if word in w.WILL or (word == "to" and parse.deps[parse.heads[child]] == "ROOT"):
            return Status.PLANNED
        possible = word in w.MODALS and not (word == "'d" and parse.lemmas[child] == "have")
        return Status.POSSIBLE if possible else Status.ASSERTED
    if dep == "advmod" and word in w.HEARSAY_ADVERBS:
        return Status.REPORTED
    if dep == "advmod" and word in w.MAYBE_ADVERBS:
        return Status.POSSIBLE
    provided = dep == "prep" and word in CONDITIONS and parse.kid(child, "pcomp") is not None
    if provided or (dep == "advcl" and conditional(parse, child)):
        return Status.POSSIBLE
    if dep == "prep" and at_no_time(parse, child):
        return Status.NEGATED
    return Status.ASSERTED


def conditional(parse: Parse, verb: int) -> bool:
    """Say whether an adverbial clause is a condition."""
    if parse.pos[verb] not in ("VERB", "AUX"):
        return False
    mark = parse.kid(verb, "mark")
    if mark is not None:
        return parse.words[mark].lower() in CONDITIONS
    return parse.words[verb].lower() in CONDITIONS or _is_turned(parse, verb)


def _is_turned(parse: Parse, verb: int) -> bool:
    """Say whether a clause is a condition by its order: "had Acme bought it"."""
    subject = parse.kid(verb, "nsubj", "nsubjpass")
    return subject is not None and any(
        token < subject and parse.words[token].lower() in ("had", "were", "should")
        for token in parse.kids(verb, "aux", "auxpass")
    )


def ahead(parse: Parse, verb: int) -> Status:
    """Return what being somewhere makes of what one is there to do: on track, on the brink."""
    nouns = [n for place in parse.kids(verb, "prep") for n in parse.kids(place, "pobj")]
    hoped = any(parse.lemmas[noun].lower() in w.HOPE_NOUNS for noun in nouns)
    return Status.POSSIBLE if hoped else Status.PLANNED
