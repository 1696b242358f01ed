"""The status of a clause: asserted, negated, planned, possible, reported or questioned.

Scope follows the tree: a clause takes what its own words say of it, then what governs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract import words as w
from kg.extract.arguments import antecedent
from kg.extract.quotes import said_by
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
    if status is not Status.NEGATED and any(_is_none(parse, s) for s in clause.subjects):
        status = combine(status, Status.NEGATED)
    for argument in clause.arguments:
        if argument.role in ("object", "predicate") and any(_is_none(parse, head) for head in argument.heads):
            status = combine(status, Status.NEGATED)
    outer, speaker = _governed(parse, clause.chain[0], known)
    if status is Status.POSSIBLE and _backshifted(parse, clause, speaker):
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
    for child in {*helpers, *parse.kids(verb, "neg", "advmod")}:
        status = combine(status, _word_makes(parse, child))
    if parse.lemmas[verb] == "be" and parse.kid(verb, "xcomp") is not None:
        status = combine(status, Status.PLANNED)
    if any(_is_none(parse, c) for c in parse.kids(verb, "nsubj", "nsubjpass")):
        return status if status is Status.NEGATED else combine(status, Status.NEGATED)
    return status


def _word_makes(parse: Parse, child: int) -> Status:
    """Return what one word beside a verb makes of it."""
    word, dep = parse.words[child].lower(), parse.deps[child]
    if dep == "neg":
        return Status.ASSERTED if child and parse.words[child - 1] == "or" else Status.NEGATED
    if dep == "advmod" and (_negates(parse, child) or word in w.NEARLY):
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
    if dep == "advcl" and _conditional(parse, child):
        return Status.POSSIBLE
    if dep == "prep" and _at_no_time(parse, child):
        return Status.NEGATED
    return Status.ASSERTED


def _negates(parse: Parse, adverb: int) -> bool:
    """Say whether an adverb denies: never, no longer, not even."""
    if parse.words[adverb].lower() in w.NEVER:
        return True
    return any(parse.words[c].lower() in ("no", "not", "never") for c in parse.children[adverb])


def _at_no_time(parse: Parse, preposition: int) -> bool:
    """Say whether a phrase denies by naming no time, place or way: at no point."""
    noun = parse.kid(preposition, "pobj")
    return noun is not None and _is_none(parse, noun) and parse.lemmas[noun].lower() in _OCCASIONS


_OCCASIONS = frozenset("point time stage moment way circumstance mean account case place".split())
_CONDITIONS = frozenset("if unless provided providing assuming supposing whether".split())


def _conditional(parse: Parse, verb: int) -> bool:
    """Say whether an adverbial clause is a condition."""
    if parse.pos[verb] not in ("VERB", "AUX"):
        return False
    mark = parse.kid(verb, "mark")
    word = parse.words[mark if mark is not None else verb].lower()
    return word in _CONDITIONS


def _is_none(parse: Parse, head: int) -> bool:
    """Say whether a phrase denies that there is such a thing: no evidence, nobody, neither."""
    if parse.words[head].lower() in w.NEVER:
        return True
    for child in parse.children[head]:
        if child < head and parse.words[child].lower() in ("no", "neither", "not"):
            return parse.words[child + 1].lower() not in ("fewer", "less", "more", "doubt", "only")
    if parse.words[head].lower() in ("doubt", "wonder"):
        return False
    governor = parse.heads[head]
    joint = parse.kid(governor, "cc") if parse.deps[head] == "conj" else None
    return joint is not None and parse.words[joint].lower() == "nor"


def _made_by(parse: Parse, verb: int, inner: int) -> Status:
    """Return what a verb or adjective makes of the infinitive under it."""
    lemma = parse.lemmas[verb].lower()
    passive = parse.kid(verb, "auxpass") is not None
    if lemma == "stop":
        return Status.NEGATED if parse.tags[inner] == "VBG" else Status.ASSERTED
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
    if speaker is None or any(_conditional(parse, c) for c in parse.kids(clause.verb, "advcl")):
        return False
    return any(
        parse.words[child].lower() in ("would", "'d")
        for child in parse.kids(clause.chain[0], "aux")
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
    said = next((s for s in (own[1], speaker, above) if s is not None), None)
    return combine(combine(status, outer), own[0]), said


def _step(parse: Parse, verb: int, dep: str, head: int) -> Standing:
    """Return what a verb's governor alone makes of it."""
    lemma = parse.lemmas[head].lower()
    if dep in ("ccomp", "advcl", "parataxis", "pcomp", "csubj"):
        mark = parse.kid(verb, "mark")
        word = parse.words[mark].lower() if mark is not None else ""
        if dep == "ccomp":
            return _content(parse, verb, head, lemma, word)
        if word in ("if", "unless", "whether"):
            return Status.POSSIBLE, None
        if word == "than":
            return Status.NEGATED, None
        if dep == "pcomp":
            return _after_preposition(parse, head)
    if dep == "xcomp":
        if lemma in w.FAIL:
            return Status.NEGATED, None
        return (Status.ASSERTED if lemma in w.CAUSE else _made_by(parse, head, verb)), None
    if dep == "acl":
        return _under_noun(parse, verb, lemma)
    return Status.ASSERTED, None


