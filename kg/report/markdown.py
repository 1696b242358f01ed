"""The report as Markdown: pleasant to read, and the same bytes for the same run."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from kg.extract.confidence import calibration
from kg.resolve import JOIN, REVIEW

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.report.run import RunReport

__all__ = ["report_markdown"]

_TOP = 25
_JOINED = ("entity", "also written", "times", "because", "joined by")
_NAMES = 5
_SPECIAL = re.compile(r"([\\`*\[\]<>|])")


def report_markdown(report: RunReport) -> str:
    """Return what was read, skipped, found and joined; no seconds, which differ between runs."""
    return "\n".join(_lines(report))


def _lines(report: RunReport) -> Iterator[str]:
    yield from ("# What kg read and found", "")
    yield (
        f"{_count(len(report.read), 'article')} made {_count(report.claims, 'claim')} about "
        f"{_count(len(report.entities), 'entity', 'entities')}, "
        f"and {_count(report.triples, 'plain triple')}."
    )
    yield from _section("Articles", ("article", "published", "publisher", "claims", "file"))
    for read in sorted(report.read, key=lambda read: (read.article.source, read.article.id)):
        article = read.article
        title = article.title or article.id
        published, publisher = article.published or "", article.publisher or ""
        yield _row((title, published, publisher, len(read.claims), article.source))
    if report.copies:
        yield from _section("Near copies, which count once", ("file", "repeats"))
        yield from map(_row, report.copies)
    if report.skipped:
        yield from _section("Skipped", ("what", "why"))
        yield from (_row((one.source, one.reason)) for one in report.skipped)
    if report.notes:
        yield from ("", "## Notes", "", *(f"- {_plain(note)}" for note in report.notes))
    yield from _section("Entities", ("class", "entities", "most often named"))
    yield from map(_row, _classes(report))
    yield from _section("Claims", ("status", "claims"))
    yield from map(_row, report.statuses)
    yield from _section(_some("Relations", report.relations), ("relation", "statements"))
    yield from map(_row, report.relations[:_TOP])
    yield from _sureness()
    yield from ("", "## Joined", "", _policy(report))
    if report.joins:
        yield from ("", _row(_JOINED), _row(("---",) * len(_JOINED)))
        yield from (
            _row((row.entity, row.text, row.count, row.reason, row.by)) for row in report.joins
        )
    yield ""


def _sureness() -> Iterator[str]:
    """Say how far a claim's confidence can be believed, measured when it was fitted."""
    error, curve = calibration()
    yield from _section("Confidence", ("judged facts", "said to be sure", "right"))
    yield from (_row((n, f"{said:.0%}", f"{right:.0%}")) for n, said, right in curve)
    yield from ("", f"Expected calibration error {error:.3f}, on sentences others judged.")


def _policy(report: RunReport) -> str:
    """Say from which score on things were joined, and what waits for a decision."""
    waiting = _count(report.doubts, "pair")
    return (
        f"Things of different articles are joined from a score of {JOIN:.2f} on. {waiting} from "
        f"{REVIEW:.2f} on {'waits' if report.doubts == 1 else 'wait'} for a decision (kg review)."
    )


def _classes(report: RunReport) -> Iterator[tuple[str, int, str]]:
    members = defaultdict(list)
    for entity in report.entities:
        members[entity.cls].append((-entity.mentions, entity.label))
    for cls, entities in sorted(members.items(), key=lambda item: (-len(item[1]), item[0])):
        names = ", ".join(label for _, label in sorted(entities)[:_NAMES])
        yield cls, len(entities), names


def _some(heading: str, rows: Sequence[object]) -> str:
    return heading if len(rows) <= _TOP else f"{heading}: the {_TOP} of {len(rows)} used most"


def _section(heading: str, columns: Sequence[str]) -> Iterator[str]:
    yield from ("", f"## {heading}", "", _row(columns), _row(("---",) * len(columns)))


def _row(cells: Iterable[object]) -> str:
    return f"| {' | '.join(_plain(str(cell)) for cell in cells)} |"


def _plain(text: str) -> str:
    """Keep names from being read as markup."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
