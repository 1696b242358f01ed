"""Keep half of the sentences aside, always the same half."""

from __future__ import annotations

import hashlib

__all__ = ["in_half"]


def in_half(sentence: str, half: str | None) -> bool:
    """Tell whether a sentence belongs to half "a" or "b", by its digest; None takes both."""
    even = hashlib.sha256(sentence.encode()).digest()[0] % 2 == 0
    return half is None or even == (half == "a")
