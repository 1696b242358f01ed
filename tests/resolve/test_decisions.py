import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.resolve import Decision, Verdict
from kg.resolve.decisions import settle_decisions

THINGS = ("a", "b", "c", "d", "e")
SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT


def ruling(*rows, known=THINGS):
    said = [Decision(row[0], row[1], row[2], f"line {n}") for n, row in enumerate(rows, start=1)]
    return settle_decisions(said, set(known))


def test_decisions_that_agree_all_hold():
    found = ruling((SAME, "b", "a"), (SAME, "b", "c"), (DIFFERENT, "d", "a"))
    assert found.same == (("a", "b"), ("b", "c"))
    assert found.different == (("a", "d"),)
    assert found.faults == ()
    assert found.decided == {"a", "b", "c", "d"}


def test_a_circle_of_the_same_is_no_contradiction():
    assert ruling((SAME, "a", "b"), (SAME, "b", "c"), (SAME, "c", "a")).faults == ()


@pytest.mark.parametrize(
    ("row", "words"),
    [
        pytest.param((SAME, "a", "x"), "speaks of x", id="unknown"),
        pytest.param((DIFFERENT, "x", "y"), "speaks of x and y", id="both unknown"),
        pytest.param((SAME, "a", "a"), "with itself", id="itself"),
        pytest.param((DIFFERENT, "a", "a"), "with itself", id="not itself"),
    ],
)
def test_what_cannot_be_is_set_aside_and_the_rest_used(row, words):
    found = ruling(row, (SAME, "b", "c"))
    ((place, reason),) = found.faults
    assert place == "line 1"
    assert words in reason
    assert found.same == (("b", "c"),)
    assert found.different == ()


def test_a_contradiction_leaves_things_apart_and_names_both_lines():
    found = ruling((SAME, "a", "b"), (DIFFERENT, "b", "a"), (SAME, "c", "d"))
    assert found.same == (("c", "d"),)
    assert found.different == (("a", "b"),)
    ((place, reason),) = found.faults
    assert place == "line 1"
    assert "line 2 says that a and b are different" in reason


def test_a_way_round_to_a_contradiction_is_set_aside_but_not_what_hangs_on_it():
    found = ruling((SAME, "a", "b"), (SAME, "b", "c"), (SAME, "c", "d"), (DIFFERENT, "a", "c"))
    assert found.same == (("c", "d"),)
    assert [place for place, _ in found.faults] == ["line 1", "line 2"]


rows = st.lists(
    st.tuples(
        st.sampled_from(Verdict), st.sampled_from((*THINGS, "x")), st.sampled_from((*THINGS, "x"))
    ),
    max_size=12,
    unique=True,
)


@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_decisions_makes_no_difference(said, random):
    decisions = [Decision(*row, place=" ".join(row)) for row in said]
    shuffled = list(decisions)
    random.shuffle(shuffled)
    assert settle_decisions(shuffled, set(THINGS)) == settle_decisions(decisions, set(THINGS))


@given(rows)
def test_what_holds_contradicts_nothing(said):
    found = ruling(*said)
    above = {thing: thing for thing in THINGS}

    def root(thing):
        return thing if above[thing] == thing else root(above[thing])

    for one, other in found.same:
        above[root(one)] = root(other)
    assert all(root(one) != root(other) for one, other in found.different)
