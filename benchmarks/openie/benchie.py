"""BenchIE: an extraction is right if its slots equal one of the ways to say one gold fact."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.openie.extraction import Extraction, Tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

__all__ = ["Cluster", "Gold", "Line", "hits", "read_gold", "score", "slot_matches"]

Slot = tuple[tuple[str, bool], ...]
"""Tokens, each with whether it may be left out."""


@dataclass(frozen=True, slots=True)
class Line:
    """One way to say a fact."""

    subject: Slot
    relation: Slot
    object: Slot
    text: str


Cluster = tuple[Line, ...]
"""All the ways to say one fact."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A sentence with its facts."""

    id: str
    sentence: str
    clusters: tuple[Cluster, ...]


def parse_slot(text: str) -> Slot:
    """Split a slot into tokens; those inside square brackets are optional."""
    slot = []
    optional = False
    for piece in re.findall(r"\[|\]|[^\s\[\]]+", text):
        if piece in "[]":
            optional = piece == "["
        else:
            slot.append((piece, optional))
    return tuple(slot)


def slot_matches(slot: Slot, tokens: Tokens) -> bool:
    """Tell whether the tokens are the slot's with any of its optional tokens left out."""
    reached = {0}
    for token, optional in slot:
        stepped = {at + 1 for at in reached if at < len(tokens) and tokens[at] == token}
        reached = stepped | reached if optional else stepped
        if not reached:
            return False
    return len(tokens) in reached


def hits(clusters: Sequence[Cluster], extraction: Extraction) -> set[int]:
    """Return the numbers of the clusters that the extraction says."""
    return {
        number
        for number, cluster in enumerate(clusters)
        if any(
            slot_matches(line.subject, extraction.subject)
            and slot_matches(line.relation, extraction.relation)
            and slot_matches(line.object, extraction.object)
            for line in cluster
        )
    }


def read_gold(path: Path) -> list[Gold]:
    """Read the gold file: a block a sentence, in it a block a cluster, in it a line a way."""
    golds: list[Gold] = []
    clusters: list[list[Line]] = []
    number = sentence = ""
    for raw in [*path.read_text(encoding="utf-8").split("\n"), "sent_id:"]:
        text = raw.strip()
        if text.startswith("sent_id:"):
            if number:
                golds.append(Gold(number, sentence, tuple(tuple(c) for c in clusters if c)))
            number, _, sentence = text.removeprefix("sent_id:").partition("\t")
            clusters = []
        elif re.fullmatch(r"\S+-->\s*Cluster \d+:?", text):
            clusters.append([])
        elif "-->" in text:
            slots = [part.strip() for part in text.split("-->")]
            clusters[-1].append(Line(*(parse_slot(slot) for slot in slots[:3]), text=text))
    return golds


def score(
    golds: Sequence[Gold], extracted: Mapping[str, Sequence[Extraction]]
) -> tuple[float, float, float]:
    """Return precision, recall and F1 of the extractions of each sentence, by its id."""
    right = said = found = facts = 0
    for gold in golds:
        per_extraction = [hits(gold.clusters, one) for one in extracted.get(gold.id, ())]
        right += sum(bool(one) for one in per_extraction)
        said += len(per_extraction)
        found += len(set().union(*per_extraction))
        facts += len(gold.clusters)
    precision = right / said if said else 0.0
    recall = found / facts if facts else 0.0
    f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return precision, recall, f1
