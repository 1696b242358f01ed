"""Files and folders to articles: what is read, in what order, and what is said of the rest."""

from __future__ import annotations

import io
import os
import random
from pathlib import Path

import pytest
from hypothesis import given

from kg.errors import InputError
from kg.model import Skipped
from kg.plugins import load_plugin
from kg.read import articles, read_articles, read_lines
from kg.read.articles import LONGEST
from tests.strategies import spoken_texts


def read(*paths):
    """The articles and what was skipped."""
    skipped: list[Skipped] = []
    return list(read_articles(paths, on_skip=skipped.append)), skipped


def write(folder, **files):
    for name, text in files.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")


@given(text=spoken_texts)
def test_any_text_survives_reading(text, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_text(text, "utf-8", newline="")
    (article,) = load_plugin("kg_readers", ".txt")(path)
    assert article.text == text


def test_a_folder_is_walked_in_order(tmp_path):
    (tmp_path / "sub").mkdir()
    write(tmp_path, b="Two.", a="One.")
    write(tmp_path / "sub", c="Three.")
    found, skipped = read(tmp_path)
    assert [article.text for article in found] == ["One.", "Two.", "Three."]
    assert not skipped


def test_the_order_of_arguments_makes_no_difference(tmp_path):
    names = [f"{number}.txt" for number in range(6)]
    for name in names:
        (tmp_path / name).write_text(f"Text of {int(name[0]) // 2}.")
    paths = [tmp_path / name for name in names]
    first = read(*paths)
    random.shuffle(paths)
    assert read(*paths) == first


def test_hidden_and_foreign_files_of_a_folder_are_passed_over(tmp_path):
    write(tmp_path, a="One.")
    (tmp_path / ".hidden.txt").write_text("Hidden.")
    (tmp_path / ".git").mkdir()
    write(tmp_path / ".git", config="Hidden.")
    (tmp_path / "picture.xyz").write_text("What is this?")
    (tmp_path / "Makefile").write_text("all:")
    (tmp_path / "README.md").write_text("About the files here.")
    (tmp_path / "dead.txt").symlink_to(tmp_path / "nowhere")
    found, skipped = read(tmp_path)
    assert [article.text for article in found] == ["One."]
    reasons = {os.path.basename(one.source): one.reason for one in skipped}  # noqa: PTH119
    assert sorted(reasons) == ["Makefile", "README.md", "dead.txt", "picture.xyz"]
    assert "no reader for .xyz files" in reasons["picture.xyz"]
    assert not any(one.error for one in skipped)


def test_what_kg_built_is_not_read_again(tmp_path):
    write(tmp_path, a="One.")
    (tmp_path / "out" / "cache").mkdir(parents=True)
    (tmp_path / "out" / "cache" / "manifest.json").write_text("{}")
    write(tmp_path / "out", report="Derived.")
    assert [article.text for article in read(tmp_path)[0]] == ["One."]


def test_a_file_named_itself_is_read_whatever_its_suffix(tmp_path):
    path = tmp_path / "README.xyz"
    path.write_text("Read me.")
    assert [article.text for article in read(path)[0]] == ["Read me."]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("missing.txt", None, "does not exist; check the path"),
        ("empty.txt", b"", "is empty"),
        ("blank.txt", b" \n\n", "is empty"),
        ("binary.txt", b"\x89PNG\r\n\0\0", "is binary"),
        ("list.json", b"[]", "holds no article"),
        ("bad.json", b"{", "is not JSON"),
        ("empty.html", b"<html></html>", "holds no article text"),
        ("lines.jsonl", b"\n\n", "holds no article"),
    ],
)
def test_a_named_path_that_gives_nothing_is_an_error_and_others_go_on(name, data, reason, tmp_path):
    write(tmp_path, good="One.")
    bad = tmp_path / name
    if data is not None:
        bad.write_bytes(data)
    found, (skipped,) = read(tmp_path / "good.txt", bad)
    assert [article.text for article in found] == ["One."]
    assert skipped.source == bad.as_posix()
    assert reason in skipped.reason
    assert skipped.error


def test_a_named_file_that_gives_something_is_no_error(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "One."}\nnonsense\n')
    found, (skipped,) = read(path)
    assert len(found) == 1
    assert not skipped.error


@pytest.mark.parametrize("files", [{}, {"a": ""}])
def test_a_folder_with_nothing_readable_is_an_error(files, tmp_path):
    write(tmp_path, **files)
    found, skipped = read(tmp_path)
    assert not found
    assert [one.source for one in skipped if one.error] == [tmp_path.as_posix()]


