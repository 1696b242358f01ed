"""Lines of a file or of standard input, one by one as they arrive."""

from __future__ import annotations

import io
import sys
from contextlib import nullcontext
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.model import Article, Skipped
from kg.read.article import make_article
from kg.read.articles import LONGEST
from kg.read.encoding import Decoded, decode

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from typing import BinaryIO

__all__ = ["decoded_lines", "read_lines"]

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def read_lines(
    path: str | Path, *, on_skip: Callable[[Skipped], None]
) -> Iterator[tuple[int, Article]]:
    """Give each line that is not blank as an article of its own, with its 0-based number.

    ``-`` is standard input. Lines are given as they arrive, and not looked at for a header.
    """
    source = Path(path).as_posix()
    try:
        for number, line in decoded_lines(path):
            if isinstance(line, InputError):
                on_skip(Skipped(source, f"line {number + 1} {line}"))
            elif len(line.text) > LONGEST:
                reason = f"line {number + 1} has {len(line.text):,} characters; split it"
                on_skip(Skipped(source, reason, error=True))
            elif line.text.strip():
                notes = (f"{source}, line {number + 1} {line.note}.",) if line.note else ()
                yield number, make_article(line.text, source=source, notes=notes)
    except FileNotFoundError:
        on_skip(Skipped(source, "does not exist; check the path", error=True))
    except OSError as error:
        on_skip(Skipped(source, f"cannot be read: {error.strerror}", error=True))


def decoded_lines(path: str | Path) -> Iterator[tuple[int, Decoded | InputError]]:
    """Give the lines of a file, numbered from 0; an error in place of one that is not text.

    Only a newline ends a line, and it is not part of it.

    Raises:
        OSError: the file cannot be read.
    """
    with _opened(path) as stream:
        first = stream.readline()
        if first.startswith(_UTF16):
            # Its newlines are two bytes wide, so it is decoded as a whole.
            lines = iter(io.BytesIO(decode(first + stream.read()).text.encode()))
        else:
            lines = chain([first] if first else [], stream)
        for number, data in enumerate(lines):
            try:
                yield number, decode(data.removesuffix(b"\n").removesuffix(b"\r"))
            except InputError as error:
                yield number, error


def _opened(path: str | Path) -> AbstractContextManager[BinaryIO]:
    return nullcontext(sys.stdin.buffer) if str(path) == "-" else Path(path).open("rb")
