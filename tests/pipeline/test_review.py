"""Reviewing joins in an output folder; no test here needs a trained model."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from kg import KnowledgeGraph
from kg.check import check_store
from kg.errors import InputError, OutputError
from kg.pipeline import build, decide, list_joins, remove
from kg.pipeline.decisions import read_decisions, write_decisions
from kg.resolve import State, Verdict
from kg.settings import Settings
from kg.store import open_store
from tests.build import RIVALS, build_stories, load_fake

WRITTEN = ("graph.html", "graph.trig", "graph.ttl", "report.md")


@pytest.fixture
def out(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return build_stories(RIVALS)


def run(*paths):
    return build(paths or ["in"], "out", settings=Settings(), load=load_fake)


def files():
    return {name: Path("out", name).read_bytes() for name in WRITTEN}


def says(*rows):
    Path("out/decisions.jsonl").write_text("".join(f"{row}\n" for row in rows))


def line(verdict, left, right):
    return json.dumps({"verdict": verdict, "left": left, "right": right})


def names(out):
    rows = open_store(out).select("SELECT ?label { ?e skos:prefLabel ?label } ORDER BY ?label")
    return [row["label"].value for row in rows]


def test_a_join_in_doubt_is_shown_with_both_sides_score_and_reasons(out):
    (row,) = list_joins(out)
    assert row.state is State.OPEN
    assert {row.left.label, row.right.label} == {"Petrenkov", "Petrenkow"}
    said = {row.left.label: row.left.sentences, row.right.label: row.right.sentences}
    assert said["Petrenkow"] == ("Petrenkow sells Cable.",)
    assert said["Petrenkov"][0].startswith("Petrenkov ")
    assert 0.4 <= row.score < 0.75
    assert row.reasons[0] == '"Petrenkov" and "Petrenkow" are spelled alike'
    text = Path("out/report.md").read_text()
    assert "joined from a score of 0.75 on. 1 pair from 0.40 on waits for a decision" in text


def test_a_confirmed_join_is_made_marked_and_survives_rebuilds(out):
    (row,) = list_joins(out)
    assert "Petrenkow" in names(out)
    decide(out, confirm=[row.id])
    assert "Petrenkow" not in names(out)
    query = "SELECT ?e { ?join kg:joinedBy 'person' ; kg:joinedEntity ?e }"
    assert len(list(open_store(out).select(query))) == 1
    before = files()
    run()
    assert files() == before
    assert [row.state for row in list_joins(out)] == [State.CONFIRMED]
    assert check_store(open_store(out)) == ()


def test_a_rejected_join_is_not_asked_about_again(out):
    (row,) = list_joins(out)
    decide(out, reject=[row.id])
    assert [one.state for one in list_joins(out)] == [State.REJECTED]
    assert "Petrenkow" in names(out)


def test_undoing_brings_everything_back(out):
    before = files()
    (row,) = list_joins(out)
    decide(out, confirm=[row.id])
    decide(out, undo=[row.id])
    assert files() == before
    assert Path("out/decisions.jsonl").read_text() == ""


def test_an_automatic_join_can_be_rejected_and_split_by_hand(out):
    automatic = [row for row in list_joins(out, joined=True) if row.state is State.AUTOMATIC]
    assert {row.left.label for row in automatic} == {"Petrenkov", "Bolt"}
    (bolt,) = [row for row in automatic if row.left.label == "Bolt"]
    decide(out, reject=[bolt.id])
    assert names(out).count("Bolt") == 2
    (petrenkov,) = [row for row in automatic if row.left.label == "Petrenkov"]
    decide(out, split=[(petrenkov.left.id, petrenkov.right.id)])
    assert names(out).count("Petrenkov") == 2


def test_anything_can_be_joined_by_hand_by_name_or_iri(out):
    decide(out, join=[("Ella", "https://kg.example/id/dune")])
    assert ("Ella" in names(out)) != ("Dune" in names(out))


@pytest.mark.parametrize(
    ("options", "words"),
    [
        ({"confirm": ["nothing"]}, "out has no join 'nothing'"),
        ({"join": [("Ella", "Nobody")]}, "out knows nothing called 'Nobody'"),
    ],
)
def test_what_is_not_there_cannot_be_decided(out, options, words):
    with pytest.raises(InputError, match=words):
        decide(out, **options)
    assert not Path("out/decisions.jsonl").exists()


def test_an_ambiguous_name_is_told_its_iris(out):
    (bolt,) = [row for row in list_joins(out, joined=True) if row.left.label == "Bolt"]
    decide(out, reject=[bolt.id])
    with pytest.raises(InputError, match=r"several things in out: https://kg\.example/id/bolt"):
        decide(out, join=[("Bolt", "Ella")])


def test_a_folder_without_a_graph_cannot_be_reviewed(tmp_path):
    with pytest.raises(InputError, match="run kg build first"):
        list_joins(tmp_path)


def test_broken_lines_are_named_and_the_rest_is_used(out):
    (row,) = list_joins(out)
    good = line("same", row.left.id, row.right.id)
    says("{", "[]", '{"verdict": "same"}', line("perhaps", "a", "b"), line("same", "x", "y"), good)
    report = run()
    assert report.failed
    faults = {skipped.source: skipped.reason for skipped in report.skipped}
    assert list(faults) == [f"out/decisions.jsonl, line {n}" for n in range(1, 6)]
    assert "is no JSON" in faults["out/decisions.jsonl, line 1"]
    assert "has no left and no right" in faults["out/decisions.jsonl, line 3"]
    assert "'perhaps'" in faults["out/decisions.jsonl, line 4"]
    assert "speaks of x and y" in faults["out/decisions.jsonl, line 5"]
    assert "Petrenkow" not in names(out)


def test_a_contradiction_is_named_and_joins_nothing(out):
    (row,) = list_joins(out)
    ends = row.left.id, row.right.id
    says(line("same", *ends), line("different", *ends))
    report = run()
    (fault,) = report.skipped
    assert fault.source == "out/decisions.jsonl, line 1"
    assert "line 2 says" in fault.reason
    assert "Petrenkow" in names(out)


def test_the_order_of_lines_makes_no_difference(out):
    sides = sorted(
        {end.id for row in list_joins(out, joined=True) for end in (row.left, row.right)}
    )
    rows = [line("same", *pair) for pair in pairwise(sides)]
    rows += [line("different", sides[0], sides[-1])]
    says(*rows)
    run()
    graph = Path("out/graph.ttl").read_bytes()
    says(*reversed(rows))
    run()
    assert Path("out/graph.ttl").read_bytes() == graph


def test_decisions_outlive_their_articles(out):
    (row,) = list_joins(out)
    decide(out, confirm=[row.id])
    said = Path("out/decisions.jsonl").read_bytes()
    report = remove("in/b.txt", "out")
    assert "speaks of" in report.skipped[0].reason
    assert Path("out/decisions.jsonl").read_bytes() == said
    run()
    assert "Petrenkow" not in names(out)


def test_a_file_that_is_no_text_is_an_error(out):
    Path("out/decisions.jsonl").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(OutputError, match=r"decisions\.jsonl cannot be read"):
        run()


def test_the_facade_lists_and_decides(out):
    graph = KnowledgeGraph.open("out")
    (row,) = graph.review()
    assert [one.state for one in graph.review(confirm=[row.id])] == [State.CONFIRMED]
    assert graph.report
    assert [one.state for one in graph.review(undo=[row.id])] == [State.OPEN]


def test_a_list_of_entities_is_kept_to_in_review_and_remove(out):
    Path("list.csv").write_text(
        "iri,label,names,class\nhttps://l.example/p,Petrenko,Petrenkov|Petrenkow,Organization\nx,,,\n"
    )
    settings = Settings(entities=("list.csv",))
    report = build(["in"], "out", settings=settings, load=load_fake)
    assert [fault.source for fault in report.skipped] == ["list.csv, line 3"]
    assert list_joins(out) == ()
    assert "Petrenko" in names(out)
    assert check_store(open_store(out)) == ()
    remove("in/d.txt", "out")
    assert "Petrenko" in names(out)
    Path("list.csv").unlink()
    assert "list.csv cannot be read" in remove("in/c.txt", "out").skipped[0].reason
    with pytest.raises(InputError, match=r"no list of entities list\.csv"):
        build(["in"], "out", settings=settings, load=load_fake)


def test_a_thing_can_be_linked_to_a_list_by_hand(out):
    Path("list.csv").write_text("iri,label\nhttps://l.example/e,Ella Berg\n")
    build(["in"], "out", settings=Settings(entities=("list.csv",)), load=load_fake)
    assert not decide(out, join=[("Ella", "https://l.example/e")]).failed
    assert "Ella Berg" in names(out)


def test_a_name_with_an_odd_line_end_is_one_line(tmp_path):
    path = tmp_path / "decisions.jsonl"
    pair = ("a#n:Bolt\u2028Ltd", "b#n:Bolt\x85")
    write_decisions(path, {pair: Verdict.SAME}, {})
    found, faults = read_decisions(path)
    assert ([one.pair for one in found], faults) == ([pair], [])
    write_decisions(path, {pair: None}, {})
    assert path.read_text() == ""
