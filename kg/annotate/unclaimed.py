"""Names that the model missed: runs of proper nouns, and names it knew elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.borders import TITLES, is_person_noun, trim_name
from kg.annotate.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.annotate.parse import Parse

__all__ = ["find_known", "find_unclaimed"]

CALENDAR = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may "
    "june july august september october november december am pm gmt utc est edt"
)
"""Days, months and hours, which are dates and no names."""


def find_unclaimed(parse: Parse, taken: bytearray) -> Iterator[tuple[int, int]]:
    """Yield runs of proper nouns that are not ``taken``, if they are no titles or days."""
    pos, size = parse.pos, len(parse)
    token = 0
    while token < size:
        if pos[token] != "PROPN" or taken[token]:
            token += 1
            continue
        end = token + 1
        while end < size and not taken[end] and (pos[end] == "PROPN" or _is_hyphen(parse, end)):
            end += 1
        for start, stop in trim_name(parse, token, end, ""):
            if _is_name_run(parse, start, stop):
                yield start, stop
        token = end


def _is_hyphen(parse: Parse, token: int) -> bool:
    """Tell whether a token is a hyphen with no blank around it, before a proper noun."""
    return (
        parse.words[token] == "-"
        and token + 1 < len(parse)
        and parse.pos[token + 1] == "PROPN"
        and parse.ends[token] == parse.starts[token + 1]
    )


def _is_name_run(parse: Parse, start: int, end: int) -> bool:
    last = parse.words[end - 1].lower().rstrip(".")
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
        if parse.pos[token] not in ("NOUN", "PROPN", "X"):
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
