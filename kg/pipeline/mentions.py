"""Listing the mentions of an entity, each with the id that a decision can name it by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.resolve import collect_things, mention_id, thing_id

if TYPE_CHECKING:
    from collections.abc import Collection

    from kg.model import Resolution

__all__ = ["Mentioned", "entity_mentions"]


@dataclass(frozen=True, slots=True)
class Mentioned:
    """Words that stand for a thing: where, why they are taken for it, and their sentence."""

    id: str
    text: str
    why: str
    thing: str
    sentence: str


def entity_mentions(resolution: Resolution, things: Collection[str]) -> tuple[Mentioned, ...]:
    """Return the mentions of things in the order of their articles and places."""
    rows = []
    for thing in collect_things(resolution.articles).values():
        if thing_id(thing) not in things:
            continue
        for mention in thing.mentions:
            sentences = (
                claim.evidence.text
                for claim in thing.claims
                if claim.evidence.start <= mention.start < claim.evidence.end
            )
            row = Mentioned(
                mention_id(mention),
                mention.text,
                mention.why,
                thing_id(thing),
                next(sentences, ""),
            )
            rows.append((mention.article, mention.start, mention.end, row))
    return tuple(row for *_, row in sorted(rows, key=lambda row: row[:3]))
