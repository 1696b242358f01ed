"""What is done to or with a name, what it has, and what happens in it, as cues of its class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lexicon import class_of, word_set
from kg.annotate.whereabouts import where_cues

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
    "subsidiary factory plant shares user bid brand headquarters rival revenue profit workforce "
    "spokesman spokeswoman spokesperson earnings dividend sales owner parent"
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

TRADES = word_set("make manufacture build produce supply operate run own develop design fund")
"""Verbs whose agent, if it is no person, is a company."""

OFFERS = word_set("offer bid order contract loan investment investor chip engine equipment")
"""What comes from a company, if not from a person."""

OWNERS = word_set("parent owner unit subsidiary shareholder")
"""Nouns that a company's name stands before, but hardly a place's."""

OFFICIALS = word_set(
    "agent official officer spokesman spokeswoman spokesperson executive inspector chief leader "
    "boss chairman member candidate lawmaker"
)
"""People whose employer's name stands before them: FBI agents."""

WINS = word_set("win victory defeat draw loss triumph goal game match leg")
"""Nouns after which "over" or "against" names a team."""

_ABSTRACT = word_set(
    "stake share interest confidence trust faith investment investor belief position role holding "
    "invest believe trust result buy specialise specialize"
)
"""Nouns and verbs after which "in" says no place."""

_PORTIONS = frozenset(("share", "stock", "stake"))
_LOCATIVE = word_set("in near outside across throughout around inside")
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_PARTIES = frozenset(("nsubj", "nsubjpass", "dobj", "agent"))


def dealings(parse: Parse, name: Name, *, loose: bool = False) -> Iterator[tuple[str, str]]:
    """Yield what is done to or with a name, what it has, and whether things happen in it.

    What is said of a person says nothing of its class, unless it is only ``loose`` one.
    """
    dep, head = parse.deps[name.head], parse.heads[name.head]
    lemma = parse.lemmas[head]
    yield from where_cues(parse, name)
    if dep == "pobj":
        if loose:
            yield from _loose_dealings(parse, parse.words[head].lower(), parse.heads[head])
        noun = parse.heads[head]
        yield from _after_preposition(parse, name, parse.words[head].lower(), noun, loose=loose)
    elif name.label == "PERSON" and not loose:
        return
    elif dep in ("compound", "nmod"):
        yield from _before_noun(name, lemma)
    elif loose and dep == "nsubj" and _says_it(parse, head):
        yield "Organization", "says it"
    elif dep in _PARTIES and lemma in DEALINGS:
        yield "Organization", "dealt with"
    elif dep in _PARTIES and lemma in CONTESTS and name.label not in _PLACES:
        yield "Organization", "contest"
    elif dep == "poss" and lemma in PLACE_HAS:
        yield "Place", "place's own"
    elif dep == "poss" and lemma in POSSESSIONS:
        yield "Organization", "company's own"


def _before_noun(name: Name, lemma: str) -> Iterator[tuple[str, str]]:
    """Yield what the noun a name stands before says of it: Acme parent, Acme shares."""
    if lemma in OWNERS or (lemma in POSSESSIONS and name.label in ("ORG", "PERSON")):
        yield "Organization", "company's own"
    elif lemma in OFFICIALS and name.label not in _PLACES:
        yield "Organization", "officials"


def _loose_dealings(parse: Parse, word: str, noun: int) -> Iterator[tuple[str, str]]:
    """Yield what "made by" and "an offer from" say of a lone word."""
    lemma = parse.lemmas[noun].lower()
    if (word == "by" and lemma in TRADES) or (word == "from" and lemma in OFFERS):
        yield "Organization", "dealt with"


def _says_it(parse: Parse, verb: int) -> bool:
    """Tell whether who says something is "it" in what is said: Acme said it had signed."""
    for said in parse.kids(verb, "ccomp"):
        if "its" in parse.words[said : parse.right[said]]:
            return True
        subjects = [parse.words[kid].lower() for kid in parse.kids(said, "nsubj")]
        if "it" in subjects and parse.lemmas[said] != "be":
            return True
    return False


def _after_preposition(
    parse: Parse, name: Name, word: str, noun: int, *, loose: bool
) -> Iterator[tuple[str, str]]:
    """Yield what a preposition between a noun or verb and a name says of the name."""
    lemma = parse.lemmas[noun].lower()
    if word in ("over", "against") and lemma in WINS:
        yield "Organization", "contest"
    elif word == "in" and lemma in _PORTIONS:
        yield "Organization", "company's own"
    elif name.label == "PERSON" and not loose:
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
