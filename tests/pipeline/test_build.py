"""The main job, with claims read by a stand-in: no test here needs a trained model."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.errors import InputError, KgError, ModelError, OutputError
from kg.pipeline import Progress, build, cache, derive
from kg.read.files import BUILT
from kg.settings import Settings
from kg.store import hold, open_store
from tests.build import fake_claims, load_fake

ARTICLES = {
    "a": "Acme buys Bolt.\nAcme hires Nora.",
    "b": "Bolt sells Cable.\nBolt may-sell Acme?",
    "c": "Nora joins Cable.",
}
WRITTEN = ("graph.html", "graph.trig", "graph.ttl", "report.md")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder of articles; it is the working directory, so that sources are short."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "in").mkdir()
    for name, text in ARTICLES.items():
        (tmp_path / "in" / f"{name}.txt").write_text(text)
    return tmp_path / "in"


def run(*paths, out="out", load=load_fake, on_progress=lambda _: None, **settings):
    return build(paths, out, settings=Settings(**settings), load=load, on_progress=on_progress)


def files(out="out"):
    """All that is written for the user, by name."""
    return {name: Path(out, name).read_bytes() for name in WRITTEN}


def counting(counts):
    """A stand-in for the model that keeps count of what it reads."""

    def load(model):
        def read(article):
            counts.append(article.source)
            return fake_claims(article, model)

        return read

    return load


def unwanted(model):
    message = f"nothing was to be read with {model}"
    raise AssertionError(message)


def test_everything_is_written(folder):
    report = run("in")
    assert report.claims == 5
    assert report.triples == 4
    assert not report.failed
    assert report.page == Path("out/graph.html")
    assert set(report.seconds) == {"read", "extract", "resolve", "store", "view"}
    assert all(files().values())
    assert len(open_store(Path("out"))) > 20


def test_the_same_input_gives_the_same_bytes(folder):
    run("in", out="one")
    run("in", out="two")
    assert files("one") == files("two")


def test_two_builds_are_one(folder):
    run("in", out="one")
    run("in/b.txt", out="two")
    run("in/c.txt", "in/a.txt", out="two")
    assert files("one") == files("two")


def test_copies_in_two_builds_are_copies_in_one(folder):
    shutil.copy("in/b.txt", "in/a0.txt")
    run("in", out="one")
    for name in ("in/b.txt", "in/a.txt", "in/a0.txt", "in/c.txt"):
        run(name, out="two")
    assert files("one")["graph.trig"] == files("two")["graph.trig"]
    assert b"in/a0.txt" in files("two")["graph.trig"]


def test_the_order_of_paths_makes_no_difference(folder):
    names = [f"in/{name}.txt" for name in ARTICLES]
    run(*names, out="one")
    random.shuffle(names)
    run(*names, out="two")
    assert files("one") == files("two")


def test_the_number_of_processes_makes_no_difference(folder):
    run("in", out="one")
    report = run("in", out="two", jobs=2)
    assert len(report.read) == 3
    assert files("one") == files("two")


def test_only_what_is_new_or_changed_is_read_again(folder):
    counts = []
    run("in", load=counting(counts))
    assert sorted(counts) == ["in/a.txt", "in/b.txt", "in/c.txt"]
    assert run("in", load=unwanted).reused == 3
    (folder / "b.txt").write_text("Bolt buys Dune.")
    counts.clear()
    assert run("in", load=counting(counts)).reused == 2
    assert counts == ["in/b.txt"]


def test_a_file_with_new_content_replaces_what_it_gave_before(folder):
    run("in")
    (folder / "a.txt").write_text("Acme buys Dune.")
    run("in/a.txt")
    run_again = files()
    run("in", out="fresh")
    assert run_again == files("fresh")
    assert b"Nora joins" in run_again["graph.ttl"]
    assert b"Acme hires" not in run_again["graph.ttl"]


def test_a_moved_file_is_not_read_again(folder):
    run("in")
    (folder / "a.txt").rename(folder / "z.txt")
    assert run("in", load=unwanted).reused == 3


def test_what_was_read_from_a_file_that_is_gone_stays(folder):
    run("in", out="one")
    run("in", out="two")
    (folder / "a.txt").unlink()
    run("in", out="two")
    assert files("one") == files("two")


def test_another_model_reads_all_again_from_the_kept_text(folder):
    counts = []
    run("in")
    (folder / "a.txt").unlink()
    run("in/b.txt", model="other_model", load=counting(counts))
    assert sorted(counts) == ["in/a.txt", "in/b.txt", "in/c.txt"]
    assert files()["graph.trig"].count(b"other_model") == 3


def test_another_base_needs_no_model(folder):
    run("in")
    run("in", base="https://other.example/", load=unwanted)
    assert b"kg.example/id/" not in files()["graph.ttl"]
    assert b"https://other.example/id/" in files()["graph.ttl"]


def test_the_cache_knows_when_its_makers_change(folder, monkeypatch):
    run("in")
    monkeypatch.setattr(cache, "_program", lambda: "another version")
    counts = []
    run("in/c.txt", load=counting(counts))
    assert len(counts) == 3


def test_a_damaged_cache_is_made_anew(folder):
    run("in", out="one")
    run("in", out="two")
    for path in Path("two/cache").glob("*.json"):
        if path.name != "manifest.json":
            path.write_bytes(b'{"broken')
    counts = []
    run("in/a.txt", out="two", load=counting(counts))
    assert len(counts) == 3
    assert run("in", out="two", load=unwanted).reused == 3


def test_an_article_that_is_lost_is_said_to_be(folder):
    run("in")
    for path in Path("out/cache").glob("*.json"):
        if path.name != "manifest.json":
            path.unlink()
    (folder / "a.txt").unlink()
    report = run("in/b.txt")
    assert [one.source for one in report.skipped] == ["in/a.txt"]
    assert len(report.read) == 2


def test_a_damaged_manifest_is_told(folder):
    run("in")
    Path("out/cache/manifest.json").write_text("{")
    with pytest.raises(OutputError, match=r"manifest.json is damaged"):
        run("in")


def test_what_is_no_longer_used_leaves_the_cache(folder):
    run("in")
    (folder / "a.txt").write_text("Acme buys Dune.")
    Path("out/cache/0.json.part").write_text("half")
    run("in")
    assert len(list(Path("out/cache").iterdir())) == 4


def test_an_article_that_makes_the_program_fail_is_skipped(folder):
    (folder / "d.txt").write_text("Please fail here.")
    report = run("in")
    (skipped,) = report.skipped
    assert skipped.source == "in/d.txt"
    assert "ValueError: the line says so" in skipped.reason
    assert not report.failed
    assert len(report.read) == 3
    assert run("in/d.txt", "in/a.txt").failed


def test_if_all_articles_make_it_fail_the_old_graph_stays(folder):
    run("in")
    before = files()
    for name in ARTICLES:
        (folder / f"{name}.txt").write_text(f"Please fail here, {name}.")
    with pytest.raises(InputError, match="Nothing could be understood: in/"):
        run("in")
    assert files() == before


def test_a_missing_path_is_said_and_others_go_on(folder):
    report = run("in", "nowhere.txt")
    assert report.failed
    assert report.claims == 5
    assert "nowhere.txt | does not exist" in files()["report.md"].decode()


@pytest.mark.parametrize("name", ["nowhere", "empty"])
def test_nothing_readable_is_an_error_and_writes_nothing(name, folder):
    Path("empty").mkdir()
    with pytest.raises(InputError, match=f"Nothing could be read: {name} "):
        run(name)
    assert not Path("out").exists()


def test_a_missing_model_is_an_error_however_many_processes(folder):
    for jobs in (1, 2):
        with pytest.raises(ModelError, match="no_such_pipeline"):
            build(["in"], "out", settings=Settings(model="no_such_pipeline", jobs=jobs))


def test_a_folder_that_cannot_be_made_is_an_error(folder):
    Path("file").write_text("I am a file.")
    with pytest.raises(OutputError, match="file/out cannot be written"):
        run("in", out="file/out", load=unwanted)


def test_a_foreign_store_is_left_alone(folder):
    Path("out/store").mkdir(parents=True)
    Path("out/store/wares.txt").write_text("Nails.")
    with pytest.raises(OutputError, match="is not a store of kg"):
        run("in", out="out", load=unwanted)
    assert Path("out/store/wares.txt").exists()


def test_a_second_build_at_the_same_time_is_refused_at_once(folder):
    run("in")
    before = files()
    with hold(Path("out/build.lock")), pytest.raises(OutputError, match="another run"):
        run("in", load=unwanted)
    assert files() == before


def test_a_store_that_another_program_has_open_is_refused_at_once(folder):
    run("in")
    before = files()
    script = (
        "import pyoxigraph, sys; s = pyoxigraph.Store('out/store'); print('open', flush=True); "
        "sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    with holder:
        assert holder.stdout.readline() == b"open\n"
        with pytest.raises(OutputError, match="open in another program"):
            run("in", load=unwanted)
        holder.communicate(b"")
    assert files() == before
    run("in")


@pytest.mark.parametrize("moment", [1, 2, 3])
def test_an_interrupted_build_is_finished_by_the_next(moment, folder):
    run("in", out="one")
    counts = []

    def load(model):
        def read(article):
            if len(counts) == moment - 1:
                raise KeyboardInterrupt
            counts.append(article.source)
            return fake_claims(article, model)

        return read

    with pytest.raises(KeyboardInterrupt):
        run("in", out="two", load=load)
    assert Path("two", BUILT).exists()
    again = []
    run("in", out="two", load=counting(again))
    assert len(counts) + len(again) == 3
    assert files("one")["graph.ttl"] == files("two")["graph.ttl"]


@pytest.mark.parametrize("room", ["resolve", "write_quads", "write_graphs", "write_page"])
def test_a_build_cut_short_while_writing_is_finished_by_the_next(room, folder, monkeypatch):
    def cut(*args, **kwargs):
        raise KeyboardInterrupt

    run("in", out="one")
    run("in/a.txt", out="two")
    with monkeypatch.context() as patch:
        patch.setattr(derive, room, cut)
        with pytest.raises(KeyboardInterrupt):
            run("in", out="two")
    assert len(open_store(Path("two"))) > 0
    run("in", out="two", load=unwanted)
    assert files("one") == files("two")


def test_a_worker_that_dies_is_told(folder):
    with pytest.raises(KgError, match="fewer --jobs"):
        run("in", jobs=2, load=load_deadly)


def load_deadly(model):
    """Stand in for a model too large for the machine."""
    os._exit(9)


def test_progress_is_told(folder):
    seen: list[Progress] = []
    run("in", on_progress=seen.append)
    assert Progress("read", 3) in seen
    assert [one.done for one in seen if one.room == "extract"] == [0, 1, 2, 3]
    assert [one.room for one in seen][-3:] == ["resolve", "store", "view"]


def test_the_claims_of_a_very_long_article_go_through(folder):
    (folder / "long.txt").write_text("Acme buys Bolt.\n" * 300)
    report = run("in/long.txt")
    assert report.claims == 300


@pytest.mark.parametrize(
    "settings", [{"base": "kg"}, {"base": "https://kg.example"}, {"base": "a:b c/"}, {"jobs": 0}]
)
def test_settings_that_cannot_work_are_refused(settings):
    with pytest.raises(InputError):
        Settings(**settings)


def load_waiting(model):
    """Stand in for a model that never comes to an end; says which process it is in."""
    Path(f"{os.getpid()}.pid").touch()
    time.sleep(60)


@pytest.mark.skipif(os.name == "nt", reason="Windows does not tell processes apart by signal 0")
def test_no_process_outlives_a_build_that_is_killed(folder):
    code = (
        "from kg.pipeline import build; from kg.settings import Settings\n"
        "from tests.pipeline.test_build import load_waiting\n"
        "build(['in'], 'out', settings=Settings(jobs=2), load=load_waiting)"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parent.parent.parent)}
    with subprocess.Popen(
        [sys.executable, "-c", code], env=env, stderr=subprocess.DEVNULL
    ) as first:
        started = until(lambda: len(list(Path().glob("*.pid"))) == 2)
        first.kill()
    workers = [int(path.stem) for path in Path().glob("*.pid")]
    assert started
    assert until(lambda: not any(map(is_alive, workers)))


def until(condition):
    """Wait for something to become true, for a while."""
    for _ in range(300):
        if condition():
            return True
        time.sleep(0.1)
    return False


def is_alive(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    # One that has ended but is not yet collected by the system is no more.
    stat = Path(f"/proc/{pid}/stat")
    return not (stat.exists() and stat.read_text().rpartition(")")[2].split()[0] == "Z")
