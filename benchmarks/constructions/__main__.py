"""Score our claims on our own sentences: ``python -m benchmarks.constructions``."""

from __future__ import annotations

from pathlib import Path

from benchmarks.facts.command import run

if __name__ == "__main__":
    run("constructions", Path(__file__).with_name("sentences.jsonl"))
