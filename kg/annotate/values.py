"""Which phrases are values: dates, amounts, shares and counts, in canonical form."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.annotate.dates import parse_date
from kg.annotate.numbers import is_currency, parse_amount, parse_number
from kg.model import MentionKind, Value

if TYPE_CHECKING:
    from decimal import Decimal

    from kg.annotate.parse import Parse

__all__ = ["is_score", "value_at"]

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
"""What stands before one thing and is no count of it: "a 2024 spill"."""
_SMALL = 10
"""A count up to this, spelt out, tells of the things and not of their number ("two firms")."""


def value_at(parse: Parse, head: int) -> tuple[MentionKind, Value | None] | None:
    """Return the kind and value of the phrase headed by a token, None if it is no value.

    A date that cannot be resolved is still a date, with no value.
    """
    label, start, end = parse.ent_at(head)
    if label in ("DATE", "TIME"):
        said = parse.text(_with_preposition(parse, start), end)
        ahead = _is_ahead(parse, head)
        return MentionKind.DATE, parse_date(said, parse.article.published, ahead=ahead)
    if label == "MONEY":
        amount = parse_amount(parse.text(_with_sign(parse, start), end))
        return (MentionKind.QUANTITY, _number(*amount)) if amount else None
    if label == "PERCENT" or parse.words[head] in ("%", "percent"):
        number = parse_number(
            parse.text(start, end) if label else parse.text(parse.left[head], head)
        )
        return (MentionKind.QUANTITY, _number(number, "%")) if number is not None else None
    if is_score(parse, head):
        return MentionKind.QUANTITY, None
    if parse.pos[head] == "NUM":
        if any(parse.deps[c] == "prep" and parse.lemmas[c] == "of" for c in parse.children[head]):
            return None  # "one of the rivals" names a rival
        start, end = (start, end) if label else (head, head + 1)
        number = parse_number(parse.text(start, end))
        return (MentionKind.QUANTITY, _number(number)) if number is not None else None
    return _counted(parse, head)


def is_score(parse: Parse, head: int) -> bool:
    """Say whether a number is the first of two that belong together: 3-1, 2015-16."""
    dash = parse.kid(head, "nummod")
    return dash == head + 1 and parse.pos[dash] == "SYM"


def _counted(parse: Parse, head: int) -> tuple[MentionKind, Value | None] | None:
    """Return a count of things: "20 million users"."""
    if parse.pos[head] != "NOUN":
        return None
    numeral = parse.kid(head, "nummod")
    if numeral is None or numeral > head:
        return None
    words = parse.text(parse.left[numeral], parse.right[numeral])
    if parse.tags[head] == "NN" and _YEAR.fullmatch(words):
        return None
    if is_currency(parse.words[head].lower()):
        amount = parse_amount(parse.text(parse.left[numeral], head + 1))
        if amount is not None:
            return MentionKind.QUANTITY, _number(*amount)
    number = parse_number(words)
    if number is None or (number <= _SMALL and not any(c.isdigit() for c in words)):
        return None
    return MentionKind.QUANTITY, _number(number, parse.lemmas[head].lower())


def _with_preposition(parse: Parse, start: int) -> int:
    """Take in the preposition that makes a span of a year: "over the past year"."""
    return start - 1 if start and parse.pos[start - 1] == "ADP" else start


_COMING = frozenset("will shall 'll wo to".split())


def _is_ahead(parse: Parse, head: int) -> bool:
    """Say whether a date belongs to a verb that tells what is to come."""
    token = head
    while parse.heads[token] != token and parse.pos[token] != "VERB":
        token = parse.heads[token]
    return any(parse.words[c].lower() in _COMING for c in parse.kids(token, "aux"))


def _with_sign(parse: Parse, start: int) -> int:
    """Take in a currency sign the model left outside."""
    return start - 1 if start and parse.tags[start - 1] == "$" else start


def _number(number: Decimal, unit: str | None = None) -> Value:
    whole = number == number.to_integral_value()
    return Value(format(number, "f"), "integer" if whole else "decimal", unit)
