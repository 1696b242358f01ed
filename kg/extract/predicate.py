"""The words of a predicate: chains of verbs, auxiliaries shared or own, particles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.wordnet import noun_class

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = [
    "SUBJECT",
    "addressee",
    "chain_of",
    "construction_of",
    "group_of",
    "is_finite",
    "is_link",
]

SUBJECT = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_FINITE = frozenset(("VBD", "VBP", "VBZ", "MD"))
_ADDRESSED = {
    "appeal": ("to",),
    "arrange": ("for",),
    "call": ("on", "upon", "for"),
    "count": ("on",),
    "depend": ("on",),
    "long": ("for",),
    "plead": ("with",),
    "push": ("for",),
    "rely": ("on",),
    "shout": ("at",),
    "wait": ("for",),
}
"""Verbs that ask or wait for somebody to act, and the prepositions they do it with."""
_CONSTRUCTIONS = {
    "relcl": "relative",
    "acl": "participle",
    "advcl": "adverbial",
    "xcomp": "infinitive",
    "ccomp": "content",
    "pcomp": "gerund",
    "conj": "coordination",
}


def chain_of(parse: Parse, verb: int) -> tuple[int, ...]:
    """Return the verbs from the outermost down to this one that make one predicate."""
    chain = [verb]
    first = parse.heads[verb]
    if parse.deps[verb] == "conj" and parse.deps[first] == "xcomp" and _shares(parse, verb):
        outer = chain_of(parse, first)
        return (*outer[:-1], verb) if outer[-1] == first else (verb,)
    while parse.deps[chain[0]] == "xcomp":
        head = parse.heads[chain[0]]
        if parse.kids(head, "dobj") or addressee(parse, head) is not None:
            break
        if any(parse.deps[c] in SUBJECT for c in parse.children[chain[0]]):
            break
        if parse.pos[head] in ("ADJ", "NOUN") and parse.deps[head] in ("acomp", "attr", "oprd"):
            chain.insert(0, head)
            head = parse.heads[head]
        if parse.pos[head] not in ("VERB", "AUX") or head in chain:
            break
        chain.insert(0, head)
    return tuple(chain)


def addressee(parse: Parse, verb: int) -> int | None:
    """Return who is to do what a verb asks for with a preposition: "called on Roe to resign"."""
    wanted = _ADDRESSED.get(parse.lemmas[verb].lower())
    if wanted is None:
        return None
    for child in parse.kids(verb, "prep"):
        if parse.words[child].lower() in wanted:
            return parse.kid(child, "pobj")
    return None


def is_link(parse: Parse, verb: int) -> bool:
    """Say whether a verb is only a link in the chain of the verb under it."""
    places = [verb, *parse.kids(verb, "acomp", "attr", "oprd")]
    return any(
        verb in chain_of(parse, inner)
        for place in places
        for inner in parse.kids(place, "xcomp")
        if parse.pos[inner] in ("VERB", "AUX")
    )


def group_of(parse: Parse, chain: tuple[int, ...]) -> tuple[tuple[int, ...], bool]:
    """Return the words of a predicate in order, and whether its last verb is passive."""
    words: set[int] = set()
    passive = False
    for verb in chain:
        passive = _own_words(parse, verb, words)
    return tuple(sorted(words)), passive


def _own_words(parse: Parse, verb: int, words: set[int]) -> bool:
    words.add(verb)
    helpers = parse.kids(verb, "aux", "auxpass", "neg")
    words.update(helpers)
    words.update(parse.kids(verb, "prt"))
    passive = (
        bool(parse.kids(verb, "auxpass", "agent"))
        or _is_bare_participle(parse, verb)
        or _is_headline_passive(parse, verb)
    )
    head = parse.heads[verb]
    if parse.deps[verb] == "conj" and _shares(parse, verb):
        shared = [t for t in parse.kids(head, "aux", "auxpass", "neg") if t < head]
        words.update(shared)
        passive = passive or any(parse.deps[t] == "auxpass" for t in shared)
    return passive


def _is_bare_participle(parse: Parse, verb: int) -> bool:
    """Say whether a verb is a passive participle without an auxiliary: "founded by two sisters"."""
    if parse.tags[verb] not in ("VBN", "VBD") or parse.kids(verb, "aux", *SUBJECT):
        return False
    if parse.deps[verb] == "conj":
        return _is_bare_participle(parse, parse.heads[verb])
    if parse.deps[verb] == "acl":
        return True
    mark = parse.kid(verb, "mark")
    if mark is not None and (parse.tags[verb] != "VBN" or parse.words[mark].lower() == "by"):
        return False  # "if convicted", "once built"
    return parse.deps[verb] == "advcl" and parse.kid(verb, "dobj") is None


def _is_headline_passive(parse: Parse, verb: int) -> bool:
    """Say whether a headline's past form is a passive: "Roe elected mayor", "Acme fined".

    Headlines tell what happened in the present tense; their past forms lack an auxiliary.
    """
    if not parse.in_headline(verb) or parse.tags[verb] not in ("VBD", "VBN"):
        return False
    if parse.kids(verb, "aux", "ccomp", "dative"):
        return False
    what = parse.kid(verb, "dobj", "attr", "oprd")
    return what is None or (
        parse.kid(what, "det", "poss") is None
        and noun_class(parse.lemmas[what].lower()) == "person"
    )


def _shares(parse: Parse, verb: int) -> bool:
    """Say whether a coordinated verb shares the auxiliaries of the first."""
    head = parse.heads[verb]
    return (
        not parse.kids(verb, "aux", "auxpass", *SUBJECT)
        and parse.tags[verb] == parse.tags[head]
        and parse.tags[verb] in ("VB", "VBN", "VBG")
    )


def is_finite(parse: Parse, verb: int) -> bool:
    """Say whether a verb or its auxiliary has a tense."""
    if parse.tags[verb] in _FINITE:
        return True
    return any(parse.tags[child] in _FINITE for child in parse.kids(verb, "aux", "auxpass"))


def construction_of(parse: Parse, verb: int) -> str:
    """Name the piece of grammar a clause was found by."""
    dep = parse.deps[verb]
    if parse.kid(verb, "expl") is not None:
        return "existential"
    if dep in _CONSTRUCTIONS:
        return _CONSTRUCTIONS[dep]
    return "copula" if parse.kid(verb, "attr", "acomp") is not None else "main"
