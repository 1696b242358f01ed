"""What a word makes of the clause that completes it: verbs, adjectives, nouns, prepositions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.saying import said_by
from kg.extract import words as w
from kg.extract.negation import is_none
from kg.extract.relative import antecedent
from kg.extract.standing import Standing
from kg.model import Status

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["after_preposition", "content", "made_by", "under_noun"]


def made_by(parse: Parse, verb: int, inner: int) -> Status:
    """Return what a verb or adjective makes of the infinitive under it."""
    lemma = parse.lemmas[verb].lower()
    passive = parse.kid(verb, "auxpass") is not None
    if lemma == "have" and any(parse.words[c] == "yet" for c in parse.kids(verb, "advmod")):
        return Status.NEGATED
    if lemma == "stop":
        return Status.NEGATED if parse.tags[inner] == "VBG" else Status.ASSERTED
    if lemma in w.FAIL or lemma in w.DENY or lemma in ("unable", "unwilling", "reluctant"):
        return Status.NEGATED
    if _is_gerund(parse, inner) and lemma not in ("consider", "propose", "suggest", "mull"):
        return Status.ASSERTED
    if lemma in w.HOPE and not (passive and lemma in ("allow", "authorize", "expect")):
        return Status.POSSIBLE
    if lemma in w.PLAN or (passive and lemma == "expect"):
        return Status.PLANNED
    if (lemma in w.SAY and passive) or lemma in ("claim", "profess", "purport"):
        return Status.REPORTED
    return Status.POSSIBLE if lemma in w.SEEM and lemma != "able" else Status.ASSERTED


def _is_gerund(parse: Parse, verb: int) -> bool:
    """Say whether a verb in -ing stands alone: "began selling", not "is said to be selling"."""
    return parse.tags[verb] == "VBG" and not parse.kids(verb, "aux")


def content(parse: Parse, verb: int, head: int, lemma: str, mark: str) -> Standing:
    """Return what the verb that a content clause completes makes of it."""
    speaker = _agent(parse, head)
    asks = any(parse.tags[t] in ("WP", "WRB", "WDT") for t in range(parse.left[verb], verb))
    if lemma in w.DOUBT and any(is_none(parse, s) for s in parse.kids(head, "nsubj")):
        return Status.ASSERTED, None
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
    if lemma in w.HOPE or lemma in w.FEAR:
        return Status.POSSIBLE, None if lemma in w.WANT else speaker
    return Status.ASSERTED, None


def _agent(parse: Parse, verb: int) -> int | None:
    """Return who says what a verb of saying tells; None if nobody in particular."""
    by = parse.kid(verb, "agent")
    speaker = parse.kid(by, "pobj") if by is not None else None
    passive = parse.kid(verb, "auxpass") is not None or (
        parse.tags[verb] == "VBN" and parse.kid(verb, "aux") is None
    )
    if speaker is None and not passive:
        speaker = said_by(parse, verb)
    if (
        speaker is None
        or parse.tags[speaker] in ("EX", "DT")
        or parse.words[speaker].lower() == "it"
    ):
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


def after_preposition(parse: Parse, preposition: int) -> Standing:
    """Return what a preposition and the word before it make of a gerund."""
    words = [parse.words[preposition].lower()]
    words += [parse.words[c].lower() for c in parse.children[preposition] if c < preposition]
    above = parse.heads[preposition]
    if parse.deps[above] == "dobj" and parse.lemmas[parse.heads[above]].lower() in w.BLAME:
        above = parse.heads[above]  # "accused the firm of", whatever the parser made of it
    if parse.pos[above] in ("ADP", "ADV", "ADJ", "SCONJ"):
        words.append(parse.words[above].lower())
    lemma = parse.lemmas[above].lower()
    if {"without", "than", "instead"} & set(words) or set(words) >= {"from", "far"}:
        return Status.NEGATED, None
    if set(words) >= {"of", "short"}:
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


def _completed(parse: Parse, noun: int) -> int:
    """Return the noun a clause completes: "claims", not "critics", in "claims by critics that"."""
    if parse.deps[noun] == "pobj":
        above = parse.heads[parse.heads[noun]]
        lemma = parse.lemmas[above].lower()
        if lemma in w.SAY_NOUNS or lemma in w.FACT_NOUNS or lemma in w.HOPE_NOUNS:
            return above
    return noun


def under_noun(parse: Parse, verb: int) -> Standing:
    """Return what a noun and the verb that governs it make of the clause that completes it."""
    noun = _completed(parse, parse.heads[verb])
    lemma = parse.lemmas[noun].lower()
    status = _noun_makes(lemma)
    if (
        parse.kid(verb, "mark") is not None
        and status is Status.ASSERTED
        and lemma not in w.FACT_NOUNS
    ):
        status = Status.REPORTED
    governor = parse.heads[noun]
    if is_none(parse, noun):
        return Status.NEGATED, None
    above = parse.lemmas[governor].lower()
    if parse.deps[noun] == "dobj" and (above in w.DENY or above in w.FAIL):
        return Status.NEGATED, _agent(parse, governor)
    return status, None
