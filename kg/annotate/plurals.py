"""They and their: people spoken of as several, foremost those who do something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.ledger import SUBJECTS
from kg.annotate.lexicon import word_set
from kg.annotate.salience import WINDOW, barred_from, is_coordinated, same_clause, subject_above
from kg.annotate.wordnet import noun_class

if TYPE_CHECKING:
    from kg.annotate.ledger import Ledger
    from kg.annotate.nodes import Node

__all__ = ["THEY", "they_at"]

THEY = frozenset(("they", "them", "their", "theirs", "themselves"))

INDEFINITE = word_set("someone somebody anyone anybody everyone everybody nobody whoever each")
"""Words for people of whom nothing is known; "they" in the same sentence are mostly these."""

PEOPLE = word_set("police family team crew staff couple public government jury committee crowd")
"""Nouns in the singular that "they" often stands for."""

MARGIN = 0.75
"""By so much the first must be better than the second."""

_ACTORS = frozenset(("Group", "Organization", "Person", "Place"))
_SUBJECT, _MAIN, _PEOPLE = 1.0, 0.5, 1.0


def they_at(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Link they and their: to a plural subject around it, else to the people spoken of last."""
    begin = ledger.begins[-1]
    if any(word.lower() in INDEFINITE for word in ledger.parse.words[begin:token]):
        return None
    # What is theirs is hardly a thing's: for "their" only people will do.
    fitting = (is_people,) if ledger.parse.deps[token] == "poss" else (is_people, _is_plural)
    for fits in fitting:
        found, go_on = subject_above(ledger, token, fits, alike=THEY, several=True)
        if found is not None:
            return found, "the subject of the clause around it"
        if not go_on:
            return None
    found = _foremost(ledger, token)
    return (found, "the people spoken of last") if found is not None else None


def _is_plural(node: Node) -> bool:
    return node.plural


def is_people(node: Node) -> bool:
    """Tell whether a node is several people, or a body that is spoken of as several."""
    if node.plural:
        # By the word alone: news call a winner now a person, now a firm, but always one who acts.
        return node.cls in _ACTORS or noun_class(node.head) in ("person", "group")
    return node.cls == "Group" or node.head in PEOPLE


def _foremost(ledger: Ledger, token: int) -> Node | None:
    """Return the people of the last sentences that weigh most, if by a clear margin."""
    parse = ledger.parse
    begins = ledger.begins[-WINDOW:]
    barred = barred_from(ledger, token)
    weights: dict[Node, float] = {}
    for spot, node in ledger.recent(WINDOW - 1):
        if not is_people(node) or node in barred or same_clause(ledger, spot, token):
            continue
        if ledger.quoted[spot] and not ledger.quoted[token]:
            continue
        weight = -1.0 * sum(begin > spot for begin in begins)
        if parse.deps[spot] in SUBJECTS:
            weight += _SUBJECT
            weight += _MAIN * (parse.heads[parse.heads[spot]] == parse.heads[spot])
        weight += _PEOPLE * (noun_class(node.head) == "person")
        if is_coordinated(ledger, spot):
            return None
        weights[node] = max(weights.get(node, weight), weight)
    ranked = sorted(weights, key=lambda node: (-weights[node], -node.last))
    if not ranked or (len(ranked) > 1 and weights[ranked[0]] - weights[ranked[1]] < MARGIN):
        return None
    return ranked[0]
