"""The main job and the records with the trained model, on the sample articles."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from kg.cli import main
from kg.pipeline import build
from kg.read import read_articles
from kg.settings import Settings

pytestmark = pytest.mark.model


def test_two_runs_in_any_order_with_any_number_of_processes_are_one(
    build_seed, tmp_path, root, monkeypatch
):
    at_once = build_seed("deal.txt", "election.txt", "launch.html")
    monkeypatch.chdir(root)
    build(["seeds/launch.html"], tmp_path / "out", settings=Settings())
    again = ["seeds/election.txt", "seeds/launch.html", "seeds/deal.txt"]
    report = build(again, tmp_path / "out", settings=Settings(jobs=2))
    assert report.reused == 1
    for name in ("graph.ttl", "graph.trig", "graph.html", "report.md"):
        assert (tmp_path / "out" / name).read_bytes() == (at_once / name).read_bytes(), name


@pytest.mark.parametrize("shape", ["binary", "nary"])
def test_records_stand_where_they_say(shape, seeds):
    path = seeds / "deal.txt"
    (article,) = read_articles([path], on_skip=lambda _: None)
    done = CliRunner().invoke(main, ["extract", str(path), "--shape", shape])
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(records) > 20
    for record in records:
        assert record["article"] == article.id
        assert article.text[record["start"] : record["end"]] == record["sentence"]
        for slot in ("subject", "object"):
            start, end = record[f"{slot}_start"], record[f"{slot}_end"]
            if start is not None:
                assert article.text[start:end] == record[slot]


def test_offsets_count_within_the_line(tmp_path):
    path = Path(tmp_path, "lines.txt")
    path.write_text("One word.\n\nAcme Corp bought Bolt Ltd on Monday.\n")
    done = CliRunner().invoke(main, ["extract", str(path), "--lines"])
    record = next(r for r in map(json.loads, done.stdout.splitlines()) if r["object"] == "Bolt Ltd")
    assert record["line"] == 2
    assert (record["subject_start"], record["subject_end"]) == (0, 9)
