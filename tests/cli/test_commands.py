"""The command line: what it prints, where, and with what exit code; without a trained model."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from click.testing import CliRunner

import kg.pipeline
from kg import __version__
from kg.cli import main
from kg.pipeline import build
from kg.record import stream
from tests.build import fake_claims, load_fake


@pytest.fixture
def articles(tmp_path, monkeypatch):
    """Two articles in "in", in the working directory, and a stand-in for the model."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(kg.pipeline, "build", partial(build, load=load_fake))
    monkeypatch.setattr(stream, "load_renderer", lambda *_: fake_render)
    Path("in").mkdir()
    Path("in/a.txt").write_text("Acme buys Bolt.\nAcme frobs Nora.\n")
    Path("in/b.txt").write_text("Bolt sells Cable.\n")


def fake_render(articles):
    for article in articles:
        try:
            yield fake_claims(article).claims
        except Exception as error:  # noqa: BLE001 - as the real one
            yield error


def run(*arguments, code=0, **options):
    done = CliRunner().invoke(main, arguments, **options)
    if done.exception and not isinstance(done.exception, SystemExit):
        raise done.exception
    assert done.exit_code == code, done.output
    return done


@pytest.fixture
def built(articles):
    run("build", "in", "-o", "out")


def test_build_ends_with_a_summary_and_the_page(articles):
    done = run("build", "in", "-o", "out")
    assert done.stdout == ""
    lines = done.stderr.splitlines()
    assert [line.split()[:2] for line in lines[:3]] == [
        ["articles", "2"],
        ["entities", "4"],
        ["claims", "3"],
    ]
    assert lines[3].split() == ["plain", "triples", "3"]
    assert lines[-1] == str(Path("out/graph.html"))


def test_build_says_what_was_skipped_and_goes_on(articles):
    Path("in/c.xyz").write_text("What is this?")
    done = run("build", "in", "nowhere.txt", "-o", "out", code=1)
    assert "in/c.xyz: kg has no reader for .xyz files" in done.stderr
    assert done.stderr.endswith("kg: nowhere.txt does not exist; check the path.\n")
    assert Path("out/graph.ttl").exists()


def test_build_says_how_many_more_were_skipped(articles):
    for number in range(12):
        Path(f"in/{number}.xyz").write_text("What is this?")
    assert "and 2 more, see report.md" in run("build", "in", "-o", "out").stderr


def test_an_error_is_one_sentence_and_exit_code_1(articles):
    done = run("build", "nowhere", "-o", "out", code=1)
    assert done.stdout == ""
    assert done.stderr == "kg: Nothing could be read: nowhere does not exist; check the path.\n"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["build"],
        ["build", "in"],
        ["build", "in", "-o", "out", "--jobs", "0"],
        ["extract", "in", "--shape", "round"],
        ["export", "out"],
        ["query", "out"],
        ["nonsense"],
    ],
)
def test_wrong_usage_is_exit_code_2(arguments):
    assert "Usage" in run(*arguments, code=2).stderr


def test_an_interruption_is_one_sentence_and_exit_code_1(articles, monkeypatch):
    def interrupt(*args, **kwargs):
        raise KeyboardInterrupt

    monkeypatch.setattr(kg.pipeline, "build", interrupt)
    done = run("build", "in", "-o", "out", code=1)
    assert done.stderr.startswith("kg: Interrupted")
    assert done.stderr.count("\n") == 1


def test_version():
    assert run("--version").stdout == f"kg, version {__version__}\n"


def test_query_gives_tsv_when_piped_and_a_table_when_told(built):
    sparql = "SELECT ?a { :acme rel:frobs ?a }"
    assert run("query", "out", sparql).stdout == "?a\n<https://kg.example/id/nora>\n"
    table = run("query", "out", sparql, "--format", "table").stdout
    assert ":nora" in table
    assert "1 row" in table


