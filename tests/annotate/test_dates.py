"""Dates: every way news writes them, the precision kept, relative ones from the day of issue."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.dates import parse_date
from tests.strategies import texts

MONDAY = "2025-08-25"
LEXICAL = {
    "date": r"\d{4}-\d\d-\d\d",
    "gYearMonth": r"\d{4}-\d\d",
    "gYear": r"\d{4}",
}
FORMATS = [
    "{d:%Y-%m-%d}",
    "{d:%B} {d.day}, {d.year}",
    "{d:%b} {d.day} {d.year}",
    "{d:%b}. {d.day}, {d.year}",
    "{d.day} {d:%B} {d.year}",
    "{d:%d} {d:%b} {d.year}",
    "{d.day} of {d:%B}, {d.year}",
    "{d:%A}, {d:%B} {d.day}, {d.year}",
    "on the morning of {d:%B} {d.day}, {d.year}",
]
days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


def read(text: str, published: str | None = None) -> str | None:
    value = parse_date(text, published)
    if value is not None:
        assert re.fullmatch(LEXICAL[value.datatype], value.lexical)
        assert value.unit is None
    return value and value.lexical


@pytest.mark.parametrize("form", FORMATS)
@given(day=days)
def test_a_full_date_is_the_day_it_names_in_every_format(form, day):
    assert read(form.format(d=day)) == day.isoformat()
    assert read(form.format(d=day).upper(), "2000-01-01") == day.isoformat()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the 22nd of August, 2025", "2025-08-22"),
        ("Sept. 3rd, 2024", "2024-09-03"),
        ("June 1, 2024", "2024-06-01"),
        ("February 29, 2024", "2024-02-29"),
        ("March 2013", "2013-03"),
        ("March, 2013", "2013-03"),
        ("early May of 2013", "2013-05"),
        ("2013", "2013"),
        ("the summer of 2013", "2013"),
        ("by 2030", "2030"),
    ],
)
def test_an_absolute_date_keeps_the_precision_of_the_text(text, expected):
    assert read(text) == read(text, MONDAY) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2025-08-25"),
        ("this morning", "2025-08-25"),
        ("late yesterday", "2025-08-24"),
        ("tomorrow", "2025-08-26"),
        ("Friday", "2025-08-22"),
        ("early Friday", "2025-08-22"),
        ("on Monday", "2025-08-25"),
        ("last Monday", "2025-08-18"),
        ("next Monday", "2025-09-01"),
        ("next Friday", "2025-08-29"),
        ("last month", "2025-07"),
        ("this month", "2025-08"),
        ("last year", "2024"),
        ("next year", "2026"),
        ("three days ago", "2025-08-22"),
        ("a month ago", "2025-07"),
        ("eight months ago", "2024-12"),
        ("two years ago", "2023"),
        ("May 5", "2025-05-05"),
        ("Aug. 22", "2025-08-22"),
        ("5 May", "2025-05-05"),
        ("December 30", "2025-12-30"),
        ("in March", "2025-03"),
        ("next March", "2026-03"),
        ("last November", "2024-11"),
    ],
)
def test_a_relative_date_is_counted_from_the_day_of_publication(text, expected):
    assert read(text, MONDAY) == read(text, f"{MONDAY}T23:59:00+02:00") == expected
    assert read(text) is None, "no clock is read"


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        ("December 30", "2025-01-03", "2024-12-30"),
        ("in December", "2025-01-10", "2024-12"),
        ("January 2", "2024-12-30", "2025-01-02"),
        ("February 29", "2024-03-05", "2024-02-29"),
        ("yesterday", "2024-03-01", "2024-02-29"),
        ("yesterday", "2023-03-01", "2023-02-28"),
        ("a month ago", "2024-03-31", "2024-02"),
        ("February 29", "2024-12-20", "2024-02-29"),
        ("February 29", "2023-03-05", "2024-02-29"),
        ("last August", MONDAY, "2024-08"),
    ],
)
def test_the_year_of_a_date_without_one_is_the_likeliest(text, published, expected):
    assert read(text, published) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "soon",
        "five days",
        "last week",
        "a week ago",
        "a day earlier",
        "the 1990s",
        "2013-2015",
        "2013 to 2015",
        "between 2013 and 2015",
        "$2013",
        "20,130",
        "February 30, 2024",
        "February 29, 2023",
        "2023-13-01",
        "31 June 2024",
        "May 45",
        "the mayor",
        "9999999999 years ago",
        "over the past year",
    ],
)
def test_what_names_no_day_month_or_year_gives_nothing(text):
    assert read(text, MONDAY) is None


@given(day=days, back=st.integers(1, 7))
def test_a_weekday_is_the_last_one_and_today_is_never_last(day, back):
    named = day - timedelta(back)
    assert read(f"last {named:%A}", day.isoformat()) == named.isoformat()
    assert read(f"{named:%A}", day.isoformat()) == (day if back == 7 else named).isoformat()


@given(text=texts, published=st.none() | texts | days.map(date.isoformat))
def test_any_text_gives_a_valid_value_or_none(text, published):
    read(text, published)
