"""What a verb's own auxiliaries, adverbs, subject and conditions make of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract import words as w
from kg.extract.negation import at_no_time, is_none, negates
from kg.extract.standing import combine
from kg.model import Status

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["conditional", "own_status"]

_CONDITIONS = frozenset("if unless provided providing assuming supposing whether".split())


def own_status(parse: Parse, verb: int) -> Status:
    """Return what a verb's auxiliaries, adverbs and conditions make of it."""
    status = Status.ASSERTED
    helpers = [c for c in parse.children[verb] if c < verb or parse.deps[c] in ("advcl", "prep")]
    if parse.deps[verb] == "conj" and not parse.kids(verb, "nsubj", "nsubjpass", "aux"):
        head = parse.heads[verb]
        if parse.tags[verb] == parse.tags[head]:
            helpers += [c for c in parse.kids(head, "aux", "neg") if c < head]
    for child in {*helpers, *parse.kids(verb, "neg", "advmod")}:
        status = combine(status, _word_makes(parse, child))
    if parse.lemmas[verb] == "be" and parse.kid(verb, "xcomp") is not None:
        status = combine(status, Status.PLANNED)
    if any(is_none(parse, c) for c in parse.kids(verb, "nsubj", "nsubjpass")):
        return status if status is Status.NEGATED else combine(status, Status.NEGATED)
    return status


def _word_makes(parse: Parse, child: int) -> Status:
    """Return what one word beside a verb makes of it."""
    word, dep = parse.words[child].lower(), parse.deps[child]
    if dep == "neg":
        return Status.ASSERTED if child and parse.words[child - 1] == "or" else Status.NEGATED
    if dep == "advmod" and (negates(parse, child) or word in w.NEARLY):
        return Status.NEGATED
    if dep == "aux":
        if word in w.WILL:
            return Status.PLANNED
        possible = word in w.MODALS and not (word == "'d" and parse.lemmas[child] == "have")
        return Status.POSSIBLE if possible else Status.ASSERTED
    if dep == "advmod" and word in w.HEARSAY_ADVERBS:
        return Status.REPORTED
    if dep == "advmod" and word in w.MAYBE_ADVERBS:
        return Status.POSSIBLE
    if dep == "advcl" and conditional(parse, child):
        return Status.POSSIBLE
    if dep == "prep" and at_no_time(parse, child):
        return Status.NEGATED
    return Status.ASSERTED


def conditional(parse: Parse, verb: int) -> bool:
    """Say whether an adverbial clause is a condition."""
    if parse.pos[verb] not in ("VERB", "AUX"):
        return False
    mark = parse.kid(verb, "mark")
    word = parse.words[mark if mark is not None else verb].lower()
    return word in _CONDITIONS
