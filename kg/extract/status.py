"""The status of a clause: asserted, negated, planned, possible, reported or questioned.

Scope follows the tree: a clause takes what its own words say of it, then what governs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract import words as w
from kg.model import Status

if TYPE_CHECKING:
    from kg.annotate.parse import Parse
    from kg.extract.clause import Clause

__all__ = ["Standing", "combine", "names_source", "status_of"]

# The stronger reason not to take a clause as fact wins.
_ORDER = (
    Status.ASSERTED,
    Status.REPORTED,
    Status.PLANNED,
    Status.POSSIBLE,
    Status.NEGATED,
    Status.QUESTIONED,
)
_RANK = {status: rank for rank, status in enumerate(_ORDER)}
Standing = tuple[Status, int | None]
"""A status and the head of the speaker's mention."""


def combine(first: Status, second: Status) -> Status:
    """Return the status that holds when both do; two negations leave a possibility."""
    if first is second is Status.NEGATED:
        return Status.POSSIBLE
    return max(first, second, key=_RANK.__getitem__)


def status_of(parse: Parse, clause: Clause, known: dict[int, Standing]) -> Standing:
    """Return a clause's status and speaker; ``known`` remembers what governs a verb."""
    status = Status.ASSERTED
    for place, verb in enumerate(clause.chain):
        status = combine(status, _own(parse, verb))
        if place + 1 < len(clause.chain):
            status = combine(status, _made_by(parse, verb, clause.chain[place + 1]))
    for subject in clause.subjects:
        if _is_none(parse, subject):
            status = combine(status, Status.NEGATED)
    for argument in clause.arguments:
        if argument.role == "object" and any(_is_none(parse, head) for head in argument.heads):
            status = combine(status, Status.NEGATED)
    outer, speaker = _governed(parse, clause.chain[0], known)
    if _backshifted(parse, clause, speaker) and status is Status.POSSIBLE:
        status = Status.PLANNED
    return combine(status, outer), speaker


def _own(parse: Parse, verb: int) -> Status:
    """Return what a verb's auxiliaries, adverbs and conditions make of it."""
    status = Status.ASSERTED
    helpers = [c for c in parse.children[verb] if c < verb or parse.deps[c] in ("advcl", "prep")]
    if parse.deps[verb] == "conj" and not parse.kids(verb, "nsubj", "nsubjpass", "aux"):
        head = parse.heads[verb]
        if parse.tags[verb] == parse.tags[head]:
            helpers += [c for c in parse.kids(head, "aux", "neg") if c < head]
    for child in [*helpers, *parse.kids(verb, "neg", "advmod")]:
        word, dep = parse.words[child].lower(), parse.deps[child]
        if dep == "neg" or (dep == "advmod" and _negates(parse, child)):
            status = combine(status, Status.NEGATED) if status is not Status.NEGATED else status
        elif dep == "aux":
            if word in w.WILL:
                status = combine(status, Status.PLANNED)
            elif word in w.MODALS and not (word == "'d" and parse.lemmas[child] == "have"):
                status = combine(status, Status.POSSIBLE)
        elif dep == "advmod" and word in w.HEARSAY_ADVERBS:
            status = combine(status, Status.REPORTED)
        elif dep == "advmod" and word in w.MAYBE_ADVERBS:
            status = combine(status, Status.POSSIBLE)
        elif dep == "advcl" and _conditional(parse, child):
            status = combine(status, Status.POSSIBLE)
    if parse.lemmas[verb] == "be" and parse.kid(verb, "xcomp") is not None:
        status = combine(status, Status.PLANNED)
    return status


def _negates(parse: Parse, adverb: int) -> bool:
    """Say whether an adverb denies: never, no longer, not even."""
    if parse.words[adverb].lower() in w.NEVER:
        return True
    return any(parse.words[child].lower() in ("no", "not") for child in parse.children[adverb])


def _conditional(parse: Parse, verb: int) -> bool:
    mark = parse.kid(verb, "mark")
    return mark is not None and parse.words[mark].lower() in ("if", "unless", "provided")


def _is_none(parse: Parse, head: int) -> bool:
    """Say whether a phrase denies that there is such a thing: no evidence, nobody, neither."""
    if parse.words[head].lower() in w.NEVER:
        return True
    return any(
        parse.words[child].lower() in ("no", "neither") and parse.deps[child] in ("det", "neg")
        for child in parse.children[head]
    )


def _made_by(parse: Parse, verb: int, inner: int) -> Status:
    """Return what a verb or adjective makes of the infinitive under it."""
    lemma = parse.lemmas[verb].lower()
    passive = parse.kid(verb, "auxpass") is not None
    if lemma in w.FAIL or lemma in w.DENY or lemma in ("unable", "unwilling", "reluctant"):
        return Status.NEGATED
    if parse.tags[inner] == "VBG" and lemma not in ("consider", "propose", "suggest", "mull"):
        return Status.ASSERTED
    if lemma in w.HOPE and not (passive and lemma in ("allow", "authorize", "expect")):
        return Status.POSSIBLE
    if lemma in w.PLAN or (passive and lemma == "expect"):
        return Status.PLANNED
    if lemma in w.SAY and passive:
        return Status.REPORTED
    return Status.POSSIBLE if lemma in w.SEEM and lemma != "able" else Status.ASSERTED


