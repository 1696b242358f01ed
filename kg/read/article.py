"""Making an Article: clean text, trimmed fields, an id from the content."""

from __future__ import annotations

import re

from kg.model import Article
from kg.vocab import digest

__all__ = ["make_article"]

_UNSPEAKABLE = re.compile("[\0\ud800-\udfff]")
"""Characters that no text file can hold; JSON can spell them."""


def make_article(
    text: str,
    *,
    source: str,
    notes: tuple[str, ...] = (),
    **fields: str | None,
) -> Article:
    """Return an Article; ``fields`` are title, url, published, publisher and author.

    Characters that cannot be written to a file are replaced one for one, so spans stay true.
    """
    text = _UNSPEAKABLE.sub("\ufffd", text)
    known = {name: _trimmed(value) for name, value in fields.items()}
    content = [text, *(known.get(name) or "" for name in ("title", "url", "published"))]
    return Article(id=digest(*content), text=text, source=source, notes=notes, **known)


def _trimmed(value: str | None) -> str | None:
    """Put a field on one line; an empty one is none."""
    return " ".join(_UNSPEAKABLE.sub("\ufffd", value or "").split()) or None
