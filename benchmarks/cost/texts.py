"""The texts whose reading is timed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.openie.plain import detokenise

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["read_articles", "read_lines"]


def read_articles(folder: Path) -> list[str]:
    """Return the articles of a folder: CoNLL-U files made plain text, and text files as they are.

    Paragraphs are separated by an empty line.
    """
    conllu = [_plain(path) for path in sorted(folder.glob("*.conllu"))]
    return conllu + [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


def read_lines(path: Path) -> list[str]:
    """Return the sentences of a file, one a line, as ordinary text."""
    lines = path.read_text(encoding="utf-8").split("\n")
    return [detokenise(line.split()) for line in lines if line.strip()]


def _plain(path: Path) -> str:
    paragraphs: list[list[str]] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.split(" = ")[0] in ("# newpar", "# newdoc id") or not paragraphs:
            paragraphs.append([])
        if line.startswith("# text = "):
            paragraphs[-1].append(line.removeprefix("# text = "))
    return "\n\n".join(" ".join(sentences) for sentences in paragraphs if sentences)
