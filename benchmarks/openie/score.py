"""Bring data, systems and scorers together: rows of the table, errors, predictions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from benchmarks.openie import benchie, carb, stored
from benchmarks.openie.align import align
from benchmarks.openie.extraction import Extraction
from benchmarks.openie.half import in_half
from benchmarks.openie.system import Run

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Row", "Suite", "align_run", "load_suite", "score_run"]

Scored = Mapping[str, Sequence[Extraction]]


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    system: str
    precision: float
    recall: float
    f1: float
    area: float | None = None
    speed: float | None = None


@dataclass(frozen=True, slots=True)
class Suite:
    """One benchmark's sentences with gold and what a peer once said of them."""

    name: str
    shape: str
    sentences: tuple[tuple[str, str], ...]
    """Key and sentence, in the order a system reads them."""
    gold: tuple[benchie.Gold, ...] | tuple[carb.Gold, ...]
    peer: str
    peer_said: Scored


def load_suite(name: str, data: Path, half: str | None) -> Suite:
    """Read one benchmark, "benchie" or "carb", whole or one half of it."""
    if name == "benchie":
        folder = data / "benchie-dev"
        golds = [g for g in benchie.read_gold(folder / "gold.txt") if in_half(g.sentence, half)]
        keys = tuple((gold.id, gold.sentence) for gold in golds)
        said = stored.read_clausie(folder / "clausie.tsv")
        return Suite(name, "binary", keys, tuple(golds), "ClausIE", said)
    folder = data / "carb-dev"
    by_text = {gold.sentence: gold for gold in carb.read_gold(folder / "gold.tsv")}
    lines = (folder / "sentences.txt").read_text(encoding="utf-8").split("\n")
    texts = [text for text in map(str.strip, lines) if text in by_text and in_half(text, half)]
    said = stored.read_openie5(folder / "openie5.txt")
    keys = tuple((text, text) for text in texts)
    return Suite(name, "nary", keys, tuple(by_text[text] for text in texts), "OpenIE5", said)


def align_run(suite: Suite, run: Run) -> dict[str, list[Extraction]]:
    """Return a run's records as extractions over the sentences' own tokens."""
    aligned = {}
    for line, (key, sentence) in enumerate(suite.sentences):
        tokens = sentence.split()
        aligned[key] = [
            replace(
                Extraction(*(align(record[slot], tokens) for slot in SLOTS)),
                confidence=record.get("confidence") or 1.0,
                note=record.get("construction") or "",
            )
            for record in run.records.get(line, ())
        ]
    return aligned


SLOTS = ("subject", "relation", "object")


def score_run(suite: Suite, said: Scored, system: str, seconds: float | None = None) -> Row:
    """Score a system's extractions of a benchmark."""
    speed = len(suite.sentences) / seconds if seconds else None
    if suite.name == "benchie":
        golds = [gold for gold in suite.gold if isinstance(gold, benchie.Gold)]
        return Row(system, *benchie.score(golds, said), speed=speed)
    result = carb.score([gold for gold in suite.gold if isinstance(gold, carb.Gold)], said)
    best = result.best
    return Row(system, best.precision, best.recall, best.f1, result.area, speed)
