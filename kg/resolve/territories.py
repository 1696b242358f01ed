"""Which names are of one country or region, by its Wikidata id."""

from __future__ import annotations

from collections import Counter
from functools import cache

from kg.annotate.lists import territories
from kg.resolve.spelling import ascii_words

__all__ = ["territory_of"]


def territory_of(words: tuple[str, ...]) -> str:
    """Return the Wikidata id of the territory that bears a name, in plain small letters, or "".

    A name of two territories is nobody's.

    >>> territory_of(("burma",)) == territory_of(("myanmar",))
    True
    >>> territory_of(("acme",))
    ''
    """
    return _names().get(words, "")


@cache
def _names() -> dict[tuple[str, ...], str]:
    found = {(ascii_words(name), qid) for _, qid, names in territories() for name in names}
    borne = Counter(name for name, _ in found)
    return {name: qid for name, qid in found if borne[name] == 1}
