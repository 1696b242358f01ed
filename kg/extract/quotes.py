"""Direct quotes: which tokens stand between quotation marks, and who says them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.words import ASK, SAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["quoted_by", "said_by"]

_VERBS = SAY | ASK
_NEAR = 8
"""Tokens from a quotation mark within which its speaker is named: said Jane Roe, head of ..."""
_LEAST = 3
"""Tokens a quote has at least; fewer are a phrase that the writer keeps at arm's length."""


def said_by(parse: Parse, verb: int) -> int | None:
    """Return the head of who says: the subject, also where it follows and looks like an object."""
    subject = parse.kid(verb, "nsubj")
    if subject is None and parse.kid(verb, "ccomp", "parataxis") is not None:
        behind = parse.kid(verb, "dobj", "attr")
        said = parse.kid(verb, "ccomp", "parataxis")
        if behind is not None and said is not None and said < verb < behind:
            return behind
    return subject


def quoted_by(parse: Parse) -> dict[int, int]:
    """Return token -> head of the speaker, for the tokens of every quote with a known one.

    A quote that never closes ends with its paragraph. A quote without a speaker of its own
    belongs to the speaker of the quote before it in the same paragraph.
    """
    speakers: dict[int, int] = {}
    for section in parse.sections or ():
        last: int | None = None
        for start, stop in _quotes(parse, section.start, section.end):
            speaker = _speaker(parse, start, stop, section.start, section.end)
            last = speaker if speaker is not None else last
            if last is not None:
                speakers.update(dict.fromkeys(range(start, stop), last))
    return speakers


def _quotes(parse: Parse, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the ranges between double quotation marks of one paragraph."""
    words = parse.words
    opened: int | None = None
    for token in range(start, end):
        if words[token] in ('"', "``", "''"):
            if opened is None:
                opened = token + 1
            else:
                if token - opened >= _LEAST:
                    yield opened, token
                opened = None
    if opened is not None and end - opened >= _LEAST:
        yield opened, end


def _speaker(parse: Parse, start: int, stop: int, low: int, high: int) -> int | None:
    """Return the head of who says what stands from start to stop."""
    after = range(stop, min(high, stop + _NEAR))
    before = range(max(low, start - _NEAR), start)
    for token in (*after, *reversed(before)):
        if parse.pos[token] == "VERB" and parse.lemmas[token].lower() in _VERBS:
            subject = said_by(parse, token)
            if subject is not None and not start <= subject < stop:
                return subject
    return None
