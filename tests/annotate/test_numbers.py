"""Numbers and amounts: digits, words and scales, exactly; what is no single number is none."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.numbers import parse_amount, parse_number
from tests.strategies import texts

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
ONES = (ONES + " fifteen sixteen seventeen eighteen nineteen").split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {"thousand": 3, "million": 6, "billion": 9, "trillion": 12, "bn": 9, "m": 6, "k": 3}


def spell(number: int) -> str:
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {spell(number % 100)}" if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    rest = f" {spell(number % 1000)}" if number % 1000 else ""
    return f"{spell(number // 1000)} thousand{rest}"


@given(st.integers(0, 10**18 - 1))
def test_an_integer_is_read_with_and_without_separators(number):
    assert parse_number(str(number)) == parse_number(f"{number:,}") == number
    assert str(parse_number(f"about {number:,} of them")) == str(number)


@given(st.integers(0, 999_999))
def test_a_number_in_words_is_read(number):
    assert parse_number(spell(number)) == parse_number(spell(number).upper()) == number


@given(st.decimals(0, 999, places=2), st.sampled_from(sorted(SCALES)))
def test_a_scale_multiplies(number, scale):
    expected = number * 10 ** SCALES[scale]
    assert parse_number(f"{number} {scale}") == expected
    assert parse_amount(f"${number}{scale}") == (expected, "USD")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a dozen", 12),
        ("two dozen", 24),
        ("a hundred", 100),
        ("a million", 10**6),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("more than 20 million", 20_000_000),
        ("1 million 200 thousand", 1_200_000),
        ("3.50", Decimal("3.5")),
        ("0.07", Decimal("0.07")),
    ],
)
def test_number(text, expected):
    assert parse_number(text) == expected


UNREAD = [
    "",
    "many",
    "a",
    "an",
    "few",
    "9" * 40,
    "10 to 20 million",
    "10-20",
    "between three and five",
    "one in five",
    "two out of three",
    "2-1",
    "hundreds of millions",
]


@pytest.mark.parametrize("text", UNREAD)
def test_what_is_no_single_number_gives_none(text):
    assert parse_number(text) is None


@pytest.mark.parametrize("text", ["-5", "minus five", "\u22125"])
def test_a_negative_number_is_not_read_as_its_opposite(text):
    assert parse_number(text) != 5


@pytest.mark.parametrize(
    ("text", "number", "currency"),
    [
        ("$3.2bn", 3_200_000_000, "USD"),
        ("$ 3.2 billion", 3_200_000_000, "USD"),
        ("US$5 million", 5_000_000, "USD"),
        ("C$3m", 3_000_000, "CAD"),
        ("A$3m", 3_000_000, "AUD"),
        ("\u20ac4m", 4_000_000, "EUR"),
        ("4 million euros", 4_000_000, "EUR"),
        ("\u00a320,000", 20_000, "GBP"),
        ("\u00a5500", 500, "JPY"),
        ("1.2 trillion yen", 1_200_000_000_000, "JPY"),
        ("20 dollars", 20, "USD"),
        ("fifty cents", Decimal("0.5"), "USD"),
        ("USD 7", 7, "USD"),
        ("$20 a share", 20, "USD"),
    ],
)
def test_amount(text, number, currency):
    assert parse_amount(text) == (number, currency)


@pytest.mark.parametrize("text", ["", "$", "five", "dollars", "wonderful 5", "many euros"])
def test_what_has_no_number_or_no_currency_is_no_amount(text):
    assert parse_amount(text) is None


@pytest.mark.parametrize("text", ["AU$5m", "NZ$5m", "S$5m", "R$5m"])
def test_dollars_of_other_countries_are_not_american(text):
    found = parse_amount(text)
    assert found is None or found[1] != "USD"


def test_a_range_of_money_is_no_amount():
    assert parse_amount("$3 to $5 million") is None


@given(texts)
def test_any_text_gives_a_number_in_bounds_or_none(text):
    number = parse_number(text)
    assert number is None or abs(number) < 10**18
    assert parse_amount(text) is None or parse_amount(text)[0] <= 10**18
