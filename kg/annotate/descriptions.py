"""Descriptions: the named thing that "the company", "the minister", "the city" speaks of again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.affiliations import find_affiliations
from kg.annotate.ledger import SUBJECTS, subjects_above
from kg.annotate.lexicon import GENERIC, class_of, word_set
from kg.annotate.lists import territory_kind
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

BODY_WEIGHT = 4.0
"""What it weighs that the person who says or does something speaks for the body."""

MARGIN = 1.3
"""How many times as heavy as the next the first must be."""

_TOWNS = word_set("city town village")
_LANDS = word_set("country nation")
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
        # Of several ministers the one that was spoken of last.
        last = max(known, key=lambda node: node.last, default=None)
        return (last, f'introduced as "{lemma}"') if last is not None else None
    weights = _weigh(ledger, phrase.head, cls, lemma, known)
    if not weights:
        if known:
            return known[-1], f'introduced as "{lemma}"'
        weights = _dominant(ledger, cls, lemma)
    elif lemma in BROAD and all(_is_passing(node) for node in weights):
        # What was only mentioned in passing is hardly meant where all is about another.
        weights = _dominant(ledger, cls, lemma) or weights
    if not weights:
        return None
    ranked = sorted(weights, key=lambda node: (-weights[node], -node.last))
    if len(ranked) == 1 or weights[ranked[0]] >= MARGIN * weights[ranked[1]]:
        return ranked[0], f"the {CLASS_WORDS[cls]} spoken of last"
    return None


def _weigh(
    ledger: Ledger, token: int, cls: str, lemma: str, known: list[Node]
) -> dict[Node, float]:
    """Weigh what a noun may speak of: what is near, what it was said of, who speaks."""
    weights = _weigh_near(ledger, token, cls, lemma)
    teams = _teams(ledger, lemma, weights)
    if lemma not in BROAD:
        weights = {n: w for n, w in weights.items() if n in known or _bears(n, lemma) or n in teams}
    for node in known:
        if node in weights:
            weights[node] += INTRODUCED_WEIGHT
    body = _body_above(ledger, token)
    if body is not None and body.cls == cls and _is_called(body, lemma, known):
        weights[body] = weights.get(body, 0.0) + BODY_WEIGHT
    return weights


def _is_called(body: Node, lemma: str, known: list[Node]) -> bool:
    """Tell whether a noun may speak of a body: it is said of any, of this one, or of teams."""
    return lemma in BROAD or body in known or _bears(body, lemma) or lemma in TEAMS


def _dominant(ledger: Ledger, cls: str, lemma: str) -> dict[Node, float]:
    """Weigh the named things of a class that the article spoke of often, or that bear the noun."""
    return {
        node: float(count)
        for node, count in ledger.named.items()
        if node.cls == cls
        and _is_size(node, lemma)
        and (_bears(node, lemma) or (count >= _DOMINANT and lemma in BROAD))
    }


def _is_passing(node: Node) -> bool:
    """Tell whether a thing was named but once, and not as who does something."""
    return node.count <= 1 and not node.subjects


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


def _body_above(ledger: Ledger, token: int) -> Node | None:
    """Return the body that the subject around a description speaks for, if it is a person."""
    if ledger.bodies is None:
        ledger.bodies = find_affiliations(ledger)
    for subject in subjects_above(ledger.parse, token) if ledger.bodies else ():
        found = ledger.at.get(subject)
        if found is not None and found[0] in ledger.bodies:
            return ledger.bodies[found[0]]
    return None


def _is_size(node: Node, lemma: str) -> bool:
    """Tell whether a place is of the size that a noun says, as far as its name tells."""
    if lemma in _TOWNS:
        last = node.label.lower().split()[-1]
        ends = " " in node.label and last not in _TOWNS and class_of(last) == "Place"
        return not territory_kind(node.label) and not ends
    if lemma in _LANDS:
        return territory_kind(node.label) != "region"
    return True


def _weigh_near(ledger: Ledger, token: int, cls: str, lemma: str) -> dict[Node, float]:
    """Weigh the named things of a class in the last sentences by nearness and role."""
    begins = ledger.begins[-_WINDOW - 1 :]
    weights: dict[Node, float] = {}
    for spot, node in ledger.recent(_WINDOW):
        if node.kind is not MentionKind.NAME or node.cls != cls or not _is_size(node, lemma):
            continue
        if not same_clause(ledger, spot, token):
            age = sum(begin > spot for begin in begins)
            weight = _WINDOW + 1.0 - age
            weight *= 2.0 if ledger.parse.deps[spot] in SUBJECTS else 1.0
            weights[node] = max(weights.get(node, 0.0), weight)
    return weights