def _backshifted(parse: Parse, clause: Clause, speaker: int | None) -> bool:
    """Say whether "would" is a reported "will": he said it would license."""
    if speaker is None:
        return False
    return any(
        parse.words[child].lower() in ("would", "'d") for child in parse.kids(clause.chain[0], "aux")
    )


def _governed(parse: Parse, verb: int, known: dict[int, Standing]) -> Standing:
    """Return what the words above a verb make of it."""
    if verb not in known:
        known[verb] = (Status.ASSERTED, None)  # a cycle ends here
        known[verb] = _climb(parse, verb, known)
    return known[verb]


def _climb(parse: Parse, verb: int, known: dict[int, Standing]) -> Standing:
    dep, head = parse.deps[verb], parse.heads[verb]
    own = _sourced(parse, verb)
    if dep == "ROOT" or head == verb:
        status, speaker = own
        return (Status.QUESTIONED if _asks(parse, verb) else status), speaker
    status, speaker = _step(parse, verb, dep, head)
    if dep in ("relcl", "appos") or (dep == "acl" and parse.tags[verb] in ("VBN", "VBD", "VBG")):
        return combine(status, own[0]), own[1]
    outer, above = _governed(parse, head, known)
    if parse.pos[head] in ("VERB", "AUX") and dep != "conj":
        outer = combine(outer, _own(parse, head)) if dep not in ("ccomp",) else outer
        if dep == "ccomp" and _own(parse, head) in (Status.NEGATED, Status.POSSIBLE):
            status = combine(status, Status.POSSIBLE)
    return combine(combine(status, outer), own[0]), own[1] or speaker or above


def _step(parse: Parse, verb: int, dep: str, head: int) -> Standing:
    """Return what a verb's governor alone makes of it."""
    lemma = parse.lemmas[head].lower()
    if dep in ("ccomp", "advcl", "parataxis", "pcomp", "csubj"):
        mark = parse.kid(verb, "mark")
        word = parse.words[mark].lower() if mark is not None else ""
        if dep == "ccomp":
            return _content(parse, verb, head, lemma, word)
        if word in ("if", "unless"):
            return Status.POSSIBLE, None
        if dep == "pcomp":
            return _after_preposition(parse, head), None
    if dep == "xcomp":
        if lemma in w.FAIL:
            return Status.NEGATED, None
        return (Status.ASSERTED if lemma in w.CAUSE else _made_by(parse, head, verb)), None
    if dep == "acl":
        return _under_noun(parse, verb, lemma)
    return Status.ASSERTED, None


def _content(parse: Parse, verb: int, head: int, lemma: str, mark: str) -> Standing:
    speaker = parse.kid(head, "agent") if parse.kid(head, "auxpass") is not None else None
    speaker = parse.kid(speaker, "pobj") if speaker is not None else parse.kid(head, "nsubj")
    if speaker is not None and (parse.tags[speaker] in ("WDT", "WP", "EX", "DT")):
        speaker = None
    asks = any(parse.tags[t] in ("WP", "WRB", "WDT") for t in range(parse.left[verb], verb))
    if mark in ("if", "whether") or lemma in w.DOUBT:
        return Status.QUESTIONED, speaker
    if lemma in w.DENY:
        return Status.NEGATED, speaker
    if lemma in w.FACTIVE:
        return (Status.QUESTIONED if asks and lemma == "see" else Status.ASSERTED), None
    if lemma in w.SAY:
        return Status.REPORTED, speaker
    if lemma in w.HOPE or lemma in ("fear", "worry", "imagine", "pretend"):
        return Status.POSSIBLE, speaker
    return Status.ASSERTED, None


def _after_preposition(parse: Parse, preposition: int) -> Status:
    word = parse.words[preposition].lower()
    if word in ("without", "than", "instead"):
        return Status.NEGATED
    above = parse.heads[preposition]
    lemma = parse.lemmas[above].lower()
    if word == "of" and (parse.words[above].lower() == "instead" or parse.pos[above] == "ADP"):
        return Status.NEGATED if parse.words[above].lower() == "instead" else Status.ASSERTED
    if parse.pos[above] == "NOUN":
        return _noun_makes(lemma)
    if word == "from" and lemma in w.FAIL:
        return Status.NEGATED
    return Status.ASSERTED


def _noun_makes(lemma: str) -> Status:
    if lemma in w.REFUSAL_NOUNS:
        return Status.NEGATED
    if lemma in w.PLAN_NOUNS:
        return Status.PLANNED
    return Status.POSSIBLE if lemma in w.HOPE_NOUNS else Status.ASSERTED


def _under_noun(parse: Parse, verb: int, lemma: str) -> Standing:
    status = _noun_makes(lemma)
    mark = parse.kid(verb, "mark")
    if mark is not None and status is Status.ASSERTED:
        return Status.REPORTED, None
    return status, None


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
    stop = parse.right[root]
    return any(parse.words[t] == "?" for t in range(max(root, stop - 3), stop))
