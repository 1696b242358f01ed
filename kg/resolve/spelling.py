"""Spellings: what of a name is left when alphabet, accents and vowels no longer count."""

from __future__ import annotations

import re
from functools import lru_cache

from anyascii import anyascii

from kg.annotate.cues import LEGAL_FORMS
from kg.resolve.labels import name_key

__all__ = ["LEGAL_FORMS", "ascii_words", "legal_form", "skeleton"]

_REMEMBERED = 1 << 18
_LONGEST = 200
"""Longer texts are no names, and are like no other."""

"""A text of more characters is no name: it is like nothing but itself."""

_SOUNDS = (
    (re.compile(r"[^a-z0-9]"), ""),
    (re.compile("sch|sh|sz"), "s"),
    (re.compile("tch|ch|cz|tz|ts"), "c"),
    (re.compile("ph|w|v"), "f"),
    (re.compile("kh|ck|q|x|k|g"), "k"),
    (re.compile("c"), "k"),
    (re.compile("z"), "s"),
    (re.compile("d"), "t"),
    (re.compile(r"(?<=.)[aeiouyhj]+"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)
"""What is spelled now one way, now another, in names that come from other alphabets."""


@lru_cache(_REMEMBERED)
def ascii_words(label: str) -> tuple[str, ...]:
    """Return the words of a name in plain small letters, without legal forms and punctuation.

    >>> ascii_words("Łukasz Żak"), ascii_words("The Acme Corp."), ascii_words("Anna O'Hara-Lind")
    (('lukasz', 'zak'), ('acme',), ('anna', 'ohara', 'lind'))
    """
    if len(label) > _LONGEST:
        return ()
    plain = anyascii(name_key(label)).lower().replace("'", "").replace(".", "")
    return tuple(re.findall(r"[a-z0-9]+", plain))


@lru_cache(_REMEMBERED)
def skeleton(word: str) -> str:
    """Return the consonants of a word in plain letters: the same for most transliterations.

    >>> skeleton("kuznetsov") == skeleton("kouznetzow"), skeleton("mueller") == skeleton("muller")
    (True, True)
    """
    for pattern, sound in _SOUNDS:
        word = pattern.sub(sound, word)
    return word


def legal_form(label: str) -> str:
    """Return the legal form that a name ends in, or "".

    >>> legal_form("Acme Corp."), legal_form("Acme")
    ('corp', '')
    """
    words = label.casefold().replace(".", "").replace(",", " ").split()
    return words[-1] if len(words) > 1 and words[-1] in LEGAL_FORMS else ""
