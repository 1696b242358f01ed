import os
from pathlib import Path

import pytest

from benchmarks.openie.half import in_half
from benchmarks.openie.score import load_suite, score_run

DATA = os.environ.get("KG_BENCHMARKS")


@pytest.mark.skipif(not DATA, reason="KG_BENCHMARKS names no folder of benchmark data")
@pytest.mark.parametrize(
    ("name", "figures"),
    [("benchie", (0.557, 0.259, 0.353)), ("carb", (0.526, 0.406, 0.458, 0.240))],
)
def test_stored_outputs_score_as_published(name, figures):
    suite = load_suite(name, Path(str(DATA)), None)
    row = score_run(suite, suite.peer_said, suite.peer)
    scored = (row.precision, row.recall, row.f1, row.area)
    assert scored[: len(figures)] == pytest.approx(figures, abs=0.006)


def test_the_halves_are_disjoint_and_whole():
    texts = [f"Sentence {number} ." for number in range(200)]
    first = [text for text in texts if in_half(text, "a")]
    second = [text for text in texts if in_half(text, "b")]
    assert sorted(first + second) == sorted(texts)
    assert 60 < len(first) < 140
    assert all(in_half(text, None) for text in texts)
