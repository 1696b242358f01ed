"""Normal forms: the relation as third person singular present, active, with its preposition."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.annotate.wordnet import objects_after, verb_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.annotate.parse import Parse
    from kg.extract.fact import Fact

__all__ = ["camel", "normal_form", "past_participle", "third_person"]

_IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes", "'s": "is", "'": "is"}
_COPULAS = frozenset(("be", "become", "remain"))
_LIGHT = frozenset(
    "make take give have hold pay do conduct reach undertake mount stage launch lodge voice "
    "carry raise bring call file issue offer place impose exert".split()
)
"""Verbs that leave it to their object to say what happens."""
_RECEIVED = frozenset("lend deliver pay punish beat hit blame award grant injure supply".split())
"""What another does for or to those who "take" it: took a loan from."""
_LONGEST = 6
"""Words a normal form may have; what is said on the way to a far object is left out."""
# Verbs that only say how the next verb goes; what happens is said by that one.
_TRANSPARENT = frozenset(
    "begin start continue keep stop cease finish plan intend agree decide vote pledge vow promise "
    "commit prepare set expect schedule aim hope want wish seek try attempt propose offer "
    "threaten fail refuse decline manage help go use say report allege believe think seem "
    "appear happen tend come consider need like have move look work due likely unlikely able "
    "unable poise slate bind ready poised keen eager willing reluctant bound sure certain deny "
    "avoid neglect forget hesitate struggle dream ask fight strive about force choose rush "
    "design claim profess rumor rumour allow suppose rule".split()
)


@lru_cache(maxsize=8192)
def third_person(lemma: str) -> str:
    """Return a verb's third person singular present.

    >>> [third_person(verb) for verb in ("be", "carry", "pass", "license")]
    ['is', 'carries', 'passes', 'licenses']
    """
    if lemma in _IRREGULAR:
        return _IRREGULAR[lemma]
    if re.search(r"(?:[sxz]|ch|sh|[^aeiou]o)$", lemma):
        return lemma + "es"
    if re.search(r"[^aeiou]y$", lemma):
        return lemma[:-1] + "ies"
    return lemma + "s"


@lru_cache(maxsize=8192)
def past_participle(lemma: str) -> str:
    """Return a verb's past participle.

    >>> past_participle("sell"), past_participle("plan")
    ('sold', 'planned')
    """
    from lemminflect import getInflection  # noqa: PLC0415 - its tables load with the first word

    return str(getInflection(lemma, "VBN")[0])


def camel(words: Iterable[str], *, keep_first: bool = False) -> str:
    """Join words in camel case, signs left out; empty if no letter or digit is left.

    With ``keep_first`` the first word is in camel case already.

    >>> camel(["is", "Chief", "AI", "officer", "at"])
    'isChiefAiOfficerAt'
    """
    parts = [part for word in words for part in re.findall(r"[^\W_]+", word)]
    return "".join(
        (part if keep_first else part.lower())
        if place == 0
        else part[:1].upper() + part[1:].lower()
        for place, part in enumerate(parts)
    )


def normal_form(parse: Parse, fact: Fact) -> tuple[str, bool]:
    """Return a fact's normal form, and whether it reads from object to subject."""
    clause, inverted = fact.clause, fact.role == "agent"
    if fact.role == "state":
        return "is", False
    verb = clause.verb
    copular = parse.lemmas[verb] in _COPULAS
    event = _light(parse, fact)
    if event is not None:
        words = event.split()
        words[0] = third_person(words[0])
        path = fact.path[1:]
    else:
        words, path = _verb_words(parse, fact, inverted=inverted), fact.path
    for head in path:
        # Whom or what by name is no part of how: "met Roe in", not "meets Roe in".
        counted = parse.pos[head] == "NUM"
        if not counted and (not parse.name_end.get(head) or head != path[0] or copular):
            if parse.deps[head] == "pobj":
                words.append(parse.words[parse.heads[head]])
            words.extend(_path_words(parse, head, whole=copular))
    direct = (
        event is not None
        and len(fact.marker) == 1
        and parse.words[fact.marker[0]].lower() in _direct(parse, fact)
    )
    if not inverted and not (direct and not path):
        # "took control of" is "controls".
        words.extend(parse.words[t] for t in fact.marker if parse.pos[t] != "PUNCT")
    if fact.role == "recipient":
        words.extend(_given(parse, fact))
    if len(words) > _LONGEST:
        words = [*words[:2], *words[-3:]]
    return camel(words) or "relatesTo", inverted


def _given(parse: Parse, fact: Fact) -> list[str]:
    """Return what a recipient is given, and "to": "gave Bolt a licence" is gives licence to."""
    for argument in fact.clause.arguments:
        if argument.role == "object" and argument.heads[0] not in parse.name_end:
            return [*_path_words(parse, argument.heads[0], whole=False), "to"]
    return ["to"]


def _light(parse: Parse, fact: Fact) -> str | None:
    """Return the verb that a light verb and its object amount to: made an offer, offer."""
    verb = fact.clause.verb
    if not fact.path or not fact.marker or parse.lemmas[verb].lower() not in _LIGHT:
        return None
    if any(argument.role == "recipient" for argument in fact.clause.arguments):
        return None
    noun = fact.path[0]
    if parse.deps[noun] != "dobj" or parse.words[fact.marker[-1]].lower() == "from":
        return None
    said = verb_of(parse.lemmas[noun].lower()) if parse.pos[noun] == "NOUN" else None
    return None if said in _RECEIVED and parse.lemmas[verb].lower() == "take" else said


def _direct(parse: Parse, fact: Fact) -> frozenset[str]:
    """Return the prepositions that its verb does without: took control of, an attack on."""
    return objects_after(parse.lemmas[fact.path[0]].lower()) | {"of"}


def _verb_words(parse: Parse, fact: Fact, *, inverted: bool) -> list[str]:
    """Return the words of the verb, with those verbs above it that say more than how it goes."""
    clause, verb, lemmas = fact.clause, fact.clause.verb, parse.lemmas
    chain = [v for v in clause.chain[:-1] if lemmas[v].lower() not in {*_TRANSPARENT, "be"}]
    words: list[str] = []
    for outer in chain:
        words.append(parse.words[outer] if words else third_person(lemmas[outer].lower()))
    if words:
        words += ["to"] if parse.kid(verb, "aux") is not None else []
        words.append(lemmas[verb] if parse.tags[verb] != "VBG" else parse.words[verb])
    elif clause.passive and not inverted:
        words.append(_participle(parse, verb))
    else:
        words.append(third_person(lemmas[verb].lower()))
    return [*words, *(parse.words[t] for t in parse.kids(verb, "prt"))]


def _participle(parse: Parse, verb: int) -> str:
    word = parse.words[verb].lower()
    return word if parse.tags[verb] in ("VBN", "VBD") else third_person(parse.lemmas[verb])


def _path_words(parse: Parse, head: int, *, whole: bool) -> list[str]:
    """Return the words of a phrase on the way: its head, with what makes it a post or kind."""
    kinds = ("compound", "amod", "nmod") if whole else ("compound",)
    before = [
        parse.words[child]
        for child in parse.children[head]
        if child < head and parse.deps[child] in kinds and (whole or parse.pos[child] == "NOUN")
    ]
    noun = parse.pos[head] == "NOUN"
    return [*before, parse.lemmas[head] if noun else parse.words[head]]
