"""The data that a page carries, whole again as the page itself makes them whole."""

from __future__ import annotations

import gzip
import json
import re
from base64 import b85decode
from typing import Any

__all__ = ["carried", "unpacked"]

_DATA = re.compile(r'<script type="([^"]*)" id="kg-data">(.*?)</script>', re.DOTALL)


def unpacked(letters: str) -> bytes:
    """Undo `kg.view.packed.pack`."""
    return gzip.decompress(b85decode(letters.translate(str.maketrans("/,.", "&<>"))))


def carried(page: str) -> dict[str, Any]:
    """Return a page's data; sentences have their text, article and marks, facts a confidence."""
    found = _DATA.search(page)
    assert found is not None
    plain = found[1] == "application/json"
    data: dict[str, Any] = json.loads(found[2] if plain else unpacked(found[2]))
    for fact in data["facts"]:
        for quote in fact["quotes"]:
            _fill(quote, data)
            for end in ("s", "o"):
                _mark(quote, end, data["nodes"][fact[end]].get("label", ""))
        fact["conf"] = max(quote["conf"] for quote in fact["quotes"])
    for thing in data["things"]:
        for quote in thing.get("quotes", ()):
            _fill(quote, data)
    return data


def _fill(quote: dict[str, Any], data: dict[str, Any]) -> None:
    if "cut" in quote:
        place, start, end = quote["cut"]
        source, _, text = data["paragraphs"][place]
        units = text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end]
        quote |= {"src": source, "text": units.decode("utf-16-le", "surrogatepass")}


def _mark(quote: dict[str, Any], end: str, name: str) -> None:
    if end not in quote:
        start = quote.get("text", "").find(name) if name else -1
        quote[end] = [start, start + len(name)] if start >= 0 else 0
    if not quote[end]:
        del quote[end]
