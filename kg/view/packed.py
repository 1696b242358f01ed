"""Bytes as the page carries them: gzip in base64, which the browser itself can undo."""

from __future__ import annotations

import gzip
import json
from base64 import b64encode
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.view.embed import Json

__all__ = ["pack", "pack_large"]

LARGE = 1_000_000
"""Data of so many bytes are packed: smaller ones are worth more if one can read them."""


def pack(data: bytes) -> str:
    """Return bytes as text that is safe in any markup; the same bytes give the same text."""
    return b64encode(gzip.compress(data, 9, mtime=0)).decode()


def pack_large(data: Json) -> str | None:
    """Return data as packed JSON; None if they are small enough to be embedded as they are."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    encoded = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
    return pack(encoded) if len(encoded) >= LARGE else None
