"""What stands above a clause in the tree makes of it, and who is said to say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract import words as w
from kg.extract.attitudes import after_preposition, content, made_by, under_noun
from kg.extract.modality import own_status
from kg.extract.standing import Known, Standing, combine
from kg.model import Status

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["governed", "names_source"]


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
    if dep in ("relcl", "appos") or (dep == "acl" and _is_reduced(parse, verb)):
        return own
    status, speaker = _step(parse, verb, dep, head)
    outer, above = governed(parse, head, known)
    if parse.pos[head] in ("VERB", "AUX") and dep != "conj":
        outer = combine(outer, own_status(parse, head, known)) if dep != "ccomp" else outer
        if dep == "ccomp" and own_status(parse, head, known) in (Status.NEGATED, Status.POSSIBLE):
            status = combine(status, Status.POSSIBLE)
    said = next((s for s in (own[1], speaker, above) if s is not None), None)
    return combine(combine(status, outer), own[0]), said


def _is_reduced(parse: Parse, verb: int) -> bool:
    """Say whether a clause under a noun says something of it, and is not what it is about."""
    return parse.tags[verb] in ("VBN", "VBD", "VBG") and not parse.kids(verb, "mark", "nsubj")


def _step(parse: Parse, verb: int, dep: str, head: int) -> Standing:
    """Return what a verb's governor alone makes of it."""
    lemma = parse.lemmas[head].lower()
    if dep in ("ccomp", "advcl", "parataxis", "pcomp", "csubj"):
        mark = parse.kid(verb, "mark")
        word = parse.words[mark].lower() if mark is not None else ""
        if dep == "ccomp":
            return content(parse, verb, head, lemma, word)
        if word in ("if", "unless", "whether"):
            return Status.POSSIBLE, None
        if word == "than":
            return Status.NEGATED, None
        if dep == "pcomp":
            return after_preposition(parse, head)
    if dep == "xcomp":
        if lemma in w.FAIL:
            return Status.NEGATED, None
        return (Status.ASSERTED if lemma in w.CAUSE else made_by(parse, head, verb)), None
    if dep == "acl":
        return under_noun(parse, verb, lemma)
    return Status.ASSERTED, None


def _sourced(parse: Parse, verb: int) -> Standing:
    """Return the source an "according to" names."""
    for child in parse.kids(verb, "prep"):
        if parse.words[child].lower() == "according":
            to = parse.kid(child, "prep")
            source = parse.kid(to, "pobj") if to is not None else None
            return Status.REPORTED, source
    return Status.ASSERTED, None


def names_source(parse: Parse, marker: tuple[int, ...]) -> bool:
    """Say whether a preposition names where a clause was heard: according to."""
    return bool(marker) and parse.words[marker[0]].lower() == "according"


def _asks(parse: Parse, root: int) -> bool:
    """Say whether a main clause is a question; beside one that is turned round it need not be."""
    stop = parse.right[root]
    if not any(parse.words[t] == "?" for t in range(max(root, stop - 3), stop)):
        return False
    return _turned(parse, root) or not any(_turned(parse, c) for c in parse.kids(root, "conj"))


def _turned(parse: Parse, verb: int) -> bool:
    subject = parse.kid(verb, "nsubj", "nsubjpass", "expl")
    return subject is not None and any(t < subject for t in parse.kids(verb, "aux", "auxpass"))
