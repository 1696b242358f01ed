"""Nouns for what happens, and the verbs they come from: generated data, see data/."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["verb_of"]


def verb_of(noun: str) -> str | None:
    """Return the verb of a noun lemma that names an event, None if it names none."""
    return _pairs().get(noun)


@cache
def _pairs() -> dict[str, str]:
    folder = resources.files("kg.extract") / "data"
    pairs = {}
    for name in ("nominals.tsv", "nominals_supplement.tsv"):
        file = folder / name
        if file.is_file():
            for line in file.read_text(encoding="utf-8").splitlines():
                if line and not line.startswith("#"):
                    noun, verb = line.split("\t")[:2]
                    pairs[noun] = verb
    return pairs
