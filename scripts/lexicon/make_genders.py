"""Write the tables of kg/annotate/genders anew: words and first names that tell a person's sex.

    python -m scripts.lexicon.make_genders --dict /usr/share/wordnet --names path/to/names

``--dict`` is a WordNet database, ``--names`` the folder ``names`` of the PyPI package names,
which holds the first names of the 1990 census of the United States.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from scripts.lexicon.wordnet import Key, WordNet, read_wordnet

__all__ = ["gender_names", "gender_nouns", "main"]

PACKAGE = Path(__file__).parent.parent.parent / "kg" / "annotate" / "genders"

ROOTS = {
    "female": (("female", 2), ("woman", 1), ("female_aristocrat", 1), ("female_child", 1)),
    "male": (("male", 2), ("man", 1), ("male_aristocrat", 1), ("male_child", 1)),
}
"""For each gender the (noun, sense) whose hyponyms tell it."""

SHARE = 0.45
"""A noun tells a gender if this share of its uses does, by WordNet's counts."""

CERTAIN = 9.0
"""A first name tells a gender if it is this many times as frequent there as in the other."""


def gender_nouns(wordnet: WordNet) -> dict[str, list[str]]:
    """Return gender -> nouns of one word that tell it, in alphabetical order."""
    nouns: dict[str, list[str]] = {}
    for gender, roots in ROOTS.items():
        tops = {wordnet.senses["n", lemma][rank - 1].synset for lemma, rank in roots}
        below = {key for key in wordnet.synsets if key[0] == "n" and _reaches(wordnet, key, tops)}
        nouns[gender] = []
        for (pos, lemma), senses in sorted(wordnet.senses.items()):
            if pos != "n" or not lemma.replace("-", "").isalpha():
                continue
            weights = {sense.synset: sense.count + 1 / sense.rank for sense in senses}
            told = sum(weight for key, weight in weights.items() if key in below)
            if told >= SHARE * sum(weights.values()):
                nouns[gender].append(lemma)
    return nouns


def _reaches(wordnet: WordNet, key: Key, tops: set[Key]) -> bool:
    stack, seen = [key], set()
    while stack:
        at = stack.pop()
        if at in tops:
            return True
        if at not in seen:
            seen.add(at)
            stack.extend(wordnet.synsets[at].parents)
    return False


def gender_names(folder: Path) -> dict[str, list[str]]:
    """Return gender -> first names of nearly only that gender, in alphabetical order."""
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


def main() -> None:
    """Write both tables: gender, tab, its words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dict", type=Path, required=True, help="folder of a WordNet database")
    parser.add_argument("--names", type=Path, required=True, help="folder of the package names")
    options = parser.parse_args()
    tables = {
        "nouns.tsv": gender_nouns(read_wordnet(options.dict)),
        "names.tsv": gender_names(options.names),
    }
    for file, words in tables.items():
        rows = (f"{gender}\t{' '.join(words[gender])}\n" for gender in sorted(words))
        (PACKAGE / file).write_text("".join(rows), "utf-8")


if __name__ == "__main__":
    main()
