"""Whether a text reads as English, by its function words: no parser is asked about another."""

from __future__ import annotations

import re

__all__ = ["reads_english"]

# Frequent words without a namesake among the frequent words of other European languages.
_FUNCTION_WORDS = frozenset(
    "the and to that for with from by his her its their has have had were which who this these "
    "those would will been but they are it be not could should after about than into when where "
    "while there what said our your my them she you if because through between both during "
    "before under against only other such more most also can may might did does of and an or "
    "whose whom each any some".split()
)
_SHARED = frozenset("a he in is my we".split())
"""Frequent English words that are also, or look like, words of its neighbours."""
_WORD = re.compile(r"[^\W\d_]+")
_FEW = 20
"""Words below which a text is too short to tell."""
_OWN_SHARE, _SHARED_SHARE = 0.02, 0.1
"""An English text of some length has more than so many of the one sort or of the other."""


def reads_english(text: str) -> bool:
    """Say whether a text can be taken for English; a short one always can.

    >>> reads_english(
    ...     "Der Vorstand hat am Montag in Berlin beschlossen, das Werk in Leipzig zu "
    ...     "verkaufen, weil die Kosten seit zwei Jahren steigen und niemand mehr kauft."
    ... )
    False
    """
    words = _WORD.findall(text.casefold())
    if len(words) < _FEW:
        return True
    own = sum(word in _FUNCTION_WORDS for word in words)
    shared = sum(word in _SHARED for word in words)
    return own > _OWN_SHARE * len(words) or shared >= _SHARED_SHARE * len(words)
