"""What a build has to do: which articles the folder will hold, and which are to be annotated."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import Skipped
from kg.pipeline.cache import cache_key, read_claims
from kg.pipeline.manifest import Row
from kg.read import read_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from kg.model import Article, ArticleClaims
    from kg.pipeline.manifest import Manifest

__all__ = ["Plan", "Task", "make_plan"]


@dataclass(frozen=True, slots=True)
class Task:
    """An article of the coming graph, and its claims if they are known already.

    ``before`` is its row in the manifest of an earlier build.
    """

    row: Row
    article: Article
    known: ArticleClaims | None = None
    before: Row | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """The tasks, one an article; the rows of copies; what earlier builds had and is lost."""

    tasks: tuple[Task, ...]
    copies: tuple[Row, ...]
    lost: tuple[Skipped, ...]


def make_plan(fresh: Sequence[Article], manifest: Manifest, cache: Path, *, model: str) -> Plan:
    """Put the articles read now and those of earlier builds together.

    A file that was read now replaces all that it gave before. Standard input is not the same
    file twice, so it replaces nothing.
    """
    now = {_row(article, model): article for article in fresh}
    again = {row.file for row in now if row.file != "-"}
    same = {(row.article, row.file) for row in now}
    earlier = [
        row
        for row in manifest.rows
        if row.file not in again and (row.article, row.file) not in same
    ]
    together = manifest.with_rows([*now, *earlier])
    tasks, lost = [], []
    for row in together.winners():
        task = _known(row, now[row], cache) if row in now else _earlier(row, cache, model=model)
        if task:
            tasks.append(task)
        else:
            reason = "was read before but is gone from cache and disk; give it again to have it"
            lost.append(Skipped(row.source, reason))
    copies = set(together.rows) - set(together.winners())
    return Plan(tuple(tasks), tuple(sorted(copies)), tuple(lost))


def _row(article: Article, model: str) -> Row:
    file = "-" if article.source == "-" else os.path.realpath(article.source)
    return Row(article.id, article.source, file, cache_key(article, model=model))


def _known(row: Row, article: Article, cache: Path) -> Task:
    known = read_claims(cache, row.key)
    return Task(row, article, known and replace(known, article=article))


def _earlier(row: Row, cache: Path, *, model: str) -> Task | None:
    """Return the task of an article that this run did not read: its text is in the cache.

    If another model or program is to read it now, its key changes. If the cache is damaged,
    its file may still be there.
    """
    known = read_claims(cache, row.key)
    article = known.article if known else _read_again(row)
    if article is None:
        return None
    article = replace(article, source=row.source)
    now = replace(row, key=cache_key(article, model=model))
    return replace(_known(now, article, cache), before=row)


def _read_again(row: Row) -> Article | None:
    if row.file == "-":
        return None
    found = read_files([row.file], on_skip=lambda _: None)
    return next((article for article in found if article.id == row.article), None)
