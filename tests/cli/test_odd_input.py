"""Names, decisions and lists that are not as they should be, met where a user meets them."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

import kg.pipeline
from kg.check import check_store
from kg.cli import main
from kg.pipeline import build
from kg.store import open_store
from tests.build import fake_claims, load_fake

ODD = {
    "one letter": ("X", "Y"),
    "five thousand letters": ("A" * 5000, "A" * 4999 + "B"),
    "punctuation": ("...", "?!"),
    "control characters": ("Ac\x07me", "Bo\x01lt"),
    "right to left": ("\u202eAcme", "\u05d0\u05d1\u200f"),
    "marks alone": ("\u200f", "\u202e"),
    "one sign apart": ("A&B", "A&C"),
}

UNSEEN = "\x01\x07\u200f\u202e"
"""What must not reach a terminal, where it moves what stands around it."""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """An empty folder "in" in the working directory, and a stand-in for the model."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(kg.pipeline, "build", partial(build, load=load_fake))
    Path("in").mkdir()
    return Path("in")


def run(*arguments, code=0):
    done = CliRunner().invoke(main, arguments)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == code, done.output
    return done


def labels():
    rows = open_store(Path("out")).select(
        "SELECT ?e ?label { ?e skos:prefLabel ?label } ORDER BY ?e"
    )
    return [row["label"].value for row in rows]


@pytest.mark.parametrize("names", ODD.values(), ids=ODD)
def test_odd_names_are_built_and_none_is_joined_to_another(folder, names):
    for number, name in enumerate((*names, "Zeta-Works")):
        text = f"{name} buys Bolt-Works.\n{name} sells Cable-Works.\n"
        (folder / f"{number}.txt").write_text(text, "utf-8")
    run("build", "in", "-o", "out")
    assert len(labels()) == len({*names, "Zeta-Works", "Bolt-Works", "Cable-Works"})
    assert check_store(open_store(Path("out"))) == ()
    listed = run("review", "out", "--joined").stdout
    assert "  Bolt-Works (" in listed
    assert "  Zeta-Works (" not in listed
    assert not any(sign in listed for sign in UNSEEN)


def load_people(model):
    """Read "John" as the person John Smith."""

    def read(article):
        found = fake_claims(article, model)
        claims = []
        for claim in found.claims:
            known = replace(claim.subject.referent, label="John Smith", cls="Person")
            claims.append(replace(claim, subject=replace(claim.subject, referent=known)))
        return replace(found, claims=tuple(claims))

    return read


