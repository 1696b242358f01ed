"""Keys and surfaces of names: what of a spelling counts when names of two articles are compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from kg.annotate.forms import plain_form
from kg.annotate.lexicon import word_set

__all__ = ["name_key", "name_surface"]

_ARTICLES = ("the ", "The ", "a ", "A ", "an ", "An ")
_JOINERS = word_set("of the and for in de la der von van du da di del al bin y e &")
_MOST_WORDS = 8
_REMEMBERED = 1 << 18


@lru_cache(_REMEMBERED)
def name_key(label: str) -> str:
    """Return what two spellings of one name have in common.

    >>> name_key("The Acme Corp."), name_key("U.S."), name_key("Bankman\u2010Fried")
    ('acme', 'united states', 'bankman-fried')
    """
    folded = unicodedata.normalize("NFKC", label).replace("\u2010", "-").replace("\u2019", "'")
    return " ".join(plain_form(folded)) or label


def name_surface(text: str) -> str:
    """Return the name in a mention's words, or "" if they are more than a name.

    >>> name_surface("the Acme Corp.'s"), name_surface("Ann Lee, who left")
    ('Acme Corp.', '')
    """
    plain = " ".join(text.replace("\u2019", "'").split())
    for article in _ARTICLES:
        plain = plain.removeprefix(article)
    plain = plain.removesuffix("'s").removesuffix("'").strip(" ,")
    words = plain.split()
    if not words or len(words) > _MOST_WORDS or "," in plain:
        return ""
    if all(word[0].isupper() or word[0].isdigit() or word in _JOINERS for word in words):
        return plain
    return ""