def test_a_wrong_encoding_is_guessed_and_said(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("The café was sold.".encode("cp1252"))
    ((article,), _) = read(path)
    assert article.text == "The café was sold."
    assert "which is a guess" in article.notes[0]


def test_a_copy_is_read_once(tmp_path):
    write(tmp_path, a="One.", b="One.")
    (article,), (skipped,) = read(tmp_path)
    assert article.source.endswith("a.txt")
    assert "same content as" in skipped.reason
    assert not skipped.error


def test_a_file_reached_by_two_paths_is_read_once(tmp_path):
    write(tmp_path, a="One.")
    found, skipped = read(tmp_path, tmp_path / "a.txt")
    assert len(found) == 1
    assert not skipped


def test_the_id_depends_on_the_content_alone(tmp_path):
    (tmp_path / "sub").mkdir()
    write(tmp_path, a="One.")
    write(tmp_path / "sub", b="One.", c="Two.")
    one, *_ = read(tmp_path / "a.txt")[0]
    same, other = read(tmp_path / "sub")[0]
    assert one.id == same.id != other.id


def test_standard_input_is_read_as_text(monkeypatch):
    stdin = io.TextIOWrapper(io.BytesIO(b"Piped in.\n"))
    monkeypatch.setattr(articles.sys, "stdin", stdin)
    (article,), _ = read("-")
    assert (article.text, article.source) == ("Piped in.\n", "-")


@pytest.mark.parametrize("error", [InputError("is odd"), OSError(5, "bad disk"), ValueError("no")])
def test_a_reader_that_fails_stops_nothing(error, tmp_path, monkeypatch):
    def fail(path):
        raise error

    write(tmp_path, a="One.", b="Two.")
    (tmp_path / "c.md").write_text("Three.")
    text = load_plugin("kg_readers", ".txt")
    monkeypatch.setattr(articles, "load_plugin", lambda _, name: fail if name == ".md" else text)
    found, (skipped,) = read(tmp_path)
    assert len(found) == 2
    assert skipped.source.endswith("c.md")


def test_a_text_longer_than_any_article_is_passed_over_with_advice(tmp_path):
    (tmp_path / "a.txt").write_text("Acme buys Bolt.\n")
    (tmp_path / "long.txt").write_text("Acm\u00e9 buys Bolt. " * 1_250_000, "utf-8")
    articles, skipped = read(tmp_path / "a.txt", tmp_path / "long.txt")
    assert [Path(article.source).name for article in articles] == ["a.txt"]
    (lost,) = skipped
    assert lost.error
    assert "20,000,000 characters" in lost.reason
    assert "split it" in lost.reason


def test_a_line_longer_than_any_article_is_passed_over(tmp_path):
    path = tmp_path / "lines.txt"
    path.write_text("Acme buys Bolt.\n" + "x" * (LONGEST + 1) + "\nBolt sells.\n")
    found, (lost,) = lines(path)
    assert [number for number, _ in found] == [0, 2]
    assert "line 2 has" in lost.reason


def lines(path):
    skipped: list[Skipped] = []
    return list(read_lines(path, on_skip=skipped.append)), skipped


def test_each_line_is_an_article_and_blank_ones_count(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes("\ufeffOne.\r\n\n  \nTwo\u2028still two.".encode())
    found, skipped = lines(path)
    assert [(number, article.text) for number, article in found] == [
        (0, "One."),
        (3, "Two\u2028still two."),
    ]
    assert found[0][1].title is None
    assert not skipped


def test_lines_in_utf_16(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("One.\nTwo.\n", "utf-16")
    assert [article.text for _, article in lines(path)[0]] == ["One.", "Two."]


def test_a_line_that_is_no_text_is_skipped(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"One.\n\0\0\nThree.")
    found, (skipped,) = lines(path)
    assert [number for number, _ in found] == [0, 2]
    assert skipped.reason.startswith("line 2 is binary")


@pytest.mark.parametrize(
    ("name", "reason"), [("missing", "does not exist"), (".", "cannot be read")]
)
def test_lines_of_what_is_no_file(name, reason, tmp_path):
    found, (skipped,) = lines(tmp_path / name)
    assert not found
    assert reason in skipped.reason
    assert skipped.error


def test_lines_of_an_empty_file_are_none(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    assert lines(tmp_path / "a.txt") == ([], [])
