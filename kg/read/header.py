"""What the first lines of a text say about it: title, date, source, byline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.read.dates import iso_date

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Header", "read_header"]

_KEYS = {
    "title": ("title", "headline"),
    "published": ("date", "published", "published on", "posted", "posted on", "publication date"),
    "publisher": ("source", "publisher", "publication"),
    "author": ("author", "authors", "byline", "written by"),
    "url": ("url", "link"),
}
_FIELDS = {key: field for field, keys in _KEYS.items() for key in keys}
_KEYED = re.compile(r"([A-Za-z ]{3,20}?)\s*:\s+(\S.*)")
_DATED = re.compile(r"(?i)(?:published|posted|updated|last updated)(?: on| at)?\b\s*:?\s*(.+)")
_BYLINE = re.compile(r"(?i:by)\s+(\S.*)")
_SMALL = {"al", "and", "da", "de", "del", "den", "der", "di", "la", "le", "van", "von", "&"}
_URL = re.compile(r"https?://\S+")
_PARTS = re.compile("\\s+[|\u00b7\u2022]\\s+")
_CRUMBS = re.compile("\\s+[/>\u00bb\u203a]\\s+")
_QUOTES = "\"'\u2019\u201d"
_REACH, _LINES, _LONG = 4000, 12, 200


@dataclass(frozen=True, slots=True)
class Header:
    """What was found; None where the text does not say."""

    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    author: str | None = None
    url: str | None = None


def read_header(text: str) -> Header:
    r"""Find title, date, publisher, author and address in the lines above the first paragraph.

    >>> read_header("# Rates rise\n14 March 2026\nSource: The Ledger\n\nThe bank acted.").publisher
    'The Ledger'
    """
    found: dict[str, str] = {}
    others: list[str] = []
    lines = list(_header_lines(text))
    for line in lines:
        facts = dict(fact for part in _PARTS.split(line) for fact in _facts(part))
        for field, value in facts.items():
            found.setdefault(field, value)
        if not facts:
            others.append(line)
    title = found.pop("title", None) or _title(others, alone=text.strip().count("\n") == 0)
    return Header(title=title, **found)


def _header_lines(text: str) -> Iterator[str]:
    """Give the lines up to the first that reads like a paragraph."""
    lines = [line.strip() for line in text[:_REACH].split("\n")]
    for count, line in enumerate(line for line in lines if line.strip("-#*= ")):
        prose = len(line) > _LONG or (count > 0 and line.rstrip(_QUOTES).endswith("."))
        if count >= _LINES or (prose and not _byline(line)):
            return
        yield line.lstrip("#*> ").rstrip("#* ")


def _facts(part: str) -> Iterator[tuple[str, str]]:
    part = part.strip()
    if match := _KEYED.fullmatch(part):
        field = _FIELDS.get(match[1].lower())
        value = match[2].strip("\"' ")
        if field == "publisher" and _URL.fullmatch(value):
            field = "url"
        if field == "published":
            value = iso_date(value) or ""
        if field and value:
            yield field, value
            return
    if author := _byline(part):
        yield "author", author
    elif _URL.fullmatch(part):
        yield "url", part
    else:
        match = _DATED.fullmatch(part)
        if published := iso_date(match[1] if match else part):
            yield "published", published


def _byline(line: str) -> str | None:
    """Return who the line says wrote it: "By" and nothing but names."""
    match = _BYLINE.fullmatch(line)
    words = match[1].split() if match else []
    names = all(word[0].isupper() or word in _SMALL for word in words)
    return " ".join(words).strip(" ,") if words and names and len(words) <= _LINES else None


def _title(lines: list[str], *, alone: bool) -> str | None:
    """Choose the title: a line that stands there twice, the end of a trail, the first line."""
    if alone or not lines:
        return None
    trails = {_CRUMBS.split(line)[-1] for line in lines if _CRUMBS.search(line)}
    again = [line for line in lines if lines.count(line) > 1 or line in trails]
    if again:
        return again[0]
    first = lines[0]
    if len(_CRUMBS.findall(first)) > 1:
        return _CRUMBS.split(first)[-1]
    return None if first.endswith(".") else first
