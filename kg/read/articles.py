"""Files to articles, each by the reader of its suffix; what fails is reported and passed over."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.model import Article, Skipped
from kg.plugins import load_plugin
from kg.read.files import File, find_files
from kg.read.text import article_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

__all__ = ["LONGEST", "drop_copies", "read_articles", "read_files"]

LONGEST = 1_000_000
"""Characters of an article at most: some 160,000 words, a very long book."""


def read_articles(
    paths: Sequence[str | Path], *, on_skip: Callable[[Skipped], None]
) -> Iterator[Article]:
    """Give the articles of files and folders, each once, in the order of the files' paths.

    ``-`` is standard input. Whatever cannot be read is handed to ``on_skip`` and the others go
    on. The order of ``paths`` makes no difference.
    """
    return drop_copies(read_files(paths, on_skip=on_skip), on_skip=on_skip)


def drop_copies(
    articles: Iterable[Article], *, on_skip: Callable[[Skipped], None]
) -> Iterator[Article]:
    """Give each article once; one with the same content as an earlier one is a copy."""
    first: dict[str, str] = {}
    for article in articles:
        if article.id in first:
            reason = f"has the same content as {first[article.id]}, which was read"
            on_skip(Skipped(article.source, reason))
        else:
            first[article.id] = article.source
            yield article


def read_files(
    paths: Sequence[str | Path], *, on_skip: Callable[[Skipped], None]
) -> Iterator[Article]:
    """Give every article of files and folders, copies too, in the order of the files' paths."""
    given: set[str] = set()
    files = find_files(paths, on_skip=on_skip)
    for file in files:
        skipped = []
        for item in map(_fit, _read(file)):
            if isinstance(item, Article):
                given.add(file.root)
                yield item
            else:
                skipped.append(item)
        lost = file.named and file.root not in given
        if lost and not skipped:
            skipped.append(Skipped(file.root, "holds no article"))
        for item in skipped:
            on_skip(replace(item, error=lost))
    for root in sorted({file.root for file in files if not file.named} - given):
        on_skip(Skipped(root, "is a folder without a readable article", error=True))


def _fit(item: Article | Skipped) -> Article | Skipped:
    """Pass over a text no article is as long as, which would take the parser hours."""
    if isinstance(item, Skipped) or len(item.text) <= LONGEST:
        return item
    reason = (
        f"has {len(item.text):,} characters, more than the {LONGEST:,} an article may have; "
        f"split it into its articles, or use --lines if each line is one"
    )
    return Skipped(item.source, reason)


def _read(file: File) -> Iterator[Article | Skipped]:
    source = file.path.as_posix()
    try:
        if source == "-":
            yield article_of(sys.stdin.buffer.read(), source=source)
        else:
            yield from load_plugin("kg_readers", file.suffix)(file.path)
    except KgError as error:
        yield Skipped(source, str(error))
    except OSError as error:
        yield Skipped(source, f"cannot be read: {error.strerror}")
    except Exception as error:  # noqa: BLE001 - a stranger's reader must not stop the others
        reason = f"its reader failed ({type(error).__name__}: {error})"
        yield Skipped(source, reason)
