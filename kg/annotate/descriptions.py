"""Descriptions: the named thing that "the company", "the minister", "the city" speaks of again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.ledger import SUBJECTS
from kg.annotate.lexicon import GENERIC, word_set
from kg.annotate.salience import same_clause
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.annotate.ledger import Ledger
    from kg.annotate.nodes import Node
    from kg.annotate.phrases import Phrase

__all__ = ["description_at", "named_event"]

CLASS_WORDS = {
    "Organization": "organisation",
    "Place": "place",
    "Product": "product",
    "CreativeWork": "work",
    "Legislation": "law",
}
"""Classes that a generic noun may speak of without having been said of a name, as words."""

BROAD = word_set(
    "company firm group organisation organization corporation conglomerate giant startup "
    "start-up city town village country nation app car device game phone software tool album "
    "book documentary film movie novel play show song act bill law treaty"
)
"""Nouns that say no more than a class, so that any name of it will do; "court" says more."""

TEAMS = word_set("club team")
"""Nouns that a body which plays matches is spoken of by, whatever its name."""

INTRODUCED_WEIGHT = 1.0
"""What it weighs that the noun itself was said of the name, beside nearness."""

MARGIN = 1.3
"""How many times as heavy as the next the first must be."""

_GENERIC = {noun: cls for cls, nouns in GENERIC.items() for noun in nouns.split()}
_WINDOW = 2
_DOMINANT = 3


def description_at(ledger: Ledger, phrase: Phrase) -> tuple[Node, str] | None:
    """Return the named thing that a definite noun without modifiers speaks of, and why."""
    parse = ledger.parse
    lemma = parse.lemmas[phrase.head].lower()
    bare = phrase.start == phrase.head and phrase.of < 0 and phrase.owner < 0
    if not bare or parse.tags[phrase.head] not in ("NN", "NNP"):
        return None
    known = ledger.introduced.get(lemma, [])
    cls = _GENERIC.get(lemma)
    if cls not in CLASS_WORDS:
        return (known[-1], f'introduced as "{lemma}"') if known else None
    weights = _weigh_near(ledger, phrase.head, cls)
    teams = _teams(ledger, lemma, weights)
    if lemma not in BROAD:
        weights = {n: w for n, w in weights.items() if n in known or _bears(n, lemma) or n in teams}
    for node in known:
        if node in weights:
            weights[node] += INTRODUCED_WEIGHT
    if not weights:
        if known:
            return known[-1], f'introduced as "{lemma}"'
        weights = {
            node: float(count)
            for node, count in ledger.named.items()
            if node.cls == cls and (_bears(node, lemma) or (count >= _DOMINANT and lemma in BROAD))
        }
    if not weights:
        return None
    ranked = sorted(weights, key=lambda node: (-weights[node], -node.last))
    if len(ranked) == 1 or weights[ranked[0]] >= MARGIN * weights[ranked[1]]:
        return ranked[0], f"the {CLASS_WORDS[cls]} spoken of last"
    return None


def named_event(ledger: Ledger, nouns: frozenset[str]) -> Node | None:
    """Return the named event whose name has one of some nouns: "the storm" for Hurricane X."""
    found = [
        node
        for node in ledger.named
        if node.cls == "Event" and not nouns.isdisjoint(node.label.lower().split())
    ]
    return found[0] if len(found) == 1 else None


def _bears(node: Node, lemma: str) -> bool:
    """Tell whether a noun says what a name's own noun says: "the bank" for Bank of Acme."""
    words = node.label.lower().split()
    return words[-1] == lemma or f" {lemma} of " in f" {' '.join(words)} "


def _teams(ledger: Ledger, lemma: str, near: Iterable[Node]) -> set[Node]:
    """Return the teams that "the club" may speak of: those named since any nameless club."""
    if lemma not in TEAMS:
        return set()
    nameless = ledger.concepts.get((lemma, False, None), [])
    last = max((node.last for node in nameless), default=-1)
    return {node for node in near if node.team and node.last > last}


def _weigh_near(ledger: Ledger, token: int, cls: str) -> dict[Node, float]:
    """Weigh the named things of a class in the last sentences by nearness and role."""
    begins = ledger.begins[-_WINDOW - 1 :]
    weights: dict[Node, float] = {}
    for spot, node in ledger.recent(_WINDOW):
        if node.kind is not MentionKind.NAME or node.cls != cls:
            continue
        if not same_clause(ledger, spot, token):
            age = sum(begin > spot for begin in begins)
            weight = _WINDOW + 1.0 - age
            weight *= 2.0 if ledger.parse.deps[spot] in SUBJECTS else 1.0
            weights[node] = max(weights.get(node, 0.0), weight)
    return weights
