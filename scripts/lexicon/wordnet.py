"""Reading Princeton WordNet's database: the senses of words, and how meanings hang together."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["Key", "Sense", "Synset", "WordNet", "read_wordnet"]

Key = tuple[str, str]
"""A part of speech ("n" or "v") and a synset's offset in the file of that part of speech."""

FILES = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
NUMBERS = {"1": "n", "2": "v"}

RUDE = re.compile(
    r"\b(slur|offensive|derogatory|derogation|disparag\w*|obscene|vulgar)\b", re.IGNORECASE
)
"""What a definition says of an insult."""


@dataclass(frozen=True, slots=True)
class Synset:
    """A meaning: number of its topic, words, broader meanings, words derived, insult or not.

    ``frames`` are a verb's: the number of a sentence pattern, and of the word it holds for (from
    1; 0 for all).
    """

    topic: str
    words: tuple[str, ...]
    parents: tuple[Key, ...]
    derived: tuple[tuple[int, Key, int], ...]
    rude: bool
    frames: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Sense:
    """One sense of a word: its synset, its rank (1 is the most frequent), its tagged uses."""

    synset: Key
    rank: int
    count: int


@dataclass(frozen=True, slots=True)
class WordNet:
    """The whole: synsets by key, senses by (part of speech, lemma), words counted in glosses."""

    synsets: dict[Key, Synset]
    senses: dict[tuple[str, str], tuple[Sense, ...]]
    glosses: Counter[str]
    preamble: str


def read_wordnet(folder: Path) -> WordNet:
    """Read the files data.*, index.* and cntlist.rev of a WordNet database folder."""
    synsets: dict[Key, Synset] = {}
    glosses: Counter[str] = Counter()
    for pos, name in FILES.items():
        for line in _rows(folder / f"data.{name}"):
            fields, gloss = line.split(" | ", 1)
            glosses.update(re.findall(r"[a-z]+(?:-[a-z]+)*", gloss.lower()))
            if pos in NUMBERS.values():
                offset, synset = _synset(fields.split(), rude=bool(RUDE.search(gloss)))
                synsets[pos, offset] = synset
    return WordNet(synsets, _senses(folder), glosses, _preamble(folder / "data.noun"))


def _rows(path: Path) -> Iterator[str]:
    with path.open(encoding="utf-8") as lines:
        yield from (line for line in lines if not line.startswith(" "))


def _preamble(path: Path) -> str:
    """Return the notice at the head of a data file, without its line numbers."""
    with path.open(encoding="utf-8") as lines:
        head = (line for line in lines if line.startswith(" "))
        return "".join(re.sub(r"^ +\d+ ?", "", line).rstrip() + "\n" for line in head)


def _synset(fields: list[str], *, rude: bool) -> tuple[str, Synset]:
    size = int(fields[3], 16)
    start = 5 + 2 * size
    links = [fields[i : i + 4] for i in range(start, start + 4 * int(fields[start - 1]), 4)]
    ends = [(mark, to, kind, (words[:2], words[2:])) for mark, to, kind, words in links]
    parents = tuple((kind, to) for mark, to, kind, _ in links if mark == "@")
    derived = tuple(
        (int(source, 16) - 1, (kind, to), int(target, 16) - 1)
        for mark, to, kind, (source, target) in ends
        if mark == "+"
    )
    words = tuple(fields[4 : start - 1 : 2])
    return fields[0], Synset(fields[1], words, parents, derived, rude, _frames(fields, start))


def _frames(fields: list[str], links: int) -> tuple[tuple[int, int], ...]:
    """Return a verb's sentence patterns, which follow its links as "+ pattern word"."""
    if fields[2] != "v":
        return ()
    place = links + 4 * int(fields[links - 1])
    size = int(fields[place])
    return tuple(
        (int(fields[at + 1]), int(fields[at + 2], 16))
        for at in range(place + 1, place + 1 + 3 * size, 3)
    )


def _senses(folder: Path) -> dict[tuple[str, str], tuple[Sense, ...]]:
    counts = _counts(folder / "cntlist.rev")
    senses = {}
    for pos in NUMBERS.values():
        for line in _rows(folder / f"index.{FILES[pos]}"):
            lemma, _, number, *rest = line.split()
            offsets = rest[-int(number) :]
            senses[pos, lemma] = tuple(
                Sense((pos, offset), rank, counts[pos, lemma, rank])
                for rank, offset in enumerate(offsets, 1)
            )
    return senses


def _counts(path: Path) -> Counter[tuple[str, str, int]]:
    """Count (part of speech, lemma, rank of the sense) in WordNet's tagged texts."""
    counts: Counter[tuple[str, str, int]] = Counter()
    for line in _rows(path):
        key, rank, count = line.split()
        lemma, sense = key.split("%")
        if sense[0] in NUMBERS:
            counts[NUMBERS[sense[0]], lemma, int(rank)] = int(count)
    return counts
