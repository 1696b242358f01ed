"""Write the tables of kg/annotate/wordnet anew from a WordNet database.

The database comes with Debian's package wordnet-base, and with WordNet itself as folder ``dict``.

    python -m scripts.lexicon.make_lexicon --dict /usr/share/wordnet
"""

from __future__ import annotations

import argparse
import re
from collections import defaultdict
from pathlib import Path

from scripts.lexicon.classes import classify_nouns
from scripts.lexicon.nominals import is_intransitive, pair_nominals
from scripts.lexicon.wordnet import WordNet, read_wordnet

__all__ = ["main", "make_tables"]

PACKAGE = Path(__file__).parent.parent.parent / "kg" / "annotate" / "wordnet"

HEADER = """\
# {title}
# Written by scripts/lexicon/make_lexicon.py, do not edit; what it gets wrong is in supplement.tsv.
# Source: Princeton {version} (https://wordnet.princeton.edu), as in Debian's wordnet-base.
# Licence: WordNet licence, in WORDNET-LICENCE.txt beside this file. {notice}
"""


def main() -> None:
    """Read the command line and write the tables."""
    parser = argparse.ArgumentParser(description="Write kg's lexicons from a WordNet database.")
    parser.add_argument("--dict", type=Path, required=True, help="the folder with data.noun")
    parser.add_argument("--out", type=Path, default=PACKAGE, help="where to write")
    options = parser.parse_args()
    for name, text in make_tables(options.dict).items():
        (options.out / name).write_text(text, encoding="utf-8", newline="\n")


def make_tables(folder: Path) -> dict[str, str]:
    """Return file name -> content of everything that comes from the database in a folder."""
    wordnet = read_wordnet(folder)
    classes = classify_nouns(wordnet)
    verbs = pair_nominals(wordnet)
    verbs = {noun: verb for noun, verb in verbs.items() if classes.get(noun) != "person"}
    # a noun akin to a verb, with a sense of happening, is no mere idea: agreement, resignation
    happening = {noun: "event" for noun in verbs if classes.get(noun) in {None, "abstract"}}
    return {
        "WORDNET-LICENCE.txt": wordnet.preamble,
        "nominals.tsv": _head(wordnet, "Nouns for what happens, and the verb that says it.")
        + "".join(f"{noun}\t{verbs[noun]}\n" for noun in sorted(verbs)),
        "intransitive.tsv": _head(wordnet, "Verbs of nominals.tsv that take no object.")
        + "".join(
            f"{verb}\n" for verb in sorted(set(verbs.values())) if is_intransitive(wordnet, verb)
        ),
        "nouns.tsv": _head(wordnet, "What nouns name: class, tab, nouns of one first letter.")
        + _group(classes | happening),
    }


def _head(wordnet: WordNet, title: str) -> str:
    notice = re.search(r"(WordNet [\d.]+) Copyright.*", wordnet.preamble)
    if notice is None:
        message = "data.noun names no version of WordNet: give the folder of a WordNet database"
        raise ValueError(message)
    return HEADER.format(title=title, version=notice[1], notice=notice[0])


def _group(classes: dict[str, str]) -> str:
    rows = defaultdict(list)
    for noun in sorted(classes):
        rows[classes[noun], noun[0]].append(noun)
    return "".join(f"{cls}\t{' '.join(nouns)}\n" for (cls, _), nouns in sorted(rows.items()))


if __name__ == "__main__":
    main()
