from pathlib import Path

import pytest

from benchmarks.openie import benchie
from benchmarks.openie.extraction import from_slots

GOLD = """sent_id:7\tAda Roe founded the small firm Acme in Ghent .
7--> Cluster 1:
[Ada] Roe --> founded --> [the] [small] firm [Acme]
7-->Cluster 2:
Ada Roe --> founded [the firm] Acme in --> Ghent
Ada Roe --> founded [the firm] Acme --> in Ghent

sent_id:8\tIt rained .
"""


@pytest.fixture
def gold(tmp_path: Path) -> list[benchie.Gold]:
    path = tmp_path / "gold.txt"
    path.write_text(GOLD, encoding="utf-8")
    return benchie.read_gold(path)


def test_gold_is_read_by_sentence_and_cluster(gold):
    assert [(one.id, len(one.clusters)) for one in gold] == [("7", 2), ("8", 0)]
    assert gold[0].sentence == "Ada Roe founded the small firm Acme in Ghent ."


@pytest.mark.parametrize(
    ("slots", "clusters"),
    [
        (("Ada Roe", "founded", "the small firm Acme"), {0}),
        (("Roe", "founded", "firm"), {0}),
        (("Roe", "founded", "small firm"), {0}),
        (("Ada Roe", "founded Acme in", "Ghent"), {1}),
        (("Ada Roe", "founded firm Acme", "in Ghent"), {1}),
        (("Ada", "founded", "firm"), set()),
        (("Roe", "founded", "small the firm"), set()),
        (("Roe", "Founded", "firm"), set()),
        (("Roe", "founded", "firm Acme Ghent"), set()),
        (("Ada Roe", "founded Acme in", "in Ghent"), set()),
    ],
)
def test_only_optional_tokens_may_be_left_out(gold, slots, clusters):
    assert benchie.hits(gold[0].clusters, from_slots(*slots)) == clusters


def test_two_ways_to_say_a_fact_are_right_but_found_once(gold):
    said = {
        "7": [
            from_slots("Roe", "founded", "firm"),
            from_slots("Ada Roe", "founded", "the firm"),
            from_slots("Ada Roe", "has", "Acme"),
        ],
        "8": [from_slots("It", "rained", "")],
    }
    precision, recall, f1 = benchie.score(gold, said)
    assert precision == pytest.approx(2 / 4)
    assert recall == pytest.approx(1 / 2)
    assert f1 == pytest.approx(1 / 2)


def test_nothing_said_scores_nothing(gold):
    assert benchie.score(gold, {}) == (0.0, 0.0, 0.0)
