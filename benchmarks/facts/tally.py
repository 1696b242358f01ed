"""Counting what was found, what was wrong, and how statuses came out."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from benchmarks.facts.gold import QUALIFIERS
from benchmarks.facts.match import adds_to, matches, same_slot, speaker_right
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from benchmarks.facts.gold import Fact, Sentence
    from kg.model import Claim

__all__ = ["PLAIN", "Tally", "tally"]

PLAIN = frozenset({"asserted", "reported", "planned"})
"""Statuses that may become plain triples."""


@dataclass(slots=True)
class Tally:
    """Counts over some sentences.

    ``confusion`` counts pairs of labelled and claimed status of the facts found; ``leaks`` are
    facts that are none but would become plain triples, ``losses`` facts that would not.
    """

    sentences: int = 0
    facts: int = 0
    found: int = 0
    claims: int = 0
    right: int = 0
    speakers: int = 0
    qualifiers: int = 0
    qualified: int = 0
    leaks: int = 0
    losses: int = 0
    confusion: Counter[tuple[str, str]] = field(default_factory=Counter)
    notes: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        """Add another tally's counts and notes."""
        for name in self.__slots__:
            old, new = getattr(self, name), getattr(other, name)
            setattr(self, name, old + new)

    @property
    def precision(self) -> float:
        """Return the share of claims that say a labelled fact."""
        return self.right / self.claims if self.claims else 0.0

    @property
    def recall(self) -> float:
        """Return the share of labelled facts that are claimed."""
        return self.found / self.facts if self.facts else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    @property
    def status(self) -> float:
        """Return the share of facts found that have a labelled status."""
        same = sum(count for (wanted, said), count in self.confusion.items() if wanted == said)
        return same / self.found if self.found else 0.0


def tally(sentence: Sentence, claims: Sequence[Claim]) -> Tally:
    """Compare a sentence's claims with its labels; ``notes`` says what went wrong."""
    result = Tally(sentences=1)
    pairs = [[fact for fact in sentence.facts if matches(fact, claim)] for claim in claims]
    for claim, facts in zip(claims, pairs, strict=True):
        if facts:
            result.claims += 1
            result.right += 1
        else:
            _unlabelled(result, sentence, claim)
    for fact in sentence.facts:
        saying = [claim for claim, facts in zip(claims, pairs, strict=True) if fact in facts]
        if not fact.optional:
            result.facts += 1
            if not saying:
                result.notes.append(f"    missed  {fact}")
        if saying and not fact.optional:
            _compare(result, fact, saying)
    return result


def _unlabelled(result: Tally, sentence: Sentence, claim: Claim) -> None:
    """Count a claim that says no labelled fact.

    What only adds to a labelled fact, says that something was said, or that somebody has "his"
    or "its" something is neither right nor wrong; but it must not be plain where the fact is
    not.
    """
    added = [fact for fact in sentence.facts if adds_to(fact, claim)]
    forbidden = any(matches(one, claim) for one in sentence.forbidden)
    denied = bool(added) and not any(PLAIN.intersection(fact.status) for fact in added)
    leak = _plain(claim) and (forbidden or denied)
    result.leaks += leak
    if leak:
        result.notes.append(f"    LEAK    {_line(claim)}")
    saying = claim.object.kind is MentionKind.CLAUSE
    having = claim.implied and claim.subject.kind is MentionKind.PRONOUN
    if added or ((saying or having) and not forbidden):
        return
    result.claims += 1
    result.notes.append(f"    wrong   {_line(claim)}")


def _compare(result: Tally, fact: Fact, saying: Sequence[Claim]) -> None:
    """Count a fact that was found with the best of the claims that say it."""
    best = max(saying, key=lambda one: (str(one.status) in fact.status, speaker_right(fact, one)))
    status = str(best.status)
    result.found += 1
    right = status in fact.status
    result.confusion[status if right else fact.status[0], status] += 1
    result.speakers += speaker_right(fact, best)
    may = PLAIN.intersection(fact.status)
    leak, loss = status in PLAIN and not may, status not in PLAIN and len(may) == len(fact.status)
    result.leaks += leak
    result.losses += loss
    if not right or not speaker_right(fact, best):
        mark = "LEAK  " if leak else "status"
        result.notes.append(f"    {mark}  {fact}  claimed {_line(best)}")
    for name in QUALIFIERS:
        wanted = getattr(fact, name)
        if wanted:
            result.qualifiers += 1
            result.qualified += any(
                str(one.role) == name and same_slot(wanted, one.mention.text)
                for claim in saying
                for one in claim.qualifiers
            )


def _plain(claim: Claim) -> bool:
    return str(claim.status) in PLAIN


def _line(claim: Claim) -> str:
    said = f", says {claim.speaker.text}" if claim.speaker else ""
    turned = " (inverted)" if claim.relation.inverted else ""
    return (
        f"{claim.subject.text} | {claim.relation.normal}{turned} | {claim.object.text}"
        f"  ({claim.status}{said})  <{claim.construction}>"
    )
