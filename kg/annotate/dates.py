"""Dates as people write them in news, resolved against the day of publication.

The precision of the text is kept: a year stays a year (xsd:gYear), a month a month.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from dateutil.relativedelta import relativedelta

from kg.model import Value

__all__ = ["parse_date"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        "january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|"
        "september sept sep|october oct|november nov|december dec".split("|"),
        1,
    )
    for name in names.split()
}
_MONTH = "(" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_DAYS = "monday tuesday wednesday thursday friday saturday sunday".split()
_DAY = "(" + "|".join(_DAYS) + ")"
_COUNTS = {
    word: n
    for n, word in enumerate("zero one two three four five six seven eight nine ten".split())
}
_COUNTS |= {"a": 1, "an": 1, "couple": 2, "few": 3}
_FAR = 1000
"""Units of time that news counts back; more is no date."""
_UNIT = r"(day|week|month|year)s?"

_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)?"
_FULL = re.compile(
    rf"\b(?:{_MONTH} {_ORDINAL},? (\d{{4}})|{_ORDINAL} (?:of )?{_MONTH},? (\d{{4}}))\b"
)
_ISO = re.compile(r"\b(\d{4})-(\d\d)-(\d\d)\b")
_MONTH_YEAR = re.compile(rf"\b{_MONTH},? (?:of )?(\d{{4}})\b")
_MONTH_DAY = re.compile(rf"\b(?:{_MONTH} {_ORDINAL}|{_ORDINAL} (?:of )?{_MONTH})\b(?! \d)")
_YEAR = re.compile(r"(?<![\d$€£.,])(1[5-9]\d\d|20\d\d)(?![\d%,.]\d|s)\b")
_BARE_MONTH = re.compile(rf"\b(?:(last|next|this) )?{_MONTH}(?= |,|$)")
_WEEKDAY = re.compile(rf"\b(?:(last|next|this|on|coming) )?{_DAY}\b")
_AGO = re.compile(rf"\b(\w+) {_UNIT} (ago|earlier|later|from now)\b")
_NEAR = re.compile(r"\b(last|this|next|past|previous|coming) (week|month|year)\b")

_NAMED = (
    (re.compile(r"\byesterday\b"), -1),
    (re.compile(r"\btomorrow\b"), 1),
    (re.compile(r"\b(?:today|tonight|this (?:morning|afternoon|evening))\b"), 0),
)
_STEPS = {"this": 0, "next": 1, "coming": 1}
_SPAN = re.compile(r"\b(?:over|during|for|in|throughout) the (?:last|past|next|coming)\b")
_LEAP = 4
"""Years within which every day of the calendar comes round."""


@lru_cache(maxsize=4096)
def parse_date(text: str, published: str | None, *, ahead: bool = False) -> Value | None:
    """Return a date's canonical form, None if the text names none.

    ``published`` is the ISO date that relative dates are counted from; without it only
    absolute dates are read. ``ahead`` says that the text tells what is to come.

    >>> parse_date("March 2013", None)
    Value(lexical='2013-03', datatype='gYearMonth', unit=None)
    >>> parse_date("last Friday", "2025-08-25").lexical
    '2025-08-22'
    """
    low = " ".join(text.lower().split())
    try:
        absolute = _absolute(low)
        if absolute is not None or published is None:
            return absolute
        return _relative(low, date.fromisoformat(published[:10]), ahead=ahead)
    except (ValueError, OverflowError):
        return None


def _absolute(low: str) -> Value | None:
    if found := _ISO.search(low):
        return _day(date(*(int(part) for part in found.groups())))
    if found := _FULL.search(low):
        month, day, year, other_day, other_month, other_year = found.groups()
        if month:
            return _day(date(int(year), _MONTHS[month], int(day)))
        return _day(date(int(other_year), _MONTHS[other_month], int(other_day)))
    if found := _MONTH_YEAR.search(low):
        return _month(date(int(found[2]), _MONTHS[found[1]], 1))
    if (found := _YEAR.search(low)) and not re.search(r"\bto\b|\b[-\u2013]\b|between", low):
        return Value(found[1], "gYear")
    return None


def _relative(low: str, day: date, *, ahead: bool) -> Value | None:
    for words, days in _NAMED:
        if words.search(low):
            return _day(day + timedelta(days))
    if found := _MONTH_DAY.search(low):
        month, number = found[1] or found[4], found[2] or found[3]
        chosen = _year_of(day, _MONTHS[month], int(number), low, ahead=ahead)
        return None if chosen is None else _day(chosen)
    if found := _WEEKDAY.search(low):
        return _day(_weekday(_DAYS.index(found[2]), found[1], day, ahead=ahead))
    if found := _AGO.search(low):
        return _counted(found[1], found[2], found[3], day)
    if (found := _NEAR.search(low)) and not _SPAN.search(low):
        return _unit(day, found[2], _STEPS.get(found[1], -1))
    if found := _BARE_MONTH.search(low):
        first = day.replace(day=1)
        chosen = _year_of(first, _MONTHS[found[2]], 1, found[1] or "", ahead=ahead)
        return None if chosen is None else _month(chosen)
    return None


def _year_of(day: date, month: int, number: int, words: str, *, ahead: bool) -> date | None:
    """Complete a date without a year: the nearest, or the one before or after as is said."""
    choices = []
    for year in range(day.year - _LEAP, day.year + _LEAP + 1):
        try:
            choices.append(date(year, month, number))
        except ValueError:
            continue  # no such day in this year
    if "last" in words:
        choices = [choice for choice in choices if choice < day]
    elif "next" in words or ahead:
        choices = [choice for choice in choices if choice >= day]
    return min(choices, key=lambda choice: abs((choice - day).days), default=None)


def _weekday(wanted: int, word: str | None, day: date, *, ahead: bool) -> date:
    """Return the day meant: news tells of the last one unless it tells what is to come."""
    if word in ("next", "coming") or (ahead and word != "last"):
        return day + timedelta((wanted - day.weekday() - 1) % 7 + 1)
    back = (day.weekday() - wanted) % 7
    return day - timedelta(back or (7 if word == "last" else 0))


def _counted(count: str, unit: str, way: str, day: date) -> Value | None:
    number = int(count) if count.isdigit() else _COUNTS.get(count)
    if number is None or number > _FAR or way in ("earlier", "later"):
        return None
    return _unit(day, unit, number if way == "from now" else -number)


def _unit(day: date, unit: str, step: int) -> Value | None:
    if unit == "year":
        return Value(f"{day.year + step:04d}", "gYear")
    if unit == "month":
        return _month(day + relativedelta(months=step))
    if unit == "day":
        return _day(day + timedelta(step))
    return None  # XSD has no type for a week


def _day(day: date) -> Value:
    return Value(day.isoformat(), "date")


def _month(day: date) -> Value:
    return Value(f"{day.year:04d}-{day.month:02d}", "gYearMonth")