def test_query_reads_a_file_or_standard_input(built):
    sparql = "ASK { :acme rel:frobs :nora }"
    Path("q.rq").write_text(sparql)
    assert "true" in run("query", "out/graph.ttl", "-f", "q.rq").stdout
    assert "true" in run("query", "out/graph.trig", "-f", "-", input=sparql).stdout


def test_query_gives_triples_as_turtle_when_piped(built):
    done = run("query", "out", "CONSTRUCT { ?a rel:by ?b } WHERE { ?b rel:frobs ?a }")
    assert ":nora rel:by :acme ." in done.stdout


def test_query_gives_json(built):
    done = run("query", "out", "SELECT ?a { :acme rel:frobs ?a }", "--format", "json")
    assert json.loads(done.stdout)["results"]["bindings"][0]["a"]["value"].endswith("/nora")


def test_a_query_and_a_file_are_too_many(built):
    Path("q.rq").write_text("ASK {}")
    run("query", "out", "ASK {}", "-f", "q.rq", code=2)


@pytest.mark.parametrize("path", ["nowhere", "in", "nowhere.ttl"])
def test_no_graph_is_one_sentence(path, articles):
    done = run("query", path, "ASK {}", code=1)
    assert done.stderr.startswith("kg: ")
    assert path in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_query_with_a_mistake_is_told(built):
    assert run("query", "out", "SELECT", code=1).stderr.startswith("kg: ")


def test_view_writes_the_page_again(built):
    page = Path("out/graph.html").read_bytes()
    Path("out/graph.html").unlink()
    assert run("view", "out").stderr == f"{Path('out/graph.html')}\n"
    assert Path("out/graph.html").read_bytes() == page
    run("view", "out/graph.trig", "-o", "page.html")
    assert Path("page.html").stat().st_size > 1000


def test_view_opens_the_page(built, monkeypatch):
    opened = []
    monkeypatch.setattr("click.launch", opened.append)
    run("view", "out", "--open")
    assert opened == [Path("out/graph.html").absolute().as_uri()]


def test_export_to_standard_output_and_to_a_file(built):
    run("export", "out", "--to", "turtle", "-o", "again.ttl")
    assert run("export", "out", "--to", "turtle").stdout == Path("again.ttl").read_text()
    assert Path("again.ttl").read_bytes() == Path("out/graph.ttl").read_bytes()


def test_export_where_nothing_can_be_written(built):
    done = run("export", "out", "--to", "turtle", "-o", "in/a.txt/x.ttl", code=1)
    assert "cannot be written" in done.stderr


def test_check_finds_nothing_wrong(built):
    assert "nothing wrong" in run("check", "out").stdout


def test_check_says_what_is_wrong(built):
    trig = Path("out/graph.trig").read_text()
    Path("bad.trig").write_text(trig.replace("kg:confidence 1.0", "kg:confidence 7.0"))
    assert "confidence" in run("check", "bad.trig", code=1).stdout


def test_remove_forgets_an_article(built):
    done = run("remove", "out", "in/a.txt")
    assert done.stderr.split()[:2] == ["articles", "1"]
    assert b"Acme" not in Path("out/graph.ttl").read_bytes()
    assert run("remove", "out", "in/a.txt", code=1).stderr.startswith("kg: out holds no article")


def test_plugins_are_listed():
    out = run("plugins").stdout
    assert "  .txt = kg.read.text:read_text (kg" in out
    assert "  turtle = " in out


def records(done):
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_extract_gives_a_record_a_line(articles):
    found = records(run("extract", "in"))
    assert [record["object"] for record in found] == ["Bolt", "Nora", "Cable"]
    assert {record["line"] for record in found} == {None}


def test_extract_takes_each_line_as_an_article(articles):
    done = run("extract", "-", "--lines", input="Acme buys Bolt.\n\nNora joins Acmé.\n")
    found = records(done)
    assert [record["line"] for record in found] == [0, 2]
    assert [record["start"] for record in found] == [0, 0]
    assert found[1]["object"] == "Acmé"
    assert "Acmé" in done.stdout


