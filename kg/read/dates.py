"""Dates of publication: what a line or field says, in ISO 8601."""

from __future__ import annotations

import re
from datetime import date, datetime

__all__ = ["iso_date"]

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}([T ]\d{2}:?\d{2}\S*)?")
_NUMERIC = re.compile(r"(\d{1,2})([/.])(\d{1,2})\2(\d{4})")
_YEAR = re.compile(r"\b[12]\d{3}\b")
_MONTH = re.compile(r"(?i)\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b")
_LONGEST = 60
_MONTHS = 12


def iso_date(text: str) -> str | None:
    """Return the date that ``text`` is, as ISO 8601; None if it is none or not a certain one.

    A time of day is kept where it is written in ISO form. "03/04/2026" is a day in March or one
    in April, so it is no certain date.

    >>> iso_date("Saturday, 14 March 2026"), iso_date("2026-03-14T09:30Z"), iso_date("03/04/2026")
    ('2026-03-14', '2026-03-14T09:30:00+00:00', None)
    """
    text = text.strip()
    if len(text) > _LONGEST:
        return None
    try:
        if _ISO.fullmatch(text):
            return _from_iso(text)
        if match := _NUMERIC.fullmatch(text):
            return _from_numbers(match)
        return _from_words(text)
    except (ValueError, OverflowError):
        return None


def _from_iso(text: str) -> str:
    if ":" in text or len(text) > len("2026-03-14"):
        return datetime.fromisoformat(text).isoformat()
    return date.fromisoformat(text).isoformat()


def _from_numbers(match: re.Match[str]) -> str | None:
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first > _MONTHS or first == second:
        return date(year, second, first).isoformat()
    return date(year, first, second).isoformat() if second > _MONTHS else None


def _from_words(text: str) -> str | None:
    if not (_YEAR.search(text) and _MONTH.search(text)):
        return None
    from dateutil import parser  # noqa: PLC0415 - only a date in words needs it

    # What a text leaves out is taken from the default: two defaults that agree leave out nothing.
    blanks = datetime(2000, 1, 1), datetime(2004, 2, 2)  # noqa: DTZ001 - only their dates count
    one, two = (parser.parse(text, default=blank, ignoretz=True).date() for blank in blanks)
    return str(one.isoformat()) if one == two else None
