"""Direct quotes: which tokens stand between quotation marks, and who says them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.annotate.saying import ASK, SAY, said_by

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse, Section

__all__ = ["Quote", "find_quotes", "mark_quoted", "quoted_by"]

_MARKS = frozenset(('"', "``", "''"))
_VERBS = SAY | ASK
_NEAR = 8
"""Tokens from a quotation mark within which its speaker is named: said Jane Roe, head of ..."""
_LEAST = 3
"""Tokens a quote has at least; fewer are a phrase that the writer keeps at arm's length."""


class Quote(NamedTuple):
    """Tokens [start, stop) between quotation marks and the head of who says them, -1 if unknown."""

    start: int
    stop: int
    speaker: int


def find_quotes(parse: Parse) -> list[Quote]:
    """Return the quotes of an article in their order; the marks are walked through once.

    A quote that never closes ends with its paragraph. A quote without a speaker of its own
    belongs to the speaker of the quote before it in the same paragraph, or of the paragraph
    before that ends in a colon.
    """
    if parse.quotes is None:
        parse.quotes = []
        if not _MARKS.isdisjoint(parse.words):
            before: Section | None = None
            for section in parse.sections or ():
                last = _announced(parse, before)
                for start, stop in _spans(parse, section.start, section.end):
                    if stop - start >= _LEAST:
                        found = _speaker(parse, start, stop, section.start, section.end)
                        last = found if found >= 0 else last
                        parse.quotes.append(Quote(start, stop, last))
                    else:
                        parse.quotes.append(Quote(start, stop, -1))
                before = section
    return parse.quotes


def quoted_by(parse: Parse) -> dict[int, int]:
    """Return token -> head of the speaker, for the tokens of every quote with a known one."""
    return {
        token: quote.speaker
        for quote in find_quotes(parse)
        if quote.speaker >= 0
        for token in range(quote.start, quote.stop)
    }


def mark_quoted(parse: Parse) -> bytearray:
    """Mark the tokens inside quotation marks, short phrases included."""
    quoted = bytearray(len(parse))
    for start, stop, _ in find_quotes(parse):
        quoted[start:stop] = b"\1" * (stop - start)
    return quoted


def _spans(parse: Parse, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges between double quotation marks of one paragraph."""
    opened: int | None = None
    for token in range(start, end):
        if parse.words[token] in _MARKS:
            if opened is None:
                opened = token + 1
            else:
                yield opened, token
                opened = None
    if opened is not None and opened < end:
        yield opened, end


def _speaker(parse: Parse, start: int, stop: int, low: int, high: int) -> int:
    """Return the head of who says what stands from start to stop."""
    after = range(stop, min(high, stop + _NEAR))
    before = range(max(low, start - _NEAR), start)
    for token in (*after, *reversed(before)):
        subject = _says(parse, token)
        if subject >= 0 and not start <= subject < stop:
            return subject
    return -1


def _announced(parse: Parse, before: Section | None) -> int:
    """Return who says what follows a paragraph that ends in a colon: "Roe said:"."""
    if before is None or before.end == before.start or parse.words[before.end - 1] != ":":
        return -1
    near = range(before.end - 1, max(before.start, before.end - 1 - _NEAR) - 1, -1)
    return next((s for s in (_says(parse, token) for token in near) if s >= 0), -1)


def _says(parse: Parse, token: int) -> int:
    """Return the head of who says something by a verb, -1 if it is none or nobody does."""
    if parse.pos[token] != "VERB" or parse.lemmas[token].lower() not in _VERBS:
        return -1
    subject = said_by(parse, token)
    return -1 if subject is None else subject
