"""Our own passages with labelled pronouns: what each stands for, written beside it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.entities.score import PRONOUNS, Tally

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.annotate.parse import Parse

__all__ = ["Passage", "read_passage", "read_passages", "score_passage"]

_MARK = re.compile(r"\[(\w+)\|([^\]]+)\]")


@dataclass(frozen=True, slots=True)
class Passage:
    """A plain text, and for the offset of each labelled pronoun the words it stands for."""

    name: str
    text: str
    links: Mapping[int, str]


def read_passages() -> list[Passage]:
    """Return the passages that lie beside this file."""
    lines = Path(__file__).with_name("pronouns.jsonl").read_text("utf-8").splitlines()
    return [read_passage(row["id"], row["text"]) for row in map(json.loads, lines)]


def read_passage(name: str, marked: str) -> Passage:
    """Take the marks out of a text.

    >>> read_passage("x", "Ann left. [She|Ann] slept.")
    Passage(name='x', text='Ann left. She slept.', links={10: 'Ann'})
    """
    text, links, last = "", {}, 0
    for found in _MARK.finditer(marked):
        text += marked[last : found.start()]
        links[len(text)] = found[2]
        text += found[1]
        last = found.end()
    return Passage(name, text + marked[last:], links)


def score_passage(passage: Passage, parse: Parse, tallies: dict[str, Tally]) -> list[str]:
    """Count the pronouns that stand for what is labelled; return the wrong and the missed ones.

    A link is right if a mention inside the labelled words has the same key, and wrong if the
    pronoun has no label. Where it stands for "A and B", neither of them alone is right.
    """
    keys = {words: _keys_of(passage, parse, words) for words in set(passage.links.values())}
    mistakes = []
    for token, word in enumerate(parse.words):
        kind = next((kind for kind, forms in PRONOUNS.items() if word.lower() in forms), None)
        if kind is None or not parse.tags[token].startswith("PRP"):
            continue
        tally = tallies.setdefault(kind, Tally())
        meant = passage.links.get(parse.starts[token])
        found = parse.referents.get(token)
        right = found is not None and found[0].key in keys.get(meant or "", ())
        tally.expected += meant is not None
        tally.given += found is not None
        tally.right += right
        if not right and (found is not None or meant is not None):
            said = found[0].label if found is not None else "nothing"
            mistakes.append(f"{passage.name} {word}: {said}, not {meant or 'nothing'}")
    return mistakes


def _keys_of(passage: Passage, parse: Parse, words: str) -> set[str]:
    """Return the key of the head mention in the first place where words stand in the text."""
    if " and " in words:
        return set()
    start = passage.text.index(words)
    end = start + len(words)
    inside = [t for t, at in enumerate(parse.starts) if start <= at < end]
    top = [t for t in inside if parse.heads[t] not in inside or parse.heads[t] == t]
    return {parse.referents[t][0].key for t in top[:1] if t in parse.referents}
