from __future__ import annotations

import subprocess
import sys

import pytest
from pyoxigraph import Store as Engine

from kg.errors import InputError, OutputError
from kg.store import disk as disk_module
from kg.store import hold, load_file, make_store, open_store, quads, write_quads, write_store
from tests.graphs import NAMES, one_of_everything

READ = "import sys, pathlib; from kg.store import open_store; print(len(open_store(pathlib.Path(sys.argv[1]))))"
WRITE = "import sys, time, pyoxigraph; s = pyoxigraph.Store(sys.argv[1]); print('open', flush=True); time.sleep(60)"


@pytest.fixture
def found():
    return quads(one_of_everything(), NAMES)


def python(code: str, *arguments: object) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", code, *map(str, arguments)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_what_is_written_is_read(tmp_path, found):
    write_store(one_of_everything(), tmp_path / "store", namespaces=NAMES)
    assert open_store(tmp_path / "store").quads() == found
    assert open_store(tmp_path).quads() == found
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_memory_disk_and_file_are_one_type(tmp_path, found):
    write_quads(found, tmp_path / "store")
    (tmp_path / "graph.nq").write_text("".join(f"{quad} .\n" for quad in found), encoding="utf-8")
    stores = [make_store(found), open_store(tmp_path), load_file(tmp_path / "graph.nq")]
    assert {type(store) for store in stores} == {type(stores[0])}
    assert stores[0].quads() == stores[1].quads() == stores[2].quads()
    assert {len(store) for store in stores} == {len(found)}


def test_several_processes_read_at_a_time(tmp_path, found):
    write_quads(found, tmp_path / "store")
    mine = open_store(tmp_path)
    readers = [python(READ, tmp_path) for _ in range(3)]
    assert [reader.communicate(timeout=60)[0].strip() for reader in readers] == [
        str(len(found))
    ] * 3
    assert len(mine) == len(found)


def test_reader_goes_on_while_the_store_is_replaced(tmp_path, found):
    write_quads(found, tmp_path / "store")
    old = open_store(tmp_path)
    write_quads(found[:5], tmp_path / "store")
    assert old.quads() == found
    assert open_store(tmp_path).quads() == found[:5]


def test_nothing_that_asks_can_write(tmp_path, found):
    write_quads(found, tmp_path / "store")
    store = open_store(tmp_path)
    with pytest.raises(RuntimeError, match="only possible on read-write"):
        store._engine.clear()


def test_missing_store_says_what_to_do(tmp_path):
    with pytest.raises(InputError, match=r"There is no graph in .*; run kg build first"):
        open_store(tmp_path)


def test_damaged_store_says_what_to_do(tmp_path, found):
    write_quads(found, tmp_path / "store")
    (tmp_path / "store" / "CURRENT").write_text("nonsense", encoding="utf-8")
    with pytest.raises(InputError, match=r"cannot be read .*; run kg build again"):
        open_store(tmp_path)


def test_store_open_elsewhere_is_not_replaced(tmp_path, found):
    write_quads(found, tmp_path / "store")
    holder = python(WRITE, tmp_path / "store")
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "open\n"
        with pytest.raises(OutputError, match="is open in another program; close it"):
            write_quads(found[:5], tmp_path / "store")
    finally:
        holder.kill()
        holder.communicate()
    write_quads(found[:5], tmp_path / "store")
    assert len(open_store(tmp_path)) == 5


def test_two_builds_at_a_time_are_refused(tmp_path):
    with (
        hold(tmp_path / "lock"),
        pytest.raises(OutputError, match="written by another run"),
        hold(tmp_path / "lock"),
    ):
        pass
    with hold(tmp_path / "lock"):
        assert (tmp_path / "lock").exists()
    assert not (tmp_path / "lock").exists()


def test_folder_that_cannot_be_written_is_named(tmp_path, found):
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(OutputError, match="file cannot be written"):
        write_quads(found, tmp_path / "file" / "store")


@pytest.mark.parametrize("moment", ["filling", "swapping"])
def test_interrupted_build_leaves_the_old_store(tmp_path, found, monkeypatch, moment):
    write_quads(found, tmp_path / "store")

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        if moment == "filling":
            patch.setattr(disk_module, "_fill", interrupt)
        else:
            patch.setattr("pathlib.Path.rename", interrupted_second_rename())
        with pytest.raises(KeyboardInterrupt):
            write_quads(found[:5], tmp_path / "store")
    assert open_store(tmp_path).quads() == found
    assert open_store(tmp_path / "store").quads() == found
    write_quads(found[:5], tmp_path / "store")
    assert open_store(tmp_path).quads() == found[:5]
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def interrupted_second_rename():
    from pathlib import Path  # noqa: PLC0415 - the real one, before it is patched

    rename, calls = Path.rename, []

    def patched(path: Path, target: Path) -> Path:
        calls.append(path)
        if len(calls) == 2:
            raise KeyboardInterrupt
        return rename(path, target)

    return patched


def test_leftovers_of_a_crash_are_cleared(tmp_path, found):
    Engine(str(tmp_path / "store.new")).bulk_extend(found)
    (tmp_path / "store.lock").write_text("", encoding="utf-8")
    write_quads(found[:5], tmp_path / "store")
    assert len(open_store(tmp_path)) == 5
    assert [path.name for path in tmp_path.iterdir()] == ["store"]


def test_empty_graph_is_a_graph(tmp_path):
    write_quads([], tmp_path / "store")
    assert open_store(tmp_path).quads() == []


def test_rdflib_sees_the_union(found):
    assert len(make_store(found).to_rdflib()) == len({quad.triple for quad in found})
