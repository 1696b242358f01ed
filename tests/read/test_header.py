"""What the first lines of a text say about it."""

from __future__ import annotations

import pytest
from hypothesis import given

from kg.read.dates import iso_date
from kg.read.header import Header, read_header
from tests.strategies import texts

BODY = "\n\nThe bank raised rates on Friday. It may do so again."


@pytest.mark.parametrize(
    ("text", "header"),
    [
        pytest.param("Rates rise" + BODY, Header(title="Rates rise"), id="title"),
        pytest.param("# Rates rise" + BODY, Header(title="Rates rise"), id="markdown"),
        pytest.param(
            "Rates rise\nBy Ann van der Berg | March 3, 2026" + BODY,
            Header(title="Rates rise", author="Ann van der Berg", published="2026-03-03"),
            id="byline and date on one line",
        ),
        pytest.param(
            '---\ntitle: "Rates rise"\ndate: 2026-03-14\nsource: https://ledger.example/a\n---'
            + BODY,
            Header(title="Rates rise", published="2026-03-14", url="https://ledger.example/a"),
            id="front matter",
        ),
        pytest.param(
            "Home / Money / Rates rise\n\nRates rise\nPublished on 14 March 2026" + BODY,
            Header(title="Rates rise", published="2026-03-14"),
            id="trail of a page",
        ),
        pytest.param("Home » Money » Rates rise" + BODY, Header(title="Rates rise"), id="trail"),
        pytest.param("By Friday the rates were up.\nThen they fell.", Header(), id="no byline"),
        pytest.param("Rates rise", Header(), id="a line alone is no title"),
        pytest.param("The bank acted." + BODY, Header(), id="a sentence is no title"),
        pytest.param("Date: unknown\nRates" + BODY, Header(title="Date: unknown"), id="no date"),
        pytest.param("word " * 100 + BODY, Header(), id="a paragraph first"),
        pytest.param("", Header(), id="empty"),
    ],
)
def test_the_header(text, header):
    assert read_header(text) == header


@given(texts)
def test_any_text_has_a_header_or_none(text):
    header = read_header(text)
    assert header.title is None or header.title


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-03-14", "2026-03-14"),
        ("2026-03-14T09:30:00+01:00", "2026-03-14T09:30:00+01:00"),
        ("2026-03-14 09:30", "2026-03-14T09:30:00"),
        ("14 March 2026", "2026-03-14"),
        ("Sat., Mar 14th, 2026, 10:30 CET", "2026-03-14"),
        ("29 February 2024", "2024-02-29"),
        ("14/03/2026", "2026-03-14"),
        ("03/14/2026", "2026-03-14"),
        ("05.03.2026", "2026-03-05"),
        ("03/04/2026", None),
        ("30 February 2026", None),
        ("2026-13-01", None),
        ("March 2026", None),
        ("14 March", None),
        ("May 2026 be kind to us", None),
        ("2026", None),
        ("", None),
    ],
)
def test_a_date_is_certain_or_none(text, iso):
    assert iso_date(text) == iso
