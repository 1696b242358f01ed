"""What stands above a clause in the tree makes of it, and who is said to say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.saying import said_by
from kg.extract import words as w
from kg.extract.attitudes import after_preposition, content, made_by, under_noun
from kg.extract.modality import CONDITIONS, ahead, conditional, own_status
from kg.extract.predicate import addressee, is_finite
from kg.extract.standing import Known, Standing, combine
from kg.model import Status

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["governed", "names_source"]

_BEFORE_IT = ("after", "since", "despite", "following")
_UNSAID = (Status.NEGATED, Status.POSSIBLE)
"""What was not, or not surely, said is at most possible."""


def governed(parse: Parse, verb: int, known: Known) -> Standing:
    """Return what the words above a verb make of it."""
    if verb not in known.above:
        known.above[verb] = (Status.ASSERTED, None)  # a cycle ends here
        known.above[verb] = _climb(parse, verb, known)
    return known.above[verb]


def _climb(parse: Parse, verb: int, known: Known) -> Standing:
    dep, head = parse.deps[verb], parse.heads[verb]
    own = _sourced(parse, verb)
    if dep == "ROOT" or head == verb:
        status, speaker = own
        return (Status.QUESTIONED if _asks(parse, verb) else status), speaker
    # With a conjunction it is what a noun is about, whatever the parser calls it.
    about = dep == "relcl" and parse.kid(verb, "mark") is not None
    if (
        dep == "appos"
        or (dep == "relcl" and not about)
        or (dep == "acl" and _is_reduced(parse, verb))
    ):
        return _heard(parse, verb, own, known)
    status, speaker = _step(parse, verb, dep, head)
    if dep == "conj" and _turned(parse, verb) and _ends_in_question(parse, verb):
        status = Status.QUESTIONED
    outer, above = governed(parse, head, known)
    if parse.pos[head] in ("VERB", "AUX") and dep != "conj":
        status, outer = _under_verb(parse, verb, own_status(parse, head, known), (status, outer))
    said = next((s for s in (own[1], speaker, above) if s is not None), None)
    return combine(combine(status, outer), own[0]), said


def _under_verb(
    parse: Parse, verb: int, own: Status, standing: tuple[Status, Status]
) -> tuple[Status, Status]:
    """Return a clause's status and what is above it, given what the verb above makes of itself."""
    status, outer = standing
    dep, lemma = parse.deps[verb], parse.lemmas[parse.heads[verb]].lower()
    if dep == "advcl":
        # When, why and how is taken for granted, whatever becomes of what happened then.
        if not is_finite(parse, verb) and own is not Status.NEGATED:
            return status, combine(outer, own)
    elif dep != "ccomp":
        # What came first happened, whatever is to come after it.
        given = dep == "prep" and parse.words[verb].lower() in _BEFORE_IT
        return status, outer if given else combine(outer, own)
    elif own is Status.NEGATED and lemma in w.RAISING:
        return combine(status, Status.NEGATED), outer
    elif own in _UNSAID and lemma not in w.DOUBT:
        return combine(status, Status.POSSIBLE), outer
    return status, outer


def _heard(parse: Parse, verb: int, own: Standing, known: Known) -> Standing:
    """Return the standing of what describes a noun: who tells of the noun tells that, too."""
    head, left = parse.heads[verb], parse.left[verb]
    if left and parse.words[left - 1] == ",":
        return own  # an aside, which may be the article's own
    while parse.pos[head] not in ("VERB", "AUX"):
        if parse.heads[head] == head:
            return own
        head = parse.heads[head]
    _, speaker = governed(parse, head, known)
    return own if speaker is None else (combine(own[0], Status.REPORTED), own[1] or speaker)


def _is_reduced(parse: Parse, verb: int) -> bool:
    """Say whether a clause under a noun says something of it, and is not what it is about."""
    return parse.tags[verb] in ("VBN", "VBD", "VBG") and not parse.kids(verb, "mark", "nsubj")


