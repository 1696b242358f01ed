"""What common nouns name and which verbs they stand for, from Princeton WordNet 3.0.

``nouns.tsv``, ``nominals.tsv`` and ``intransitive.tsv`` are written from WordNet 3.0 (Copyright
2006 by Princeton University; its licence is in WORDNET-LICENCE.txt beside this file) by
scripts/lexicon/make_lexicon.py.
``supplement.tsv`` is kept by hand: what WordNet lacks or tells otherwise than newspapers do.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["CLASSES", "is_intransitive", "noun_class", "objects_after", "verb_of"]

CLASSES = frozenset(("abstract", "event", "group", "person", "place", "quantity", "thing", "time"))
"""What a noun may name; ``group`` is any body of people, from a family to a company."""

_NONE = "-"


def noun_class(lemma: str) -> str | None:
    """Return the one of CLASSES that a noun mostly names, or None for an unknown noun.

    Takes a common noun's lemma in lower case. From WordNet: the class its most used senses
    belong to by their hypernyms.

    >>> noun_class("spokeswoman"), noun_class("ministry"), noun_class("merger")
    ('person', 'group', 'event')
    >>> noun_class("xyzzy") is None
    True
    """
    return _classes().get(lemma)


def verb_of(noun: str) -> str | None:
    """Return the verb an event noun stands for, with its particle, or None if there is none.

    Takes a common noun's lemma in lower case. From WordNet: its links between derived words.

    >>> verb_of("acquisition"), verb_of("sale"), verb_of("takeover")
    ('acquire', 'sell', 'take over')
    >>> verb_of("building") is None
    True
    """
    return _verbs().get(noun)


def is_intransitive(verb: str) -> bool:
    """Say whether a verb that ``verb_of`` gives mostly takes no object. From WordNet's frames.

    >>> is_intransitive("collapse"), is_intransitive("acquire")
    (True, False)
    """
    return verb in _intransitive()


def objects_after(noun: str) -> frozenset[str]:
    """Return the prepositions after an event noun that bring its verb's object, beside "of".

    >>> sorted(objects_after("attack")), sorted(objects_after("purchase"))
    (['against', 'on'], [])
    """
    return _prepositions().get(noun, frozenset())


@cache
def _intransitive() -> frozenset[str]:
    verbs = {verb: "yes" for (verb,) in _rows("intransitive.tsv")}
    return frozenset(_correct(verbs, "intransitive"))


@cache
def _prepositions() -> dict[str, frozenset[str]]:
    return {noun: frozenset(words.split()) for noun, words in _correct({}, "object").items()}


@cache
def _classes() -> dict[str, str]:
    classes = {noun: cls for cls, nouns in _rows("nouns.tsv") for noun in nouns.split()}
    return _correct(classes, "noun")


@cache
def _verbs() -> dict[str, str]:
    return _correct(dict(_rows("nominals.tsv")), "verb")


def _correct(found: dict[str, str], table: str) -> dict[str, str]:
    """Return the table with the rows of supplement.tsv put in, and the nouns it denies left out."""
    rows = (row[1:3] for row in _rows("supplement.tsv") if row[0] == table)
    merged = found | dict(rows)
    return {noun: value for noun, value in merged.items() if value != _NONE}


def _rows(file: str) -> list[list[str]]:
    text = resources.files(__package__).joinpath(file).read_text("utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return [line.split("\t") for line in lines]
