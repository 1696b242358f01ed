"""Numbers and amounts of money in words or digits, as decimals."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.annotate.lists import currency_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["is_currency", "parse_amount", "parse_number"]

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_UNITS = {word: Decimal(value) for value, word in enumerate(_ONES.split())}
_UNITS |= {
    word: Decimal(10 * value)
    for value, word in enumerate(
        "twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2
    )
}
_UNITS |= {"half": Decimal("0.5"), "quarter": Decimal("0.25")}
_SCALES = {
    "dozen": Decimal(12),
    "hundred": Decimal(100),
    "thousand": Decimal(10**3),
    "k": Decimal(10**3),
    "lakh": Decimal(10**5),
    "crore": Decimal(10**7),
    "million": Decimal(10**6),
    "m": Decimal(10**6),
    "mn": Decimal(10**6),
    "billion": Decimal(10**9),
    "b": Decimal(10**9),
    "bn": Decimal(10**9),
    "trillion": Decimal(10**12),
    "tn": Decimal(10**12),
}
_SCALES |= {
    word + "s": _SCALES[word]
    for word in "dozen hundred thousand lakh crore million billion trillion".split()
}
# Signs and short names of currencies, by ISO 4217; a longer one is tried first. What several are
# called is the one that news mostly means.
_CURRENCIES = {
    "us$": "USD", "au$": "AUD", "nz$": "NZD", "hk$": "HKD", "nt$": "TWD", "c$": "CAD",
    "a$": "AUD", "s$": "SGD", "r$": "BRL", "mx$": "MXN", "$": "USD", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "dollar": "USD", "cent": "USD",
    "euro": "EUR", "pound": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "franc": "CHF",
    "krona": "SEK", "krone": "NOK", "won": "KRW", "peso": "MXN", "real": "BRL", "rand": "ZAR",
    "rs": "INR", "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "chf": "CHF",
}  # fmt: skip
_PIECE = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+|[-\u2013\u2014\u2212]", re.IGNORECASE)
_RANGE = frozenset("to or in out between from versus".split())
_DASHES = "-\u2013\u2014\u2212"
_VAGUE = frozenset("dozens hundreds thousands lakhs crores millions billions trillions".split())
_NAME_WORDS = 4
"""Words of the longest name of a currency that news uses."""
_MOST = Decimal(10) ** 18


def parse_number(text: str) -> Decimal | None:
    """Read a number, None if the text is not one, or is a range, a share or a score.

    >>> parse_number("more than 20 million")
    Decimal('20000000')
    >>> parse_number("three hundred and five")
    Decimal('305')
    """
    pieces = _PIECE.findall(text.lower())
    numeric = [piece[0].isdigit() or piece in _UNITS or piece in _SCALES for piece in pieces]
    if not any(numeric):
        return None
    first, last = numeric.index(True), len(numeric) - 1 - numeric[::-1].index(True)
    inside = pieces[first : last + 1]
    if pieces[first] in _VAGUE or "between" in pieces or _RANGE & set(inside):
        return None
    if any(a in _DASHES and b[0].isdigit() for a, b in pairwise(inside)):
        return None
    if any(b == "and" and a[0].isdigit() and c[0].isdigit() for a, b, c in _threes(inside)):
        return None  # "3 and 5 million" are two
    value = _sum(piece for piece, counts in zip(pieces, numeric, strict=True) if counts)
    negative = first > 0 and pieces[first - 1] in {"minus", "negative", *_DASHES}
    return None if abs(value) >= _MOST else _plain(-value if negative else value)


def _threes(pieces: list[str]) -> Iterator[tuple[str, str, str]]:
    return zip(pieces, pieces[1:], pieces[2:], strict=False)


def _sum(pieces: Iterable[str]) -> Decimal:
    """Add numerals up, a scale multiplying those before it."""
    total, current = Decimal(0), Decimal(0)
    begun = False
    for piece in pieces:
        if piece in _SCALES:
            current = (current if begun else Decimal(1)) * _SCALES[piece]
            if _SCALES[piece] >= _SCALES["thousand"]:
                total, current = total + current, Decimal(0)
        else:
            current += _UNITS[piece] if piece in _UNITS else Decimal(piece.replace(",", ""))
        begun = True
    return total + current


def parse_amount(text: str) -> tuple[Decimal, str] | None:
    """Read an amount of money, return it with its ISO 4217 code.

    >>> parse_amount("$3.2bn")
    (Decimal('3200000000'), 'USD')
    """
    low = text.lower()
    named = _named_currency(low)
    if named is not None:
        number = parse_number(low)
        return None if number is None else (number, named)
    words = set(re.findall(r"[a-z$€£¥₹₽₩]+", low))
    for sign, code in _CURRENCIES.items():
        found = sign in low if not sign.isalpha() else sign in words or sign + "s" in words
        if found:
            number = parse_number(low.replace(sign, " ") if not sign.isalpha() else low)
            if number is None:
                return None
            return (number / 100 if sign == "cent" else number), code
    return None


def is_currency(word: str) -> bool:
    """Say whether a noun in small letters may name a currency."""
    return word in _currency_nouns()


@cache
def _currency_nouns() -> frozenset[str]:
    short = {name + end for name in _CURRENCIES for end in ("", "s") if name.isalpha()}
    return frozenset({name.split()[-1] for name in currency_names()} | short)


def _named_currency(low: str) -> str | None:
    """Return the currency that an amount in small letters names in full: "Danish crowns"."""
    known, words = currency_names(), re.findall(r"[^\W\d_]+", low)
    for size in range(_NAME_WORDS, 0, -1):
        for start in range(len(words) - size + 1):
            code = known.get(" ".join(words[start : start + size]))
            if code is not None:
                return code
    return None


def _plain(number: Decimal) -> Decimal:
    """Return the number without an exponent or trailing zeros."""
    if number == number.to_integral_value():
        return number.quantize(Decimal(1))
    return number.normalize()
