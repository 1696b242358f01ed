import json
from pathlib import Path

import pytest

from benchmarks.openie.mistakes import constructions, errors
from benchmarks.openie.score import align_run, load_suite, score_run
from benchmarks.openie.system import read_run

BENCHIE = """sent_id:1\tRoe 's firm bought Acme .
1--> Cluster 1:
Roe 's firm --> bought --> Acme
"""
CARB = "Roe left Ghent .\tleft\tRoe\tGhent\nRoe left Ghent .\tis\tRoe\tgone\n"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    for name in ("benchie-dev", "carb-dev"):
        (tmp_path / name).mkdir()
    (tmp_path / "benchie-dev" / "gold.txt").write_text(BENCHIE, encoding="utf-8")
    (tmp_path / "benchie-dev" / "clausie.tsv").write_text("1\tRoe\tbought\tAcme\n", "utf-8")
    (tmp_path / "carb-dev" / "gold.tsv").write_text(CARB, encoding="utf-8")
    (tmp_path / "carb-dev" / "openie5.txt").write_text(
        "0.5\t\tSimpleArgument(Roe,List([0, 3)))\tRelation(left,List([4, 8)))\t"
        "SimpleArgument(Ghent,List([9, 14)))\tRoe left Ghent .\n",
        encoding="utf-8",
    )
    (tmp_path / "carb-dev" / "sentences.txt").write_text("Roe left Ghent .\nNo gold .\n", "utf-8")
    return tmp_path


def write_run(path: Path, *records: dict) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


def test_records_of_ordinary_text_are_aligned_and_scored(data):
    suite = load_suite("benchie", data, None)
    path = write_run(
        data / "mine.jsonl",
        {"line": 0, "subject": "Roe's firm", "relation": "bought", "object": "Acme"},
        {"line": 0, "subject": "Roe", "relation": "has", "object": "firm", "confidence": 0.2},
    )
    run = read_run(path)
    said = align_run(suite, run)
    assert run.system == "mine"
    assert said["1"][0].subject == ("Roe", "'s", "firm")
    row = score_run(suite, said, run.system, seconds=0.5)
    assert (row.precision, row.recall, row.speed) == (0.5, 1.0, 2.0)
    assert row.area is None
    assert score_run(suite, suite.peer_said, suite.peer).recall == 0.0


def test_a_carb_suite_reads_only_sentences_with_gold(data):
    suite = load_suite("carb", data, None)
    assert [text for _, text in suite.sentences] == ["Roe left Ghent ."]
    row = score_run(suite, suite.peer_said, suite.peer)
    assert (row.precision, row.recall) == (1.0, 0.5)
    assert row.area == pytest.approx(0.5)


def test_the_halves_of_a_suite_share_no_sentence(data):
    halves = [load_suite("carb", data, half).sentences for half in "ab"]
    assert sorted(len(half) for half in halves) == [0, 1]


@pytest.mark.parametrize("name", ["benchie", "carb"])
def test_mistakes_show_what_was_missed_and_what_was_wrong(data, name):
    suite = load_suite(name, data, None)
    path = write_run(
        data / "mine.jsonl",
        {
            "line": 0,
            "subject": "Roe",
            "relation": "has",
            "object": "firm",
            "confidence": 0.2,
            "construction": "possessive",
        },
    )
    said = align_run(suite, read_run(path))
    (text,) = errors(suite, said, 5)
    assert "missed" in text
    assert "wrong" in text
    assert "possessive" in text
    assert list(errors(suite, said, 0)) == []
    (line,) = constructions(suite, said)
    assert line.startswith("possessive")
    assert line.endswith("precision 0.000")
