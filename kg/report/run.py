"""What a run did, in numbers and short tables."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.model import JoinedBy

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kg.model import ArticleClaims, Entity, Resolution, Skipped

__all__ = ["JoinRow", "RunReport", "make_report"]


@dataclass(frozen=True, slots=True)
class JoinRow:
    """A surface form that was joined to an entity, why, how often, and by whom."""

    entity: str
    text: str
    reason: str
    count: int
    by: str = JoinedBy.AUTOMATIC


@dataclass(frozen=True, slots=True, kw_only=True)
class RunReport:
    """What was read, found, joined and skipped; ``seconds`` of each room are for the terminal.

    ``entities``, ``claims`` and ``triples`` count what the graph now holds, with what earlier
    runs read; ``copies`` are the files of near copies, each with what it repeats; ``doubts``
    counts the pairs that wait for a decision, ``reused`` the articles whose claims were known
    already.
    """

    read: tuple[ArticleClaims, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: int = 0
    triples: int = 0
    statuses: tuple[tuple[str, int], ...] = ()
    relations: tuple[tuple[str, int], ...] = ()
    joins: tuple[JoinRow, ...] = ()
    copies: tuple[tuple[str, str], ...] = ()
    doubts: int = 0
    skipped: tuple[Skipped, ...] = ()
    notes: tuple[str, ...] = ()
    reused: int = 0
    seconds: Mapping[str, float] = field(default_factory=dict)
    page: Path | None = None

    @property
    def failed(self) -> bool:
        """Whether something that the user named could not be read."""
        return any(skipped.error for skipped in self.skipped)


def make_report(
    resolution: Resolution,
    *,
    skipped: Iterable[Skipped] = (),
    reused: int = 0,
    seconds: Mapping[str, float] | None = None,
    page: Path | None = None,
) -> RunReport:
    """Count what a resolution holds; every table is in a fixed order."""
    claims = [claim for read in resolution.articles for claim in read.claims]
    statements = resolution.statements
    plain = {(one.subject, one.property, one.object) for one in statements if one.status.is_plain}
    properties = Counter(resolution.properties[one.property] for one in statements)
    joins = [
        JoinRow(entity.label, join.text, join.reason, join.count, join.by)
        for entity in resolution.entities
        for join in entity.joins
    ]
    notes = {note for read in resolution.articles for note in (*read.article.notes, *read.notes)}
    sources = {read.article.id: read.article.source for read in resolution.articles}
    return RunReport(
        read=resolution.articles,
        copies=tuple(sorted((sources[a], sources[b]) for a, b in resolution.copies.items())),
        entities=resolution.entities,
        claims=len(claims),
        triples=len(plain),
        statuses=_most(Counter(claim.status.value for claim in claims)),
        relations=_most(properties),
        joins=tuple(sorted(joins, key=_join_key)),
        doubts=len(resolution.doubts),
        skipped=tuple(sorted(set(skipped), key=lambda one: (one.source, one.reason))),
        notes=tuple(sorted(notes | set(resolution.notes))),
        reused=reused,
        seconds=dict(seconds or {}),
        page=page,
    )


def _join_key(row: JoinRow) -> tuple[str, str, str, int, str]:
    return row.entity, row.text, row.reason, row.count, row.by


def _most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
