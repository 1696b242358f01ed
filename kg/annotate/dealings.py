"""What is done to or with a name, what it has, and what happens in it, as cues of its class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lexicon import class_of, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.name import Name
    from kg.annotate.parse import Parse

__all__ = ["dealings"]

DEALINGS = word_set(
    "sue acquire buy found join list merge hire launch rename bankrupt delist outbid fine"
)
"""Verbs of which companies are subject or object more often than places."""

POSSESSIONS = word_set(
    "ceo executive shareholder share stock customer employee engineer staff product board "
    "subsidiary factory plant shares user bid brand headquarters rival"
)
"""Nouns that companies have more often than places do."""

PARTNERING = word_set(
    "partner merge compete contend team ally collaborate partnership deal merger alliance "
    "collaboration contract venture"
)
"""Words that a company follows after "with"."""

PLACE_HAS = word_set(
    "mayor resident suburb street population outskirts skyline border coast airport harbour harbor "
    "inhabitant neighbourhood neighborhood"
)
"""Nouns that places have and companies do not."""

CONTESTS = word_set("beat defeat play host thrash draw face sign edge outplay relegate")
"""Verbs of which teams are subject or object."""

TAKEOVERS = word_set("purchase acquisition takeover buyout merger ipo")
"""What is "of" a company and seldom of a place or person."""

_ABSTRACT = word_set(
    "stake share interest confidence trust faith investment investor belief position role holding "
    "invest believe trust result buy specialise specialize"
)
"""Nouns and verbs after which "in" says no place."""

_PORTIONS = frozenset(("share", "stock", "stake"))
_LOCATIVE = word_set("in near outside across throughout around inside")
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_PARTIES = frozenset(("nsubj", "nsubjpass", "dobj", "agent"))


def dealings(parse: Parse, name: Name) -> Iterator[tuple[str, str]]:
    """Yield what is done to or with a name, what it has, and whether things happen in it."""
    dep, head = parse.deps[name.head], parse.heads[name.head]
    lemma = parse.lemmas[head]
    if dep == "pobj":
        yield from _after_preposition(parse, name, parse.words[head].lower(), parse.heads[head])
    elif name.label == "PERSON":
        return
    elif dep in _PARTIES and lemma in DEALINGS:
        yield "Organization", "dealt with"
    elif dep in _PARTIES and lemma in CONTESTS and name.label not in _PLACES:
        yield "Organization", "contest"
    elif dep == "poss" and lemma in PLACE_HAS:
        yield "Place", "place's own"
    elif dep == "poss" and lemma in POSSESSIONS:
        yield "Organization", "company's own"


def _after_preposition(parse: Parse, name: Name, word: str, noun: int) -> Iterator[tuple[str, str]]:
    """Yield what a preposition between a noun or verb and a name says of the name."""
    lemma = parse.lemmas[noun].lower()
    if word == "in" and lemma in _PORTIONS:
        yield "Organization", "company's own"
    elif name.label == "PERSON":
        return
    elif word in _LOCATIVE and name.label in _PLACES:
        yield "Place", "where"
    elif word == "with" and lemma in PARTNERING:
        yield "Organization", "dealt with"
    elif word in ("of", "for") and (lemma in POSSESSIONS or lemma in TAKEOVERS):
        yield "Organization", "company's own"
    elif word == "at" and class_of(lemma) == "Person":
        yield "Organization", "role at"
    elif (
        word == "in"
        and name.label == "ORG"
        and name.end == name.start + 1
        and (lemma not in _ABSTRACT)
    ):
        yield "Place", "in"
