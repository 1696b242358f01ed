"""Values: which phrases are dates, amounts, shares and counts, in canonical form."""

from __future__ import annotations

import pytest

from kg.annotate.values import value_at
from kg.model import MentionKind, Value
from tests.parses import make_parse


def quantity(columns: str) -> Value | None:
    """Return the value of the object of "Acme saw OBJECT", with heads counted in the object."""
    tokens = [token.split("/") for token in columns.split()]
    shifted = ["/".join([*t[:4], str(int(t[4]) + 2), *t[5:]]) for t in tokens]
    parse = make_parse(
        " ".join(["Acme/PROPN/NNP/nsubj/1/ORG saw=see/VERB/VBD/ROOT/1", *shifted]),
        published="2025-08-25",
    )
    head = next(t for t, dep in enumerate(parse.deps) if dep == "dobj")
    found = value_at(parse, head)
    return found and found[1]


@pytest.mark.parametrize(
    ("columns", "lexical", "datatype", "unit"),
    [
        pytest.param(
            "$/SYM/$/quantmod/2 ~3.2/NUM/CD/compound/2/MONEY billion/NUM/CD/dobj/-1/MONEY",
            *("3200000000", "integer", "USD"),
            id="money whose sign the model left outside",
        ),
        pytest.param(
            "20/NUM/CD/nummod/1/MONEY euros=euro/NOUN/NNS/dobj/-1/MONEY",
            *("20", "integer", "EUR"),
            id="money in words",
        ),
        pytest.param(
            "4.5/NUM/CD/nummod/1/PERCENT percent/NOUN/NN/dobj/-1/PERCENT",
            *("4.5", "decimal", "%"),
            id="a share",
        ),
        pytest.param(
            "4/NUM/CD/nummod/1 ~%/NOUN/NN/dobj/-1",
            *("4", "integer", "%"),
            id="a share the model did not mark",
        ),
        pytest.param("300/NUM/CD/dobj/-1/CARDINAL", *("300", "integer", None), id="a bare number"),
        pytest.param(
            "20/NUM/CD/compound/1/CARDINAL million/NUM/CD/nummod/2/CARDINAL users=user/NOUN/NNS/dobj/-1",
            *("20000000", "integer", "user"),
            id="things counted",
        ),
        pytest.param(
            "5/NUM/CD/nummod/1/CARDINAL plants=plant/NOUN/NNS/dobj/-1",
            *("5", "integer", "plant"),
            id="a few things counted in digits",
        ),
        pytest.param(
            "last/ADJ/JJ/amod/1/DATE Friday/PROPN/NNP/dobj/-1/DATE",
            *("2025-08-22", "date", None),
            id="a date",
        ),
    ],
)
def test_a_phrase_has_this_value(columns, lexical, datatype, unit):
    assert quantity(columns) == Value(lexical, datatype, unit)


@pytest.mark.parametrize(
    "columns",
    [
        pytest.param("two/NUM/CD/nummod/1/CARDINAL firms=firm/NOUN/NNS/dobj/-1", id="small count"),
        pytest.param(
            "one/NUM/CD/dobj/-1/CARDINAL of/ADP/IN/prep/0 the/DET/DT/det/3 rivals=rival/NOUN/NNS/pobj/1",
            id="one of several is a thing",
        ),
        pytest.param("the/DET/DT/det/1 engine/NOUN/NN/dobj/-1", id="thing"),
        pytest.param("Bolt/PROPN/NNP/dobj/-1/ORG", id="name"),
        pytest.param("millions=million/NOUN/NNS/dobj/-1/MONEY", id="money without a currency"),
    ],
)
def test_a_phrase_that_names_things_is_no_value(columns):
    assert quantity(columns) is None


def test_a_date_that_cannot_be_resolved_is_still_a_date():
    parse = make_parse(
        "Acme/PROPN/NNP/nsubj/1 left=leave/VERB/VBD/ROOT/1 soon/ADV/RB/npadvmod/1/DATE"
    )
    assert value_at(parse, 2) == (MentionKind.DATE, None)
