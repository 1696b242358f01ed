"""Names that the model missed: runs of proper nouns, and names it knew elsewhere."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kg.annotate.borders import TITLES, is_people, is_person_noun, trim_name
from kg.annotate.forms import initials_of
from kg.annotate.lexicon import word_set
from kg.annotate.spelled import is_initials
from kg.annotate.wordnet import noun_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.annotate.name import Name
    from kg.annotate.parse import Parse

__all__ = ["CALENDAR", "begins_of", "find_initials", "find_known", "find_unclaimed"]

CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december am pm gmt utc est edt"
)
"""Days, months and hours, which are dates and no names."""

_AMOUNT = re.compile("[A-Z]{1,3}[0-9.,]+")
_SCALES = (["million"], ["billion"], ["trillion"], ["crore"], ["lakh"])
"""What follows sums of money whose currency is a letter."""
_FEWEST_WORDS = 3
"""Words of a name whose initials are found by themselves; two letters could be anything."""
_DOERS = frozenset(("nsubj", "poss"))
_OPENERS = frozenset(('"', "'", "(", ":", "-", "--", "\u2013", "\u2014"))
"""Marks after which a sentence may begin, and with it a capital that means nothing."""


def find_unclaimed(parse: Parse, taken: bytearray) -> Iterator[tuple[int, int]]:
    """Yield runs of proper nouns that are not ``taken``, if they are no titles or days."""
    size = len(parse)
    counts = Counter(parse.words)
    begins = begins_of(parse)
    proper = _proper(parse, begins)
    token = 0
    while token < size:
        if not proper[token] or taken[token]:
            token += 1
            continue
        end = token + 1
        while end < size and not taken[end] and (proper[end] or _is_hyphen(parse, proper, end)):
            end += 1
        for start, stop in trim_name(parse, token, end, ""):
            small = counts[parse.words[start].lower()] if stop - start == 1 else 0
            common = small > (0 if start in begins else counts[parse.words[start]])
            # A single word that is mostly written small only begins a sentence with its capital.
            if not common and _is_name_run(parse, start, stop):
                yield start, stop
        token = end


def begins_of(parse: Parse) -> set[int]:
    """Return the tokens that have a capital only for being the first."""
    begins = {start for start, _ in parse.sents}
    return begins | {t + 1 for t in range(len(parse) - 1) if parse.words[t] in _OPENERS}


def _proper(parse: Parse, begins: set[int]) -> bytearray:
    """Mark the proper nouns, and the common nouns that are written as such inside a sentence.

    At its beginning, words that are no nouns of English are, if they do or have something.
    """
    proper = bytearray(tag == "PROPN" for tag in parse.pos)
    for token, word in enumerate(parse.words):
        if parse.tags[token] != "NN" or not word[0].isupper() or not word[1:].islower():
            continue
        if parse.in_headline(token):
            continue
        if token in begins:
            proper[token] = parse.deps[token] in _DOERS and noun_class(word.lower()) is None
        else:
            proper[token] = parse.pos[token - 1] not in ("PUNCT", "SPACE", "SYM", "X")
    return proper


def _is_hyphen(parse: Parse, proper: bytearray, token: int) -> bool:
    """Tell whether a token is a hyphen with no blank around it, before a proper noun."""
    return (
        parse.words[token] == "-"
        and token + 1 < len(parse)
        and bool(proper[token + 1])
        and parse.ends[token] == parse.starts[token + 1]
    )


def _is_name_run(parse: Parse, start: int, end: int) -> bool:
    last = parse.words[end - 1].lower().rstrip(".")
    if _is_whose(parse, end):
        return True
    if _AMOUNT.fullmatch(parse.words[start]) and parse.words[end : end + 1] in _SCALES:
        return False  # P12 billion
    if (
        last in TITLES
        or last in CALENDAR
        or is_person_noun(last)
        or not parse.words[start][0].isupper()
    ):
        return False
    return parse.deps[end - 1] not in ("compound", "nmod") or not is_person_noun(
        parse.words[end - 1].lower()
    )


def _is_whose(parse: Parse, end: int) -> bool:
    """Tell whether a possessive and another name follow, as in Citizens' Front."""
    follows = parse.tags[end : end + 2] in (["POS", "NNP"], ["POS", "NNPS"])
    return follows and is_people(parse.words[end - 1])


def find_initials(parse: Parse, names: Iterable[Name], taken: bytearray) -> Iterator[int]:
    """Yield the tokens that are the initials of a name and that a tagger took for no noun."""
    long = {initials_of(name.text) for name in names if name.end - name.start >= _FEWEST_WORDS}
    if not long:
        return
    for token, word in enumerate(parse.words):
        if taken[token] or len(word) < _FEWEST_WORDS or not word.isupper():
            continue
        if word.lower() in long and parse.pos[token] != "PROPN":
            yield token


def find_known(
    parse: Parse, spans: Iterable[tuple[int, int]], taken: bytearray
) -> Iterator[tuple[int, int]]:
    """Yield where the names at some spans stand again on tokens that are not ``taken``."""
    known: dict[str, set[tuple[str, ...]]] = {}
    for start, end in spans:
        words = tuple(parse.words[start:end])
        known.setdefault(words[0], set()).add(words)
    forms = {word: sorted(found, key=len, reverse=True) for word, found in known.items()}
    free = 0
    for token, word in enumerate(parse.words):
        if word not in known or taken[token] or token < free:
            continue
        if parse.pos[token] not in ("NOUN", "PROPN", "X") and not is_initials(word):
            continue
        for words in forms[word][:_MOST_FORMS]:
            free = token + len(words)
            if tuple(parse.words[token:free]) == words and not any(taken[token:free]):
                yield token, free
                break
        else:
            free = token


_MOST_FORMS = 50
"""Names of one first word that are tried; a text with more of them is a list, not prose."""
