from pathlib import Path

from benchmarks.openie.extraction import from_slots
from benchmarks.openie.stored import read_clausie, read_openie5

OPENIE5 = (
    "0.5\t\tSimpleArgument(Roe,List([0, 3)))\tRelation(left,List([4, 8)))\t"
    "SimpleArgument(Ghent (Belgium),List(null)); TemporalArgument(in May,List({9}))\t"
    "Roe left Ghent -LRB- Belgium -RRB- in May .\n"
    "0.4\t\tSimpleArgument(Roe,List([0, 3)))\tRelation(left,List([4, 8)))\t\t"
    "Roe left Ghent -LRB- Belgium -RRB- in May .\n"
)


def test_openie5_slots_are_unwrapped_joined_and_aligned(tmp_path: Path):
    path = tmp_path / "openie5.txt"
    path.write_text(OPENIE5, encoding="utf-8")
    assert read_openie5(path) == {
        "Roe left Ghent -LRB- Belgium -RRB- in May .": [
            from_slots("Roe", "left", "Ghent -LRB- Belgium -RRB- in May", 0.5)
        ]
    }


def test_clausie_rows_are_grouped_by_sentence(tmp_path: Path):
    path = tmp_path / "clausie.tsv"
    path.write_text("3\tRoe\tleft\tGhent\n3\tRoe\tmet\tDoe\n", encoding="utf-8")
    assert read_clausie(path) == {
        "3": [from_slots("Roe", "left", "Ghent"), from_slots("Roe", "met", "Doe")]
    }
