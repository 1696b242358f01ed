"""Plain text and Markdown: the whole file is one article."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING

from kg.model import Article, Skipped
from kg.read.article import make_article
from kg.read.encoding import decode
from kg.read.header import read_header

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["article_of", "read_text"]


def read_text(path: Path) -> Iterator[Article | Skipped]:
    """Give the one article of a text file; its first lines may say title, date, source, byline.

    Raises:
        InputError: the file is not text.
    """
    yield article_of(path.read_bytes(), source=path.as_posix())


def article_of(data: bytes, *, source: str) -> Article | Skipped:
    """Return the article that these bytes are, or say why they are none."""
    decoded = decode(data)
    if not decoded.text.strip():
        return Skipped(source, "is empty")
    notes = (f"{source} {decoded.note}.",) if decoded.note else ()
    header = asdict(read_header(decoded.text))
    return make_article(decoded.text, source=source, notes=notes, **header)
