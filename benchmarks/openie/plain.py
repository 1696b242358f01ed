"""Turn a sentence of space-separated treebank tokens into the text a person would write."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NORMAL", "detokenise"]

NORMAL = {
    "``": '"',
    "''": '"',
    "`": "'",
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
    "--": "\N{EM DASH}",
}
"""Treebank spellings of ordinary characters."""

QUOTE = '"'
OPENING = {"``", "`", "-LRB-", "-LSB-", "-LCB-", "(", "[", "{", "$", "US$", "C$", "A$", "#"}
CLOSING = {"''", "-RRB-", "-RSB-", "-RCB-", ")", "]", "}", ",", ".", ";", ":", "?", "!", "%"}
ENDINGS = {"'s", "'S", "'re", "'ve", "'ll", "'d", "'m", "n't", "N'T", "'"}
JOINING = {"-", "/"}


def detokenise(tokens: Sequence[str]) -> str:
    r"""Return the tokens as ordinary text, with spaces only where a writer puts them.

    >>> detokenise("`` We do n't ( yet ) own Acme 's 12 % stake , '' he said .".split())
    '"We don\'t (yet) own Acme\'s 12% stake," he said.'
    """
    text = ""
    quoted = False
    for at, token in enumerate(tokens):
        before = tokens[at - 1] if at else ""
        spaced = _spaced(before, token, tokens[at + 1 : at + 2], quoted=quoted)
        text += (" " if text and spaced else "") + plain(token)
        quoted ^= token == QUOTE
    return text


def plain(token: str) -> str:
    """Return a token in its ordinary spelling."""
    return NORMAL.get(token, token).replace("\\/", "/")


def _spaced(before: str, token: str, after: Sequence[str], *, quoted: bool) -> bool:
    if QUOTE in (token, before):
        # An undirected quote mark leans on the words it encloses.
        return not quoted and (token == QUOTE or token not in CLOSING)
    if before in OPENING or token in CLOSING or token in ENDINGS:
        return False
    if token in JOINING:
        return not (_wordy(before) and after and _wordy(after[0]))
    return not (before in JOINING and _wordy(token))


def _wordy(token: str) -> bool:
    return token[:1].isalnum() or token[-1:].isalnum()