def _step(parse: Parse, verb: int, dep: str, head: int) -> Standing:
    """Return what a verb's governor alone makes of it."""
    lemma = parse.lemmas[head].lower()
    if dep in ("ccomp", "advcl", "parataxis", "csubj"):
        return _subordinate(parse, verb, dep, head)
    if dep == "pcomp":
        subject = parse.kid(verb, "nsubj", "nsubjpass")
        if subject is not None and parse.tags[subject] == "WP":
            return Status.QUESTIONED, None  # "the question of who owns it"
        if parse.words[head].lower() in CONDITIONS:
            return Status.POSSIBLE, None
        return after_preposition(parse, head)
    if dep == "xcomp":
        if lemma in w.FAIL:
            return Status.NEGATED, None
        if addressee(parse, head) is not None:
            return Status.POSSIBLE, None
        return (Status.ASSERTED if lemma in w.CAUSE else made_by(parse, head, verb)), None
    if dep in ("acl", "relcl"):
        return under_noun(parse, verb)
    return Status.ASSERTED, None


def _subordinate(parse: Parse, verb: int, dep: str, head: int) -> Standing:
    """Return what a clause's conjunction and the verb above make of it."""
    lemma = parse.lemmas[head].lower()
    mark = parse.kid(verb, "mark")
    word = parse.words[mark].lower() if mark is not None else ""
    # Parsers hang "if" after verbs of asking as if it were a condition.
    asked = word in ("if", "whether") and (lemma in w.DOUBT or lemma in w.ASK) and verb > head
    if dep == "ccomp" or asked:
        return content(parse, verb, head, lemma, word)
    if dep == "csubj" and word == "whether":
        return Status.QUESTIONED, None
    if dep == "advcl" and conditional(parse, verb):
        return Status.POSSIBLE, None
    if dep == "advcl" and lemma == "be" and parse.tags[verb] == "VB":
        return ahead(parse, head), None
    return (Status.NEGATED if word == "than" else Status.ASSERTED), None


def _sourced(parse: Parse, verb: int) -> Standing:
    """Return the source an "according to" names."""
    sources = parse.kids(verb, "prep")
    for joined in parse.kids(verb, "conj"):
        # What stands at the end is said of all that is joined.
        sources.extend(p for p in parse.kids(joined, "prep") if p > joined)
    for child in sources:
        if parse.words[child].lower() == "according":
            to = parse.kid(child, "prep")
            source = parse.kid(to, "pobj") if to is not None else None
            return Status.REPORTED, source
    for child in parse.kids(verb, "parataxis", "ccomp"):
        # "Acme, Roe said, bought Bolt": who says it stands aside.
        says = parse.lemmas[child].lower() in w.SAY and parse.kid(child, "ccomp", "dobj") is None
        subject = parse.kid(verb, "nsubj", "nsubjpass")
        if says and subject is not None and subject < parse.left[child] and child < verb:
            return Status.REPORTED, said_by(parse, child)
    return Status.ASSERTED, None


def names_source(parse: Parse, marker: tuple[int, ...]) -> bool:
    """Say whether a preposition names where a clause was heard: according to."""
    return bool(marker) and parse.words[marker[0]].lower() == "according"


def _asks(parse: Parse, root: int) -> bool:
    """Say whether a main clause is a question; beside one that is turned round it need not be."""
    if not _ends_in_question(parse, root):
        return False
    return _turned(parse, root) or not any(_turned(parse, c) for c in parse.kids(root, "conj"))


def _ends_in_question(parse: Parse, verb: int) -> bool:
    while parse.heads[verb] != verb:
        verb = parse.heads[verb]
    stop = parse.right[verb]
    return any(parse.words[t] == "?" for t in range(max(verb, stop - 3), stop))


def _turned(parse: Parse, verb: int) -> bool:
    subject = parse.kid(verb, "nsubj", "nsubjpass", "expl")
    return subject is not None and any(t < subject for t in parse.kids(verb, "aux", "auxpass"))
