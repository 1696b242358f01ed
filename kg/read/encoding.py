"""Bytes to text: UTF-8 if it can be, what the file declares, else an educated guess."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from kg.errors import InputError

__all__ = ["Decoded", "decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 1 << 15
_FAVOURITE = "cp1252"  # what most English text that is not UTF-8 turns out to be


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with newlines normalised, and a remark where its encoding had to be guessed."""

    text: str
    note: str | None = None


def decode(data: bytes, *, declared: str | None = None) -> Decoded:
    r"""Decode bytes: byte order mark, UTF-8, ``declared``, else a guess, in this order.

    A byte order mark is dropped and newlines become ``\n``; nothing else is changed.

    Raises:
        InputError: the bytes are not text in any encoding.

    >>> decode(b"one\r\ntwo").text
    'one\ntwo'
    """
    mark = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if mark is None and b"\0" in data:
        message = "is binary, not text; convert it to text or HTML first"
        raise InputError(message, value=data[:16])
    try:
        return Decoded(_newlines(data.decode(mark or "utf-8")))
    except UnicodeDecodeError as error:
        first_bad = error.start
    if declared and (text := _decode_as(data, declared)) is not None:
        return Decoded(_newlines(text))
    guess = (
        None
        if mark == "utf-16" or _CONTROL.search(data)
        else _guess(data[max(0, first_bad - _SAMPLE) :])
    )
    text = _decode_as(data, guess) if guess else None
    if text is None:
        message = "is not text in any encoding that kg knows; save it as UTF-8"
        raise InputError(message, value=data[:16])
    return Decoded(_newlines(text), f"is not UTF-8; it was read as {guess}, which is a guess")


def _newlines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode_as(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (LookupError, UnicodeDecodeError):
        return None


def _guess(data: bytes) -> str | None:
    """Guess the encoding from a sample around the first byte that is not UTF-8.

    Encodings that differ only in letters the sample does not use tie; then the usual one wins.
    """
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, rarely needed

    matches = from_bytes(data[: 2 * _SAMPLE])
    best = matches.best()
    if best is None:
        return None
    for match in matches:
        if match.chaos <= best.chaos and _FAVOURITE in match.could_be_from_charset:
            return _FAVOURITE
    return best.encoding
