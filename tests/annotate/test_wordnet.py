"""The lexicons from WordNet: renewable byte by byte, right on common nouns, loaded late."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kg.annotate.wordnet import CLASSES, noun_class, verb_of
from scripts.lexicon.make_lexicon import make_tables

DATABASE = Path("/usr/share/wordnet")
PACKAGE = Path(__file__).parent.parent.parent / "kg" / "annotate" / "wordnet"
LARGEST = 200_000


def read_rows(name: str) -> list[list[str]]:
    lines = (PACKAGE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@pytest.mark.skipif(
    not (DATABASE / "data.noun").exists(), reason="WordNet 3.0 (wordnet-base) is not installed"
)
def test_committed_tables_are_what_the_script_makes():
    for name, text in make_tables(DATABASE).items():
        assert (PACKAGE / name).read_bytes() == text.encode(), f"{name} is stale"


@pytest.mark.parametrize(
    ("cls", "nouns"),
    [
        ("person", "founder president executive spokesman spokeswoman minister striker suspect"),
        ("group", "company party agency club bank government ministry court team firm startup"),
        ("place", "city country town river region airport stadium street bridge"),
        ("event", "election lawsuit crash match summit deal launch announcement storm agreement"),
        ("time", "day week year monday decade"),
        ("quantity", "percent dollar number price profit"),
        ("thing", "car film book phone app vaccine"),
        ("abstract", "idea problem freedom economy"),
    ],
)
def test_class_of_common_nouns(cls: str, nouns: str):
    assert {noun: noun_class(noun) for noun in nouns.split()} == dict.fromkeys(nouns.split(), cls)


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("acquisition", "acquire"),
        ("agreement", "agree"),
        ("announcement", "announce"),
        ("appointment", "appoint"),
        ("approval", "approve"),
        ("arrest", "arrest"),
        ("attack", "attack"),
        ("criticism", "criticize"),
        ("death", "die"),
        ("investment", "invest"),
        ("launch", "launch"),
        ("merger", "merge"),
        ("partnership", "partner"),
        ("purchase", "purchase"),
        ("resignation", "resign"),
        ("sale", "sell"),
        ("spin-off", "spin off"),
        ("support", "support"),
        ("takeover", "take over"),
    ],
)
def test_verb_of_event_nouns(noun: str, verb: str):
    assert verb_of(noun) == verb


@pytest.mark.parametrize("noun", ["building", "book", "market", "president", "table", "xyzzy"])
def test_other_nouns_have_no_verb(noun: str):
    assert verb_of(noun) is None


def test_tables_are_small_and_of_known_classes():
    assert all(path.stat().st_size < LARGEST for path in PACKAGE.glob("*.tsv"))
    assert {row[0] for row in read_rows("nouns.tsv")} == CLASSES


@pytest.mark.parametrize("name", ["intransitive.tsv", "nominals.tsv", "nouns.tsv"])
def test_tables_name_source_and_notice(name: str):
    head = (PACKAGE / name).read_text(encoding="utf-8").split("\n", 4)[:4]
    assert "Princeton WordNet 3.0" in head[2]
    assert "WordNet 3.0 Copyright 2006 by Princeton University." in head[3]
    assert "Permission to use" in (PACKAGE / "WORDNET-LICENCE.txt").read_text(encoding="utf-8")


def test_supplement_only_says_what_wordnet_does_not():
    rows = read_rows("supplement.tsv")
    assert rows == sorted(rows)
    assert len({tuple(row[:2]) for row in rows}) == len(rows)
    nouns = {noun: cls for cls, words in read_rows("nouns.tsv") for noun in words.split()}
    verbs = dict(read_rows("nominals.tsv"))
    alone = {verb: "yes" for (verb,) in read_rows("intransitive.tsv")}
    tables = {"noun": nouns, "verb": verbs, "intransitive": alone, "object": {}}
    for table, noun, value, reason in rows:
        assert tables[table].get(noun, "-") != value, f"the row of {table} {noun} is needless"
        assert table != "noun" or value in CLASSES
        assert reason


def test_tables_load_when_asked_for():
    code = (
        "import kg.annotate.wordnet as w;"
        "before = w._classes.cache_info().currsize + w._verbs.cache_info().currsize;"
        "w.noun_class('city');"
        "raise SystemExit(before != 0 or w._classes.cache_info().currsize != 1"
        " or w._verbs.cache_info().currsize != 0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
