"""CaRB: slots are compared token by token, facts are paired, confidence draws a curve."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.openie.extraction import Extraction, Tokens, from_slots

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ["Gold", "Point", "Result", "match", "paired", "read_gold", "score", "sentence_sums"]

FORMS_OF_BE = frozenset({"am", "are", "be", "been", "being", "is", "was", "were"})
SAYING = ("said", "says", "told", "added", "adds")


@dataclass(frozen=True, slots=True)
class Gold:
    """A sentence with its facts."""

    sentence: str
    facts: tuple[Extraction, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """Precision and recall of all extractions at or above a confidence."""

    confidence: float
    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Return their harmonic mean."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """The best point of the curve and the area under it."""

    best: Point
    area: float
    curve: tuple[Point, ...]


def read_gold(path: Path) -> list[Gold]:
    """Read the gold table: sentence, relation, first argument, further arguments."""
    facts: dict[str, list[Extraction]] = {}
    for line in path.read_text(encoding="utf-8").rstrip("\n").split("\n"):
        sentence, relation, subject, *rest = line.split("\t")
        facts.setdefault(sentence.strip(), []).append(from_slots(subject, relation, " ".join(rest)))
    return [Gold(sentence, tuple(found)) for sentence, found in facts.items()]


def shared_tokens(gold: Tokens, said: Tokens) -> int:
    """Count the gold tokens found in a slot, each used once."""
    return (Counter(gold) & Counter(said)).total()


def shared_relation(gold: Tokens, said: Tokens) -> int:
    """Count shared tokens; a "be" that was said and not used matches any form of be."""
    used = Counter(gold) & Counter(said)
    spare = said.count("be") > used["be"]
    return used.total() + (1 if spare and FORMS_OF_BE.intersection(gold) else 0)


def match_straight(gold: Extraction, said: Extraction) -> tuple[float, float]:
    relation = shared_relation(gold.relation, said.relation)
    if not relation or not said.subject or not said.object:
        return 0.0, 0.0
    matched = (
        relation
        + shared_tokens(gold.subject, said.subject)
        + shared_tokens(gold.object, said.object)
    )
    said_tokens = len(said.relation) + len(said.subject) + len(said.object)
    gold_tokens = len(gold.relation) + len(gold.subject) + len(gold.object)
    return matched / said_tokens, matched / gold_tokens


def match(gold: Extraction, said: Extraction) -> tuple[float, float]:
    """Return precision and recall of one extraction as a rendering of one gold fact."""
    straight = match_straight(gold, said)
    if not any(verb in " ".join(gold.relation) for verb in SAYING):
        return straight
    turned = Extraction(said.object, said.relation, said.subject, said.confidence)
    return max(straight, match_straight(gold, turned))


def sentence_sums(
    facts: Sequence[Extraction], extracted: Sequence[Extraction]
) -> tuple[float, float]:
    """Return a sentence's precision sum and recall sum."""
    table = [[match(fact, one) for one in extracted] for fact in facts]
    recall = sum(max((pair[1] for pair in row), default=0.0) for row in table)
    return sum(_paired(table, len(extracted))), recall


def paired(facts: Sequence[Extraction], extracted: Sequence[Extraction]) -> list[float]:
    """Return each extraction's precision where facts and extractions are paired one to one."""
    return _paired([[match(fact, one) for one in extracted] for fact in facts], len(extracted))


def _paired(table: Sequence[Sequence[tuple[float, float]]], size: int) -> list[float]:
    """Pair facts (rows) with extractions, highest precision first."""
    ranked = sorted(
        (-pair[0], fact, one) for fact, row in enumerate(table) for one, pair in enumerate(row)
    )
    found = [0.0] * size
    facts_left, left = set(range(len(table))), set(range(size))
    for negative, fact, one in ranked:
        if fact in facts_left and one in left:
            found[one] = -negative
            facts_left.remove(fact)
            left.remove(one)
    return found


def score(golds: Sequence[Gold], extracted: Mapping[str, Sequence[Extraction]]) -> Result:
    """Return the curve over all confidences of the extractions of each sentence, by its text."""
    facts = sum(len(gold.facts) for gold in golds)
    thresholds = sorted(
        {one.confidence for gold in golds for one in extracted.get(gold.sentence, ())},
        reverse=True,
    )
    steps: list[tuple[float, float, float, int]] = []
    for gold in golds:
        steps.extend(_steps(gold, extracted.get(gold.sentence, ())))
    steps.sort(key=lambda step: -step[0])
    curve = []
    precision = recall = 0.0
    said = at = 0
    for threshold in thresholds:
        while at < len(steps) and steps[at][0] >= threshold:
            _, more_precision, more_recall, more = steps[at]
            precision, recall, said = precision + more_precision, recall + more_recall, said + more
            at += 1
        curve.append(Point(threshold, precision / said, recall / facts))
    best = max(curve, key=lambda point: point.f1, default=Point(0.0, 0.0, 0.0))
    return Result(best, _area(curve), tuple(curve))


def _steps(gold: Gold, extracted: Sequence[Extraction]) -> list[tuple[float, float, float, int]]:
    """Return what each confidence of one sentence adds to the sums and to the count."""
    steps = []
    precision = recall = 0.0
    count = 0
    for threshold in sorted({one.confidence for one in extracted}, reverse=True):
        kept = [one for one in extracted if one.confidence >= threshold]
        sums = sentence_sums(gold.facts, kept)
        steps.append((threshold, sums[0] - precision, sums[1] - recall, len(kept) - count))
        precision, recall, count = sums[0], sums[1], len(kept)
    return steps


def _area(curve: Sequence[Point]) -> float:
    """Return the area under the curve, which begins at recall 0 with precision 1."""
    area, recall, precision = 0.0, 0.0, 1.0
    for point in curve:
        area += (point.recall - recall) * (point.precision + precision) / 2
        recall, precision = point.recall, point.precision
    return area
