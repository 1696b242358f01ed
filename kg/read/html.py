"""Web pages: the main text without menus, comments and footers, by trafilatura."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.model import Article, Skipped
from kg.read.article import make_article
from kg.read.dates import iso_date
from kg.read.encoding import decode
from kg.read.header import read_header

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["read_html"]

_CHARSET = re.compile(rb"(?i)<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]+)")
_REACH = 4096
_DATES = {"original_date": True, "extensive_search": False, "max_date": "9999-12-31"}
"""How dates are looked for; a fixed last day, or the answer would depend on today's date."""


def read_html(path: Path) -> Iterator[Article | Skipped]:
    """Give the one article of a web page; its markup, else its first lines, say title and date.

    Paragraphs are parted by an empty line. Nothing is fetched.

    Raises:
        InputError: the file is not text.
    """
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import
    from trafilatura.settings import Document  # noqa: PLC0415 - slow to import

    source = path.as_posix()
    data = path.read_bytes()
    declared = _CHARSET.search(data[:_REACH])
    decoded = decode(data, declared=declared[1].decode() if declared else None)
    page = bare_extraction(
        decoded.text,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params=_DATES,
    )
    found = (isinstance(page, Document) and page.text) or ""
    text = "\n\n".join(line for line in found.split("\n") if line.strip())
    if not isinstance(page, Document) or not text:
        yield Skipped(source, "holds no article text; save the article itself as .txt")
        return
    header = read_header(text)
    yield make_article(
        text,
        source=source,
        notes=(f"{source} {decoded.note}.",) if decoded.note else (),
        title=page.title or header.title,
        url=page.url or header.url,
        published=iso_date(page.date or "") or header.published,
        publisher=page.sitename or header.publisher,
        author=page.author or header.author,
    )
