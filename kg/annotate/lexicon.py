"""What a noun names by its meaning alone: a person, an organisation, a place or an event."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["GENERIC", "given_names", "noun_classes", "noun_genders", "word_set"]


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text: how the short tables of grammar words are written.

    >>> sorted(word_set("der van"))
    ['der', 'van']
    """
    return frozenset(text.split())


GENERIC = {
    "Organization": (
        "agency airline army association bank brand broadcaster bureau carmaker chain charity "
        "church club college company conglomerate corporation court department developer "
        "enterprise federation firm foundation giant government group institute institution "
        "insurer league manufacturer ministry newspaper operator organisation organization "
        "outlet parliament party provider publisher regulator retailer start-up startup "
        "subsidiary supplier team tribunal union university utility"
    ),
    "Place": (
        "airport area city continent country county district island kingdom lake mountain nation "
        "neighborhood neighbourhood peninsula port province region republic river state suburb "
        "territory town valley village"
    ),
    "Person": (
        "actor actress attorney author boy candidate ceo chairman chairwoman chancellor chief "
        "coach congressman director driver executive father founder girl governor journalist "
        "judge king lawmaker lawyer man mayor minister mother officer people player politician premier "
        "president prosecutor queen secretary senator singer spokesman spokesperson spokeswoman "
        "striker suspect teacher woman writer"
    ),
    "Product": "app car device game model phone product software tool vehicle",
    "CreativeWork": "album book documentary film movie novel play report series show song",
    "Legislation": "act bill law legislation treaty",
}
"""Nouns that news texts use, with the, for a thing already named; they outrank the word list."""

UNSURE = word_set(
    "body center centre competitor leader maker owner parent partner rival seller bank house player"
)
"""Nouns of which the word list knows one sense, but news texts mean now one, now another."""

_CLASSES = {
    "person": "Person",
    "organization": "Organization",
    "place": "Place",
    "event": "Event",
}


@cache
def noun_classes() -> dict[str, str]:
    """Return lemma -> class for nouns that mostly name a thing of that class."""
    words = _read("nouns.tsv")
    found = {lemma: cls for name, cls in _CLASSES.items() for lemma in words[name]}
    for lemma in UNSURE:
        found.pop(lemma, None)
    found |= {lemma: cls for cls, lemmas in GENERIC.items() for lemma in lemmas.split()}
    return found


@cache
def noun_genders() -> dict[str, str]:
    """Return lemma -> "f" or "m" for nouns that name a woman or a man."""
    return _genders("nouns.tsv")


@cache
def given_names() -> dict[str, str]:
    """Return a first name in lower case -> "f" or "m", for names of one sex only."""
    return _genders("given_names.tsv")


def _genders(file: str) -> dict[str, str]:
    words = _read(file)
    return {word: gender[0] for gender in ("female", "male") for word in words[gender]}


@cache
def _read(file: str) -> dict[str, list[str]]:
    text = resources.files("kg.annotate").joinpath("data", file).read_text("utf-8")
    return {name: words.split() for name, words in (row.split("\t") for row in text.splitlines())}
