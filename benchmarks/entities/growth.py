"""How joining names across articles grows: ``python -m benchmarks.entities.growth``.

Each size runs in a process of its own, so that its peak of memory is its own. Made-up people,
firms and places in made-up articles: a few names are everywhere, most are rare, a third of the
mentions are short forms or other spellings, and the same names come back from run to run.
"""

from __future__ import annotations

import argparse
import math
import resource
import subprocess
import sys
import time

from kg.model import (
    Article,
    ArticleClaims,
    Claim,
    Evidence,
    Mention,
    MentionKind,
    Referent,
    Relation,
)
from kg.resolve import resolve
from kg.schema import load_schema
from kg.settings import Settings
from kg.vocab import digest

__all__ = ["made_up_articles"]

SIZES = (10_000, 100_000, 1_000_000)
MENTIONS_A_NAME = 5
_CLAIMS = 10
_ONSETS = "b br d dr f g gr h k kr l m n p pr r s st t tr v w z".split()
_VOWELS = "a e i o u ai ei ou".split()
_CODAS = "n r l s t m nd rk lt".split()
_FIRST = "Ann Bob Carla Dan Eva Finn Gina Hugo Ida Jan Kira Leo Mona Nils Olga Paul".split()
_TRADES = "Energy Foods Motors Labs Bank Airlines Media Systems".split()


def made_up_articles(mentions: int) -> list[ArticleClaims]:
    """Return articles of ten claims with so many mentions in all, the same each time."""
    names = max(mentions // MENTIONS_A_NAME, 1)
    articles = []
    for number in range(mentions // (2 * _CLAIMS)):
        ident = digest("article", str(number), length=16)
        claims = []
        for place in range(_CLAIMS):
            spot = number * _CLAIMS + place
            subject, object_ = _pick(2 * spot, names), _pick(2 * spot + 1, names)
            claims.append(_claim(ident, place, subject, object_))
        articles.append(ArticleClaims(Article(ident, "x"), tuple(claims), "made up"))
    return articles


def _pick(spot: int, names: int) -> int:
    """Return the number of a name: small ones often, large ones seldom."""
    chance = int(digest("pick", str(spot), length=8), 16) / 2**32
    return int(names * chance * chance)


def _claim(ident: str, place: int, one: int, other: int) -> Claim:
    subject = _mention(ident, 100 * place, one)
    object_ = _mention(ident, 100 * place + 50, other)
    evidence = Evidence(ident, 100 * place, 100 * place + 99, "x")
    relation = Relation("met", ("meets", "buys", "sues", "visits")[place % 4])
    return Claim(subject, relation, object_, evidence)


def _mention(ident: str, start: int, number: int) -> Mention:
    label, cls = _name(number)
    said = label.split()[-1] if start % 150 == 0 else label
    referent = Referent(f"n:{label}", label, cls, MentionKind.NAME)
    why = f'"{said}" is short for {label}' if said != label else ""
    return Mention(ident, start, start + len(said), said, MentionKind.NAME, referent, why)


def _name(number: int) -> tuple[str, str]:
    """Return a made-up name and its class; no two numbers have the same of both."""
    word = _word(number)
    if number % 3 == 0:
        return f"{_FIRST[number // 3 % len(_FIRST)]} {word}", "Person"
    if number % 3 == 1:
        return f"{word} {_TRADES[number // 3 % len(_TRADES)]}", "Organization"
    return word, "Place"


def _word(number: int) -> str:
    syllables = ""
    rest = number + 1
    while rest:
        rest, onset = divmod(rest, len(_ONSETS))
        rest, vowel = divmod(rest, len(_VOWELS))
        syllables += _ONSETS[onset] + _VOWELS[vowel]
    return (syllables + _CODAS[number % len(_CODAS)]).capitalize()


def main() -> None:
    """Print seconds, peak memory and growth for each size."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.entities.growth")
    parser.add_argument("--sizes", type=int, nargs="+", default=list(SIZES))
    parser.add_argument("--one", type=int, help="measure this size in this process, and end")
    options = parser.parse_args()
    if options.one:
        _measure(options.one)
        return
    print("  mentions     names  entities  seconds      MB  s per n log n, to the first")
    first = 0.0
    for size in options.sizes:
        command = [sys.executable, "-m", "benchmarks.entities.growth", "--one", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)  # noqa: S603 - ours
        out = done.stdout.split()
        names, entities, seconds, memory = int(out[0]), int(out[1]), float(out[2]), float(out[3])
        rate = seconds / (size * math.log(size))
        first = first or rate
        print(
            f"{size:10,} {names:9,} {entities:9,} {seconds:8.1f} {memory:7.0f}  {rate / first:.2f}"
        )


def _measure(size: int) -> None:
    articles = made_up_articles(size)
    schema = load_schema()
    start = time.process_time()
    resolution = resolve(articles, settings=Settings(), schema=schema)
    seconds = time.process_time() - start
    names = len({m.label for m in (mention.referent for mention in _mentions(articles))})
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(names, len(resolution.entities), f"{seconds:.2f}", f"{peak:.0f}")


def _mentions(articles: list[ArticleClaims]) -> list[Mention]:
    return [m for one in articles for c in one.claims for m in (c.subject, c.object)]


if __name__ == "__main__":
    main()
