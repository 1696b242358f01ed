from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve.comparers import AGAINST, JOIN, NAMES, REVIEW, SUPPORT, score_pair
from kg.resolve.profiles import Profile
from tests.strategies import texts

COMPARERS = [row[0] for row in (*NAMES, *SUPPORT, *AGAINST)]

names = st.sampled_from(
    [
        "Ann Lee",
        "Lee Ann",
        "Ann B. Lee",
        "A. Lee",
        "Ann Lee Berg",
        "Łukasz Żak",
        "Lukasz Zak",
        "Юрий Кузнецов",
        "Yury Kuznetsov",
        "Food Trade Agency",
        "FTA",
        "Acme Inc.",
        "Acme GmbH",
        "Supreme Court",
        "#",
    ]
)
labels = names | texts
weights = st.dictionaries(st.sampled_from(["oslo", "acme", "bolt"]), st.floats(0, 1), max_size=3)
some = st.frozensets(st.sampled_from(["m", "f", "fta", "oslo", "lawyer"]), max_size=2)
profiles = st.builds(
    Profile,
    label=labels,
    cls=st.sampled_from(["Person", "Organization", "Place", "Thing"]),
    initials=some,
    near=weights,
    around=weights,
    places=some,
    roles=some,
    genders=some,
    born=st.none() | st.tuples(st.integers(1900, 1950), st.integers(1950, 2000)),
)


@pytest.mark.parametrize("compare", COMPARERS, ids=lambda compare: compare.__name__)
@given(profiles, profiles)
def test_a_comparer_is_symmetric_and_gives_a_score_and_a_reason(compare, one, other):
    found = compare(one, other)
    assert found == compare(other, one)
    assert 0.0 <= found.score <= 1.0
    assert found.reason


@given(profiles, profiles)
def test_a_score_is_symmetric_and_has_reasons(one, other):
    score = score_pair(one, other)
    assert score.value == score_pair(other, one).value
    assert 0.0 <= score.value <= 1.0
    assert score.reasons


def person(label, **fields):
    return Profile(label=label, cls="Person", **fields)


def body(label, **fields):
    return Profile(label=label, cls="Organization", **fields)


HALVARD = {"near": {"halvard": 1.0}}
MUCH = {"near": {"halvard": 1.0, "nora lind": 1.0}, "roles": frozenset(["minister"])}
SHE, HE = frozenset("f"), frozenset("m")


@pytest.mark.parametrize(
    ("one", "other", "low", "high"),
    [
        pytest.param(body("Acme"), body("Acme"), JOIN, 1, id="same name"),
        pytest.param(body("Acme Inc."), body("the Acme"), JOIN, 1, id="legal form dropped"),
        pytest.param(body("Acme Inc."), body("Acme GmbH"), REVIEW, JOIN, id="legal forms differ"),
        pytest.param(body("Łódź FC"), body("Lodz FC"), JOIN, 1, id="accents"),
        pytest.param(body("FTA"), body("Food Trade Agency"), REVIEW, JOIN, id="initials unsaid"),
        pytest.param(
            body("FTA"),
            body("Food Trade Agency", initials=frozenset(["fta"])),
            REVIEW,
            JOIN,
            id="initials given elsewhere, nothing shared",
        ),
        pytest.param(
            body("FTA", **HALVARD),
            body("Food Trade Agency", initials=frozenset(["fta"]), **HALVARD),
            JOIN,
            1,
            id="initials given, context shared",
        ),
        pytest.param(body("Acme"), body("Acme Deep Labs"), 0, REVIEW, id="subsidiary"),
        pytest.param(body("Supreme Court"), body("Supreme Court"), REVIEW, JOIN, id="such a name"),
        pytest.param(body("A320 Line"), body("A321 Line"), 0, REVIEW, id="numbers differ"),
        pytest.param(person("Ann Lee"), person("Ann Lee"), REVIEW, JOIN, id="namesakes"),
        pytest.param(
            person("Ann Lee", **HALVARD), person("Ann Lee", **HALVARD), JOIN, 1, id="one person"
        ),
        pytest.param(
            person("Ann Lee", genders=SHE, **HALVARD),
            person("Ann Lee", genders=HE, **HALVARD),
            0,
            REVIEW,
            id="he and she",
        ),
        pytest.param(
            person("Ann Lee", born=(1990, 1991), **HALVARD),
            person("Ann Lee", born=(1950, 1951), **HALVARD),
            0,
            REVIEW,
            id="ages",
        ),
        pytest.param(
            person("Ann B. Lee", **MUCH), person("Ann C. Lee", **MUCH), 0, REVIEW, id="middle names"
        ),
        pytest.param(
            person("Ann B. Lee", **MUCH), person("Ann Lee", **MUCH), JOIN, 1, id="middle name left"
        ),
        pytest.param(
            person("Юрий Кузнецов", **MUCH),
            person("Yury Kuznetsov", **MUCH),
            REVIEW,
            1,
            id="alphabets",
        ),
        pytest.param(
            person("Yury Kuznetsov", **MUCH),
            person("Yury Kouznetsov", **MUCH),
            REVIEW,
            JOIN,
            id="transliterations are asked about",
        ),
        pytest.param(
            person("Ann Lee", **MUCH), person("Ann Lee Berg", **MUCH), REVIEW, JOIN, id="married"
        ),
        pytest.param(person("A. Lee", **MUCH), person("Ann Lee", **MUCH), REVIEW, JOIN, id="A."),
        pytest.param(person("Petra Petrov"), person("Petra Petrova"), 0, REVIEW, id="final a"),
        pytest.param(person("Bo Lee", **MUCH), person("Ann Lee", **MUCH), 0, REVIEW, id="surname"),
        pytest.param(
            body("Apple"), Profile(label="Apple", cls="Place"), 0, REVIEW, id="classes differ"
        ),
        pytest.param(
            person("Morgan Stanley", genders=HE), body("Morgan Stanley"), 0, REVIEW, id="founder"
        ),
    ],
)
def test_scores(one, other, low, high):
    value = score_pair(one, other).value
    assert low <= value
    assert value < high or high == 1


def test_a_name_that_stands_everywhere_tells_little():
    few, many = {"halvard": 1.0}, {"halvard": 0.1}
    score = [
        score_pair(*(replace(person("Ann Lee"), near=near) for _ in "ab")).value
        for near in (few, many)
    ]
    assert score[0] > score[1]
