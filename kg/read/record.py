"""One article as a JSON object."""

from __future__ import annotations

from kg.model import Article, Skipped
from kg.read.article import make_article
from kg.read.dates import iso_date

__all__ = ["read_record"]

_NAMES = {
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "published": ("published", "date", "datePublished", "published_at"),
    "publisher": ("publisher", "source"),
    "author": ("author", "byline", "authors"),
}


def read_record(
    record: object, *, source: str, place: str, note: str | None = None
) -> Article | Skipped:
    """Return the article that a JSON value is, or say why it is none.

    ``place`` says where in ``source`` it stands, such as "line 3". A value that is an object or
    list in schema.org's manner stands for its names. ``note`` is a remark on its decoding.
    """
    text = record.get("text") if isinstance(record, dict) else None
    if not isinstance(record, dict) or not isinstance(text, str):
        return Skipped(source, f"{place} is not an object with a string under 'text'")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        return Skipped(source, f"{place} has an empty text")
    fields = {
        field: next((found for name in names if (found := _plain(record.get(name)))), None)
        for field, names in _NAMES.items()
    }
    notes = [f"{source}, {place} {note}."] if note else []
    if stated := fields["published"]:
        fields["published"] = iso_date(stated)
        if fields["published"] is None:
            notes.append(f"{source}, {place}: {stated!r} is not a date that can be read.")
    return make_article(text, source=source, notes=tuple(notes), **fields)


def _plain(value: object) -> str | None:
    """Return a field's value as text: a string, an object's name, or a list of either."""
    if isinstance(value, dict):
        value = value.get("name")
    if isinstance(value, list):
        return ", ".join(filter(None, map(_plain, value[:100]))) or None
    return value if isinstance(value, str) and value.strip() else None
