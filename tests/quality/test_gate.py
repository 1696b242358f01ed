"""The graph of the seeds holds at least the share of the expected facts that it once held."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

import pytest

from tests.quality.recall import Fact, Found, missing, read_found, read_gold

HERE = Path(__file__).parent
GOLD = HERE / "gold.jsonl"
FLOORS = HERE / "floors.json"
EPSILON = 0.0005


def measure(gold: list[Fact], missed: list[Fact]) -> dict[str, float]:
    """Return the recall of each file and of all together, to three places."""
    scores = {}
    for file in [*sorted({fact.file for fact in gold}), "all"]:
        expected = [fact for fact in gold if file in (fact.file, "all")]
        lost = [fact for fact in missed if file in (fact.file, "all")]
        scores[file] = round(1 - len(lost) / len(expected), 3)
    return scores


def raise_floors(floors: dict[str, float], scores: dict[str, float]) -> dict[str, float]:
    """Return the floors lifted to the scores; none is ever lowered."""
    return {file: max(score, floors.get(file, 0.0)) for file, score in scores.items()}


@pytest.mark.model
def test_recall_is_not_below_its_floor(built: Path, request: pytest.FixtureRequest) -> None:
    gold = read_gold(GOLD)
    missed = missing(gold, read_found(built / "graph.trig"))
    scores = measure(gold, missed)
    lines = [json.dumps(scores, indent=1), "missing:", *map(str, missed)]
    sys.stdout.write("\n".join(lines))  # shown on failure, and by `just quality`
    digest = hashlib.sha256(GOLD.read_bytes()).hexdigest()[:16]
    if request.config.getoption("--update-floors"):
        old = json.loads(FLOORS.read_text(encoding="utf-8"))["recall"] if FLOORS.exists() else {}
        new = {"gold": digest, "recall": raise_floors(old, scores)}
        FLOORS.write_text(json.dumps(new, indent=2) + "\n", encoding="utf-8")
    floors = json.loads(FLOORS.read_text(encoding="utf-8"))
    assert floors["gold"] == digest, "the gold has changed: review it, then --update-floors"
    low = {
        file: f"{scores[file]} < {floor}"
        for file, floor in floors["recall"].items()
        if scores[file] < floor - EPSILON
    }
    assert not low, "recall has fallen; if it must, lower floors.json by hand and say why"


FACT = Fact("a.txt", ("Ann Lee",), ("founds", "^foundedBy"), ("Acme", "5 USD"), ("asserted",))


@pytest.mark.parametrize(
    ("subject", "relation", "thing", "status", "stated"),
    [
        ("ann lee", "founds", "acme", "asserted", True),
        ("acme", "foundedby", "ann lee", "asserted", True),
        ("ann lee", "foundedby", "acme", "asserted", False),
        ("ann lee", "founds", "acme", "possible", False),
        ("bob lee", "founds", "acme", "asserted", False),
        ("ann lee", "founds", "5 usd", "asserted", True),
    ],
)
def test_a_claim_states_a_fact_in_any_of_its_ways(subject, relation, thing, status, stated):
    claim = Found("a.txt", frozenset({subject}), relation, frozenset({thing}), status)
    assert (missing([FACT], [claim]) == []) is stated
    assert missing([FACT], [Found("b.txt", *[getattr(claim, n) for n in Found.__slots__[1:]])])


def test_floors_are_never_lowered():
    assert raise_floors({"a": 0.5, "b": 0.2}, {"a": 0.4, "b": 0.3, "c": 0.1}) == {
        "a": 0.5,
        "b": 0.3,
        "c": 0.1,
    }


def test_every_expected_fact_names_a_seed(seeds: Path):
    facts = read_gold(GOLD)
    assert len(facts) > 100
    assert {fact.file for fact in facts} <= {path.name for path in seeds.iterdir()}
    assert all(fact.subject and fact.relation and fact.object and fact.status for fact in facts)
