"""What a noun names by its meaning alone: a person, an organisation, a place or an event."""

from __future__ import annotations

from kg.annotate.wordnet import noun_class

__all__ = ["GENERIC", "UNSURE", "class_of", "word_set"]


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text: how the short tables of grammar words are written.

    >>> sorted(word_set("der van"))
    ['der', 'van']
    """
    return frozenset(text.split())


GENERIC = {
    "Organization": (
        "agency airline army association authority bank brand broadcaster bureau carmaker chain "
        "charity church club coalition college commission committee company conglomerate "
        "corporation council court department developer "
        "enterprise federation firm foundation giant government group institute institution "
        "insurer jury league manufacturer military ministry navy newspaper operator orchestra "
        "organisation organization outlet parliament party police provider publisher regulator "
        "retailer start-up startup subsidiary supplier team tribunal union university utility"
    ),
    "Place": (
        "airport area city continent country county district island kingdom lake mountain nation "
        "neighborhood neighbourhood peninsula port province region republic river state suburb "
        "territory town valley village"
    ),
    "Person": (
        "actor actress attorney author boy candidate ceo chairman chairwoman chancellor chief "
        "coach congressman director driver executive father founder girl governor journalist "
        "judge king lawmaker lawyer man mayor midfielder minister mother officer people politician "
        "premier president prosecutor queen secretary senator singer spokesman spokesperson "
        "spokeswoman striker suspect teacher woman writer"
    ),
    "Product": (
        "app car device game model phone product software tool vehicle aircraft boat ferry jet "
        "plane rocket satellite ship spacecraft submarine tanker telescope trawler truck vessel "
        "yacht"
    ),
    "CreativeWork": "album book documentary film movie novel play report series show song",
    "Legislation": "act bill law legislation treaty",
}
"""Nouns that news texts use, with the, for a thing already named; they outrank the word list."""

UNSURE = word_set(
    "backer bidder body buyer center centre champion competitor giant leader lender loser maker "
    "newcomer owner parent partner pioneer pivot player producer provider rival seller sponsor "
    "supplier winner bank house"
)
"""Nouns of which the word list knows one sense, but news texts mean now one, now another."""

_GENERIC = {noun: cls for cls, nouns in GENERIC.items() for noun in nouns.split()}
_CLASSES = {"person": "Person", "group": "Organization", "place": "Place", "event": "Event"}


def class_of(lemma: str) -> str | None:
    """Return the class of what a common noun, in lower case, mostly names, if it has one.

    >>> class_of("minister"), class_of("company"), class_of("idea")
    ('Person', 'Organization', None)
    """
    known = _GENERIC.get(lemma)
    if known is not None or lemma in UNSURE:
        return known
    return _CLASSES.get(noun_class(lemma) or "")
