"""Extracted facts with a judgement of how right each is: from two public gold sets, and ours.

The public sets judge what clauses say; what noun phrases imply for the graph only our own labelled
sentences judge, and those count a right fact that has no label as wrong.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.cost.timing import annotate, articles_of
from benchmarks.facts.gold import read_sentences
from benchmarks.facts.match import adds_to, matches
from benchmarks.openie import benchie, carb
from benchmarks.openie.align import align
from benchmarks.openie.extraction import Extraction
from benchmarks.openie.half import in_half
from benchmarks.openie.plain import detokenise
from kg.annotate import load_annotator
from kg.annotate.parse import Parse, parse_of
from kg.extract import implied_facts
from kg.extract.binary import binary_facts
from kg.extract.claims import ClaimWriter
from kg.extract.clauses import find_clauses
from kg.extract.confidence import features, table_of
from kg.extract.fact import Fact, NominalFact
from kg.extract.nary import nary_facts
from kg.extract.phrases import join
from kg.model import Article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate import Annotator

__all__ = ["Judged", "judge"]

OWN = [Path(__file__).parents[1] / name / "sentences.jsonl" for name in ("constructions", "status")]


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact's table, its features, how right it is in [0, 1], and its sentence's half."""

    table: str
    features: dict[str, float]
    right: float
    half: str


def judge(data: Path, model: str) -> Iterator[Judged]:
    """Yield the judged facts of the development sentences below ``data``."""
    annotator = load_annotator(model)
    yield from _judge_own(annotator)

    def read(sentence: str) -> Parse:
        text = detokenise(sentence.split())
        return parse_of(annotator(Article(id="0" * 16, text=text)))

    for gold in benchie.read_gold(data / "benchie-dev" / "gold.txt"):
        parse = read(gold.sentence)
        for clause in find_clauses(parse):
            for fact in binary_facts(parse, clause):
                right = bool(benchie.hits(gold.clusters, _slots(parse, fact, gold.sentence)))
                yield _judged(parse, fact, "binary", float(right), gold.sentence)
    for known in carb.read_gold(data / "carb-dev" / "gold.tsv"):
        parse = read(known.sentence)
        clauses = find_clauses(parse)
        facts: list[Fact | NominalFact] = [f for c in clauses for f in nary_facts(parse, c)]
        facts.extend(fact for fact in implied_facts(parse, clauses) if fact.object_tokens)
        said = [_slots(parse, fact, known.sentence) for fact in facts]
        for fact, right in zip(facts, carb.paired(known.facts, said), strict=True):
            yield _judged(parse, fact, "nary", right, known.sentence)


def _judge_own(annotator: Annotator) -> Iterator[Judged]:
    """Yield what noun phrases imply in our own sentences; what adds to a label is left out."""
    sentences = [one for path in OWN for one in read_sentences(path)]
    docs = annotate(annotator, articles_of(one.text for one in sentences))
    for sentence, doc in zip(sentences, docs, strict=True):
        parse = parse_of(doc)
        writer = ClaimWriter(parse)
        for fact in implied_facts(parse, find_clauses(parse)):
            if not fact.object_tokens:
                continue  # what happens to one alone is not labelled
            claim = writer.write_nominal(fact)
            right = any(matches(label, claim) for label in sentence.facts)
            if right or not any(adds_to(label, claim) for label in sentence.facts):
                yield _judged(parse, fact, "binary", float(right), sentence.text)


def _slots(parse: Parse, fact: Fact | NominalFact, sentence: str) -> Extraction:
    tokens = sentence.split()
    relation = fact.relation if isinstance(fact, NominalFact) else join(parse, fact.relation)
    return Extraction(
        align(join(parse, fact.subject_tokens), tokens),
        align(relation, tokens),
        align(join(parse, fact.object_tokens), tokens),
    )


def _judged(
    parse: Parse, fact: Fact | NominalFact, shape: str, right: float, sentence: str
) -> Judged:
    return Judged(
        table_of(fact, shape),
        dict(features(parse, fact)),
        right,
        "a" if in_half(sentence, "a") else "b",
    )
