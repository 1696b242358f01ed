"""Datelines: the city a story was filed from, which stands before its first sentence."""

from __future__ import annotations

import re

__all__ = ["dateline_city"]

# "OSLO, 3 May (Newswire) - ", "LIMA: ": the city in capitals, and what may follow it.
_FILED = re.compile(
    r"^\W{0,3}([A-Z][A-Z.' -]{2,30}?)"
    r"(?:,\s[\w.,' -]{2,30})?(?:\s\([^()\n]{2,30}\))?(?::|\s(?:--?|[\u2013\u2014]))\s+\S",
    re.MULTILINE,
)
_REACH = 1500
"""Characters from the beginning within which a dateline stands."""


def dateline_city(text: str) -> str:
    """Return the city of an article's dateline, in lower case, or "" if it has none.

    >>> dateline_city("OSLO, May 3 (Newswire) - It rained."), dateline_city("It rained.")
    ('oslo', '')
    """
    found = _FILED.search(text, 0, _REACH)
    return found.group(1).strip(" .").casefold() if found else ""