def _content(parse: Parse, verb: int, head: int, lemma: str, mark: str) -> Standing:
    """Return what the verb that a content clause completes makes of it."""
    speaker = _agent(parse, head)
    asks = any(parse.tags[t] in ("WP", "WRB", "WDT") for t in range(parse.left[verb], verb))
    if mark in ("if", "whether") or lemma in w.DOUBT:
        return Status.QUESTIONED, speaker if lemma != "be" else None
    if lemma == "be":
        return _by_adjective(parse, head), None
    if lemma in w.DENY:
        return Status.NEGATED, speaker
    if lemma in w.FACTIVE:
        return (Status.QUESTIONED if asks else Status.ASSERTED), None
    subject = parse.kid(head, "nsubj")
    if lemma in w.SAY or (subject is not None and parse.lemmas[subject].lower() in w.SAY_NOUNS):
        return Status.REPORTED, speaker
    if lemma in w.CAUSE:
        return Status.ASSERTED, None
    if lemma in w.HOPE or lemma in ("fear", "worry", "imagine", "pretend"):
        return Status.POSSIBLE, None if lemma in w.WANT else speaker
    return Status.ASSERTED, None


def _agent(parse: Parse, verb: int) -> int | None:
    """Return who says what a verb of saying tells; None if nobody in particular."""
    by = parse.kid(verb, "agent")
    speaker = parse.kid(by, "pobj") if by is not None else None
    if speaker is None and parse.kid(verb, "auxpass") is None:
        speaker = said_by(parse, verb)
    if speaker is None or parse.tags[speaker] in ("EX", "DT") or parse.words[speaker] == "it":
        return None
    noun = antecedent(parse, speaker)
    return speaker if noun is None else noun


def _by_adjective(parse: Parse, verb: int) -> Status:
    """Return what "it is possible that" makes of what follows."""
    adjective = parse.kid(verb, "acomp")
    word = parse.lemmas[adjective].lower() if adjective is not None else ""
    negated = parse.kid(verb, "neg") is not None
    if word in w.MAYBE_ADJECTIVES:
        return Status.POSSIBLE
    if word in w.OPEN_ADJECTIVES:
        return Status.QUESTIONED
    if word in w.FALSE_ADJECTIVES:
        return Status.ASSERTED if negated else Status.NEGATED
    if word in w.TRUE_ADJECTIVES and negated:
        return Status.NEGATED if word in ("true", "correct", "right") else Status.QUESTIONED
    return Status.ASSERTED


def _after_preposition(parse: Parse, preposition: int) -> Standing:
    """Return what a preposition and the word before it make of a gerund."""
    words = [parse.words[preposition].lower()]
    words += [parse.words[c].lower() for c in parse.children[preposition] if c < preposition]
    above = parse.heads[preposition]
    if parse.pos[above] == "ADP":
        words.append(parse.words[above].lower())
    lemma = parse.lemmas[above].lower()
    if {"without", "than", "instead"} & set(words) or words[:2] == ["from", "far"]:
        return Status.NEGATED, None
    if parse.pos[above] == "NOUN":
        return _noun_makes(lemma), None
    if words[0] == "against" or (words[0] == "from" and lemma in w.FAIL):
        return Status.NEGATED, None
    if words[0] in ("of", "with") and lemma in w.SUSPECT:
        return Status(w.SUSPECT[lemma]), _agent(parse, above)
    if words[0] in ("of", "about") and lemma in w.HOPE:
        return Status.POSSIBLE, None
    return Status.ASSERTED, None


def _noun_makes(lemma: str) -> Status:
    if lemma in w.REFUSAL_NOUNS:
        return Status.NEGATED
    if lemma in w.PLAN_NOUNS:
        return Status.PLANNED
    return Status.POSSIBLE if lemma in w.HOPE_NOUNS else Status.ASSERTED


def _under_noun(parse: Parse, verb: int, lemma: str) -> Standing:
    """Return what a noun and the verb that governs it make of the clause that completes it."""
    noun = parse.heads[verb]
    status = _noun_makes(lemma)
    if parse.kid(verb, "mark") is not None and status is Status.ASSERTED:
        status = Status.REPORTED
    governor = parse.heads[noun]
    if _is_none(parse, noun):
        return Status.NEGATED, None
    above = parse.lemmas[governor].lower()
    if parse.deps[noun] == "dobj" and (above in w.DENY or above in w.FAIL):
        return Status.NEGATED, _agent(parse, governor)
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
    """Say whether a main clause is a question; beside one that is turned round it need not be."""
    stop = parse.right[root]
    if not any(parse.words[t] == "?" for t in range(max(root, stop - 3), stop)):
        return False
    return _turned(parse, root) or not any(_turned(parse, c) for c in parse.kids(root, "conj"))


def _turned(parse: Parse, verb: int) -> bool:
    subject = parse.kid(verb, "nsubj", "nsubjpass", "expl")
    return subject is not None and any(t < subject for t in parse.kids(verb, "aux", "auxpass"))
