"""Numbers and amounts of money in words or digits, as decimals."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

__all__ = ["parse_amount", "parse_number"]

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
    for word in ("dozen", "hundred", "thousand", "million", "billion", "trillion")
}
# Signs and names of currencies, by ISO 4217; a longer one is tried first.
_CURRENCIES = {
    "us$": "USD", "c$": "CAD", "a$": "AUD", "hk$": "HKD", "$": "USD", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "₽": "RUB", "₩": "KRW", "dollar": "USD", "cent": "USD",
    "euro": "EUR", "pound": "GBP", "sterling": "GBP", "yen": "JPY", "yuan": "CNY",
    "renminbi": "CNY", "rupee": "INR", "ruble": "RUB", "rouble": "RUB", "franc": "CHF",
    "krona": "SEK", "krone": "NOK", "won": "KRW", "peso": "MXN", "real": "BRL", "rand": "ZAR",
    "usd": "USD", "eur": "EUR", "gbp": "GBP", "jpy": "JPY", "chf": "CHF",
}  # fmt: skip
_PIECE = re.compile(r"\d[\d,]*(?:\.\d+)?|[a-z]+", re.IGNORECASE)


def parse_number(text: str) -> Decimal | None:
    """Read a number, None if the text is not one.

    >>> parse_number("more than 20 million")
    Decimal('20000000')
    >>> parse_number("three hundred and five")
    Decimal('305')
    """
    total, current, seen = Decimal(0), Decimal(0), False
    for piece in _PIECE.findall(text.lower().replace("-", " ")):
        if piece[0].isdigit():
            try:
                current += Decimal(piece.replace(",", ""))
            except InvalidOperation:
                return None
            seen = True
        elif piece in _SCALES:
            current = (current if current or seen else Decimal(1)) * _SCALES[piece]
            seen = True
            if _SCALES[piece] >= _SCALES["thousand"]:
                total, current = total + current, Decimal(0)
        elif piece in _UNITS:
            current += _UNITS[piece]
            seen = True
    result = total + current
    return _plain(result) if seen and abs(result) < Decimal(10) ** 18 else None


def parse_amount(text: str) -> tuple[Decimal, str] | None:
    """Read an amount of money, return it with its ISO 4217 code.

    >>> parse_amount("$3.2bn")
    (Decimal('3200000000'), 'USD')
    """
    low = text.lower()
    words = set(re.findall(r"[a-z$€£¥₹₽₩]+", low))
    for sign, code in _CURRENCIES.items():
        found = sign in low if not sign.isalpha() else sign in words or sign + "s" in words
        if found:
            number = parse_number(low.replace(sign, " ") if not sign.isalpha() else low)
            if number is None:
                return None
            return (number / 100 if sign == "cent" else number), code
    return None


def _plain(number: Decimal) -> Decimal:
    """Return the number without an exponent or trailing zeros."""
    if number == number.to_integral_value():
        return number.quantize(Decimal(1))
    return number.normalize()
