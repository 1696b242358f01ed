from pathlib import Path

import pytest

from benchmarks.openie import carb
from benchmarks.openie.extraction import Extraction, from_slots


def one(subject: str, relation: str, obj: str, confidence: float = 1.0) -> Extraction:
    return from_slots(subject, relation, obj, confidence)


def test_gold_joins_the_further_arguments(tmp_path: Path):
    path = tmp_path / "gold.tsv"
    path.write_text("Roe left .\tleft\tRoe\tGhent\tin May\nRoe left . \tis\tRoe\tgone\n", "utf-8")
    (gold,) = carb.read_gold(path)
    assert gold.sentence == "Roe left ."
    assert gold.facts == (one("Roe", "left", "Ghent in May"), one("Roe", "is", "gone"))


@pytest.mark.parametrize(
    ("gold", "said", "expected"),
    [
        (("Ada Roe", "left", "Ghent"), ("Ada Roe", "left", "Ghent"), (1.0, 1.0)),
        (("Ada Roe", "left", "Ghent"), ("Roe", "left", "Ghent in May"), (3 / 5, 3 / 4)),
        (("a", "is", "b"), ("a", "be", "b"), (1.0, 1.0)),
        (("a", "to be", "b"), ("a", "be", "b"), (1.0, 3 / 4)),
        (("a", "left", "b"), ("a", "quit", "b"), (0.0, 0.0)),
        (("a", "left", "b"), ("a", "left", ""), (0.0, 0.0)),
        (("the the", "saw", "x"), ("the", "saw", "x"), (1.0, 3 / 4)),
        (("a", "left", "b"), ("b", "left", "a"), (1 / 3, 1 / 3)),
        (("a", "said that", "b"), ("b", "said", "a"), (1.0, 3 / 4)),
    ],
)
def test_a_pair_is_compared_token_by_token(gold, said, expected):
    assert carb.match(one(*gold), one(*said)) == pytest.approx(expected)


def test_precision_pairs_one_to_one_and_recall_takes_the_best():
    facts = [one("a", "left", "b"), one("a", "met", "c")]
    twice = [one("a", "left", "b"), one("a", "left", "b d")]
    precision, recall = carb.sentence_sums(facts, twice)
    assert precision == pytest.approx(1.0)
    assert recall == pytest.approx(1.0)


def test_the_curve_steps_down_by_confidence():
    gold = [
        carb.Gold("s", (one("a", "left", "b"),)),
        carb.Gold("t", (one("c", "met", "d"),)),
    ]
    said = {
        "s": [one("a", "left", "b", 0.9), one("x", "y", "z", 0.1)],
        "t": [one("c", "met", "d", 0.5)],
    }
    result = carb.score(gold, said)
    assert [(point.confidence, point.recall) for point in result.curve] == [
        (0.9, 0.5),
        (0.5, 1.0),
        (0.1, 1.0),
    ]
    assert result.best.f1 == 1.0
    assert result.best.confidence == 0.5
    assert result.area == pytest.approx(1.0)


def test_a_wrong_first_guess_costs_area():
    gold = [carb.Gold("s", (one("a", "left", "b"),))]
    said = {"s": [one("x", "y", "z", 0.9), one("a", "left", "b", 0.1)]}
    result = carb.score(gold, said)
    assert result.area == pytest.approx((0.0 + 0.5) / 2)


def test_a_constant_confidence_has_one_point():
    gold = [carb.Gold("s", (one("a", "left", "b"),))]
    result = carb.score(gold, {"s": [one("a", "left", "b"), one("x", "y", "z")]})
    assert len(result.curve) == 1
    assert result.area == pytest.approx((1.0 + 0.5) / 2)


def test_nothing_said_scores_nothing():
    result = carb.score([carb.Gold("s", (one("a", "left", "b"),))], {})
    assert (result.best.f1, result.area) == (0.0, 0.0)