def test_extract_says_what_it_could_not_read_and_goes_on(articles):
    done = run("extract", "nowhere.txt", "in/b.txt", code=1)
    assert len(records(done)) == 1
    assert done.stderr == "kg: nowhere.txt does not exist; check the path.\n"


def test_extract_goes_on_after_a_line_that_makes_it_fail(articles):
    done = run("extract", "-", "--lines", input="fail now\nAcme buys Bolt.\n")
    assert [record["line"] for record in records(done)] == [1]
    assert "line 1 could not be understood" in done.stderr


def test_a_reader_that_goes_away_is_no_error(tmp_path):
    path = tmp_path / "a.nt"
    path.write_text("".join(f"<a:{n}> <a:p> <a:o> .\n" for n in range(50_000)))
    command = [sys.executable, "-m", "kg", "export", str(path), "--to", "n-triples"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no pseudo-terminals")
def test_progress_is_shown_on_a_terminal(articles):
    import pty  # noqa: PLC0415 - there is none on Windows

    code = (
        "import kg.pipeline, functools; from tests.build import load_fake\n"
        "kg.pipeline.build = functools.partial(kg.pipeline.build, load=load_fake)\n"
        "from kg.cli import main; main(['build', 'in', '-o', 'out'])"
    )
    ours, theirs = pty.openpty()
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent), "TERM": "xterm"}
    with subprocess.Popen([sys.executable, "-c", code], stderr=theirs, env=env) as process:
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 1024):
                shown += part
        except OSError:  # how a pseudo-terminal ends
            pass
        assert process.wait() == 0
    os.close(ours)
    assert b"Drawing the page" in shown
    assert b"out/graph.html" in shown


@pytest.fixture
def doubtful(articles):
    Path("in/c.txt").write_text("Petrenkov buys Bolt.\n")
    Path("in/d.txt").write_text("Petrenkow sells Bolt.\n")
    run("build", "in", "-o", "out")


def test_review_lists_what_is_in_doubt(doubtful):
    lines = run("review", "out").stdout.splitlines()
    ident, state, _, score = lines[0].split()[:4]
    assert (len(ident), state) == (8, "open")
    assert 0.4 <= float(score.rstrip(":")) < 0.75
    assert [line.split("#")[1] for line in lines if "#" in line] == ["petrenkov", "petrenkow"]
    assert '    "Petrenkow sells Bolt."' in lines
    assert len(run("review", "out", "--joined").stdout.splitlines()) > len(lines)


def test_review_decides_and_undoes(doubtful):
    ident = run("review", "out").stdout.split()[0]
    before = Path("out/graph.ttl").read_bytes()
    assert run("review", "out", "--confirm", ident).stderr == "5 entities are in out now\n"
    assert run("review", "out").stdout.split()[1] == "confirmed"
    run("review", "out", "--undo", ident)
    assert Path("out/graph.ttl").read_bytes() == before
    run("review", "out", "--join", "Petrenkov", "Petrenkow")
    assert run("review", "out").stdout.split()[:2] == [ident, "confirmed"]


def test_review_names_a_broken_line(doubtful):
    ident = run("review", "out").stdout.split()[0]
    Path("out/decisions.jsonl").write_text("{\n")
    done = run("review", "out", "--confirm", ident, code=1)
    assert done.stderr.startswith("kg: out/decisions.jsonl, line 1 is no JSON; a line is {")
    assert Path("out/decisions.jsonl").read_text().startswith("{\n{")


@pytest.mark.parametrize(
    ("answer", "state"),
    [("y\n", "confirmed"), ("n\n", "rejected"), ("\n", "open"), ("q\n", "open")],
)
def test_review_asks_on_a_terminal(doubtful, monkeypatch, answer, state):
    with monkeypatch.context() as patch:
        patch.setattr(sys.modules["kg.cli.review"], "is_terminal", lambda: True)
        asked = run("review", "out", input=answer)
    assert "the same thing?" in asked.stdout
    assert run("review", "out").stdout.split()[1] == state
