"""What of a name's spelling counts: its words without dots, articles and legal forms."""

from __future__ import annotations

from kg.annotate.cues import LEGAL_FORMS
from kg.annotate.lexicon import word_set

__all__ = ["COUNTRIES", "initials_of", "plain_form"]

_SMALL = word_set("and of the for in & de la y on to")

COUNTRIES = {
    "US": "united states",
    "USA": "united states",
    "UK": "united kingdom",
    "EU": "european union",
    "UN": "united nations",
    "UAE": "united arab emirates",
}
"""Initials in capitals that news use without ever spelling them out."""


def plain_form(text: str) -> tuple[str, ...]:
    """Return the words of a name in lower case without dots, "the" and legal forms.

    >>> plain_form("The Acme Holdings Inc."), plain_form("U.S.")
    (('acme',), ('united', 'states'))
    """
    spelled = COUNTRIES.get(text.replace(".", "").removeprefix("the ").removeprefix("The "))
    if spelled is not None:
        return tuple(spelled.split())
    words = [word.replace(".", "").strip(",") for word in text.casefold().split()]
    words = [word for word in words if word]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return tuple(words)


def initials_of(text: str) -> str:
    """Return the first letters of a name's words, in lower case.

    >>> initials_of("Bank of the Far West")
    'bfw'
    """
    words = [word for word in text.replace("-", " ").split() if word not in _SMALL]
    if words and words[0].lower() == "the":
        words = words[1:]
    return "".join(word[0] for word in words if word[0].isalnum()).casefold()
