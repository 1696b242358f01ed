"""Show where a system fails, for its developer to read."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from benchmarks.openie import benchie, carb
from benchmarks.openie.extraction import Extraction
from benchmarks.openie.score import Suite

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

__all__ = ["constructions", "errors"]

POOR = 0.5
"""Below this a CaRB fact or extraction is shown as missed or wrong."""


def errors(suite: Suite, said: Mapping[str, Sequence[Extraction]], count: int) -> Iterator[str]:
    """Yield for the first ``count`` sentences with errors what was missed and what was wrong."""
    shown = 0
    for (key, sentence), gold in zip(suite.sentences, suite.gold, strict=True):
        extracted = said.get(key, ())
        if isinstance(gold, benchie.Gold):
            lines = _benchie_errors(gold, extracted)
        else:
            lines = _carb_errors(gold, extracted)
        if lines and shown < count:
            shown += 1
            yield "\n".join([f"[{shown}] {sentence}", *lines, ""])


def _benchie_errors(gold: benchie.Gold, extracted: Sequence[Extraction]) -> list[str]:
    per_one = [benchie.hits(gold.clusters, one) for one in extracted]
    found = set().union(*per_one)
    missed = [
        f"    missed  {cluster[0].text}" + (f"   (+{len(cluster) - 1})" if cluster[1:] else "")
        for number, cluster in enumerate(gold.clusters)
        if number not in found
    ]
    wrong = [
        f"    wrong   {one}   <{one.note}>"
        for one, hit in zip(extracted, per_one, strict=True)
        if not hit
    ]
    right = [
        f"    right   {one}   <{one.note}>"
        for one, hit in zip(extracted, per_one, strict=True)
        if hit
    ]
    return [*missed, *wrong, *right] if missed or wrong else []


def _carb_errors(gold: carb.Gold, extracted: Sequence[Extraction]) -> list[str]:
    table = [[carb.match(fact, one) for one in extracted] for fact in gold.facts]
    missed = []
    for fact, row in zip(gold.facts, table, strict=True):
        best = max((pair[1] for pair in row), default=0.0)
        if best < POOR:
            missed.append(f"    missed {best:.2f}  {fact}")
    wrong = []
    for at, one in enumerate(extracted):
        best = max((row[at][0] for row in table), default=0.0)
        mark = "wrong " if best < POOR else "said  "
        wrong.append(f"    {mark} {best:.2f}  {one}   <{one.note} {one.confidence:.2f}>")
    return [*missed, *sorted(wrong, reverse=True)] if missed or wrong else []


def constructions(suite: Suite, said: Mapping[str, Sequence[Extraction]]) -> list[str]:
    """Return a line for each construction: how many extractions, how many right on average."""
    rights: dict[str, list[float]] = defaultdict(list)
    for (key, _), gold in zip(suite.sentences, suite.gold, strict=True):
        for one in said.get(key, ()):
            if isinstance(gold, benchie.Gold):
                right = float(bool(benchie.hits(gold.clusters, one)))
            else:
                right = max((carb.match(fact, one)[0] for fact in gold.facts), default=0.0)
            rights[one.note or "-"].append(right)
    return [
        f"{name:28} {len(values):6} said   precision {sum(values) / len(values):.3f}"
        for name, values in sorted(rights.items(), key=lambda item: (-len(item[1]), item[0]))
    ]