def test_a_thousand_people_of_one_name_are_joined_only_where_the_articles_say_so(
    folder, monkeypatch
):
    count, firms = 1_000, 250
    monkeypatch.setattr(kg.pipeline, "build", partial(build, load=load_people))
    rows = [
        {"text": f"John leads Firm{n % firms}.", "url": f"https://a.example/{n}"}
        for n in range(count)
    ]
    (folder / "all.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    run("build", "in", "-o", "out")
    assert labels().count("John Smith") == firms
    assert run("review", "out").stdout.count(" open ") <= 50


@pytest.fixture
def doubtful(folder):
    """A graph with one join in doubt; the ids of both things and of the join."""
    for name, text in (
        ("a", "Petrenkov buys Bolt.\nPetrenkov sells Dune.\n"),
        ("b", "Petrenkow sells Bolt.\n"),
        ("c", "Ella leads Dune.\n"),
    ):
        (folder / f"{name}.txt").write_text(text)
    run("build", "in", "-o", "out")
    lines = run("review", "out").stdout.splitlines()
    left, right = (line.split()[-1] for line in lines if "#" in line)
    return lines[0].split()[0], left, right


def says(*rows):
    lines = (
        json.dumps(dict(zip(("verdict", "left", "right"), row, strict=True))) + "\n" for row in rows
    )
    Path("out/decisions.jsonl").write_text("".join(lines))


def test_decisions_about_unknown_things_are_named_and_the_others_hold(doubtful):
    _, left, right = doubtful
    says(("same", left, "0" * 16 + "#nobody"), ("same", left, right), ("different", "x", "y"))
    done = run("build", "in", "-o", "out", code=1)
    assert f"kg: out/decisions.jsonl, line 1 speaks of {'0' * 16}#nobody, which no" in done.stderr
    assert "kg: out/decisions.jsonl, line 3 speaks of x and y, which no" in done.stderr
    assert "line 2" not in done.stderr
    assert "Petrenkow" not in labels()


def test_decisions_that_contradict_each_other_join_nothing(doubtful):
    _, left, right = doubtful
    says(("same", left, right), ("different", right, left))
    done = run("build", "in", "-o", "out", code=1)
    assert "kg: out/decisions.jsonl, line 1 joins" in done.stderr
    assert "line 2 says that" in done.stderr
    assert {"Petrenkov", "Petrenkow"} <= set(labels())


def test_a_circle_of_decisions_holds_unless_one_of_them_says_different(doubtful):
    _, left, right = doubtful
    dune = left.split("#")[0] + "#dune"
    circle = [("same", left, right), ("same", right, dune), ("same", dune, left)]
    says(*circle)
    assert "line" not in run("build", "in", "-o", "out").stderr
    joined = labels()
    assert len(joined) == len({"Petrenkov", "Bolt", "Ella"})
    says(*circle[:2], ("different", left, dune))
    done = run("build", "in", "-o", "out", code=1)
    assert "line 1 joins" in done.stderr
    assert "line 2 joins" in done.stderr
    assert {"Petrenkov", "Petrenkow", "Dune"} <= set(labels())


def test_a_thing_is_split_inside_its_article_and_joined_again(doubtful):
    _, left, _ = doubtful
    before = Path("out/graph.ttl").read_bytes()
    listed = run("mentions", "out", "Petrenkov").stdout.splitlines()
    first, second = (line.split()[0] for line in listed if "#char=" in line)
    assert listed[1] == '    "Petrenkov buys Bolt."'
    run("review", "out", "--split", second, left)
    assert labels().count("Petrenkov") == 2
    built = Path("out/graph.ttl").read_bytes()
    run("build", "in", "-o", "out")
    assert Path("out/graph.ttl").read_bytes() == built
    assert check_store(open_store(Path("out"))) == ()
    (ident,) = (
        line.split()[0] for line in run("review", "out").stdout.splitlines() if " rejected " in line
    )
    run("review", "out", "--undo", ident)
    assert Path("out/graph.ttl").read_bytes() == before
    run("review", "out", "--join", f"https://kg.example/article/{second}", "Bolt")
    assert "Petrenkov" in labels()
    assert run("mentions", "out", second).stdout.split()[0] == second
    kept = run("mentions", "out", "https://kg.example/id/petrenkov").stdout
    assert first in kept
    assert second not in kept
    assert second in run("mentions", "out", "https://kg.example/id/bolt").stdout


def test_a_mention_that_is_not_there_is_told(doubtful):
    _, left, _ = doubtful
    nowhere = left.split("#")[0] + "#char=3,9"
    done = run("review", "out", "--split", nowhere, left, code=1)
    assert "out knows nothing called" in done.stderr
    says(("different", nowhere, left))
    done = run("build", "in", "-o", "out", code=1)
    assert f"kg: out/decisions.jsonl, line 1 speaks of {nowhere}, which no article" in done.stderr


LISTS = {
    "no column": (
        "list.csv",
        "name,class\nBolt,Organization\n",
        "list.csv, line 1 has no column iri",
    ),
    "a line without IRI": (
        "list.csv",
        "iri,label\n,Bolt\nhttps://l.example/e,Ella\n",
        "list.csv, line 2 has no IRI",
    ),
    "an IRI twice": (
        "list.csv",
        "iri,label\nhttps://l.example/e,Ella\nhttps://l.example/e,Bolt\n",
        "list.csv, line 3 repeats the IRI of line 2",
    ),
    "an IRI twice in lines": (
        "list.jsonl",
        '{"iri": "https://l.example/e", "label": "Ella"}\n{"iri": "https://l.example/e", "label": "B"}\n',
        "list.jsonl, line 2 repeats the IRI of line 1",
    ),
    "no label in lines": (
        "list.jsonl",
        '{"iri": "https://l.example/b"}\n{"iri": "https://l.example/e", "label": "Ella"}\n',
        "list.jsonl, line 1 has no label",
    ),
    "broken RDF": ("list.ttl", "<a> <b>\n", "list.ttl is not used: list.ttl, line"),
}


@pytest.mark.parametrize(("name", "text", "words"), LISTS.values(), ids=LISTS)
def test_a_list_with_faults_is_named_with_its_line_and_the_rest_is_used(
    doubtful, name, text, words
):
    Path(name).write_text(text)
    done = run("build", "in", "-o", "out", "--entities", name, code=1)
    assert f"kg: {words}" in done.stderr
    asked = run("query", "out", "SELECT ?e { ?e skos:prefLabel 'Ella' }").stdout
    assert ("https://l.example/e" in asked) == ("l.example/e" in text)
    assert "Petrenkow" in labels()
