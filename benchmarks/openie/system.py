"""Run a system over plain sentences, live or from what it wrote earlier."""

from __future__ import annotations

import json
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from benchmarks.cost.timing import annotate, articles_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

__all__ = ["Record", "Run", "read_run", "run_kg"]

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Run:
    """A system's records for each sentence, by number, and the CPU seconds it took."""

    system: str
    records: dict[int, list[Record]]
    seconds: float | None = None


def run_kg(sentences: Sequence[str], shape: str, model: str) -> Run:
    """Run our own extractor in this process, as ``kg extract --lines`` does."""
    from kg.annotate import load_annotator  # noqa: PLC0415 - scoring a file needs no pipeline
    from kg.extract import render_claims  # noqa: PLC0415

    annotator = load_annotator(model)
    articles = articles_of(sentences)
    # The first text pays for what is loaded late.
    list(render_claims(annotator(articles_of(["Acme buys Roe."])[0]), shape=shape))
    records: dict[int, list[Record]] = {}
    began = time.process_time()
    for line, (doc, text) in enumerate(zip(annotate(annotator, articles), sentences, strict=True)):
        records[line] = [
            {
                "line": line,
                "sentence": text,
                "subject": claim.subject.text,
                "relation": claim.relation.text,
                "object": claim.object.text,
                "normal_form": claim.relation.normal,
                "status": str(claim.status),
                "confidence": claim.confidence,
                "construction": claim.construction,
            }
            for claim in render_claims(doc, shape=shape)
        ]
    return Run("kg", records, time.process_time() - began)


def read_run(path: Path) -> Run:
    """Read the JSON lines a system wrote, each with the 0-based ``line`` of its sentence."""
    records: dict[int, list[Record]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            records.setdefault(record["line"], []).append(record)
    return Run(path.stem, records)
