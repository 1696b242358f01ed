"""Pronouns: a sieve of rules, surest first; each link says why, and none is better than wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.ledger import SUBJECTS
from kg.annotate.neuter import it_at, its_at
from kg.annotate.salience import is_coordinated, most_salient, same_clause, subject_above
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.annotate.ledger import Ledger
    from kg.annotate.nodes import Node

__all__ = ["PRONOUNS", "pronoun_at"]

_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))
_THEY = frozenset(("they", "them", "their", "theirs", "themselves"))

PRONOUNS = {
    **dict.fromkeys(_HE, "m"),
    **dict.fromkeys(_SHE, "f"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(_THEY, "they"),
}
"""Pronouns of the third person and what they agree with."""

_COLLECTIVE = frozenset(("Organization", "Group"))


def pronoun_at(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Return what a pronoun of the third person stands for and why, or None if that is unsure."""
    word = ledger.parse.words[token].lower()
    kind = PRONOUNS[word]
    if kind in ("m", "f"):
        return _person(ledger, token, kind)
    if kind == "they":
        return _group(ledger, token)
    return its_at(ledger, token) if word == "its" else it_at(ledger, token)


def _person(ledger: Ledger, token: int, gender: str) -> tuple[Node, str] | None:
    """Link he or she: to a subject it stands under, else to the most salient person."""

    def fits(node: Node) -> bool:
        return _is_person(node) and node.gender in ("", gender)

    found, go_on = subject_above(ledger, token, fits, alike=_HE if gender == "m" else _SHE)
    if not go_on:
        return None
    why, rivals = "the subject of the clause around it", 1
    if found is None and ledger.loose.get(gender, -1) < ledger.since(1):
        found, rivals = most_salient(ledger, token, fits)
        why = "the person spoken of last"
    if found is None:
        ledger.loose[gender] = token
        return None
    if not found.gender and rivals == 1:
        found.gender = gender
    return found, why


def _is_person(node: Node) -> bool:
    return not node.plural and (
        node.cls == "Person" or (node.cls == "Thing" and node.kind is MentionKind.NAME)
    )


def _group(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Link they and their: to a plural subject around it, else to the last plural subject."""
    found, go_on = subject_above(ledger, token, _is_plural, alike=_THEY)
    if found is not None:
        return found, "the subject of the clause around it"
    if not go_on:
        return None
    for spot, node in ledger.recent(1):
        if (
            ledger.parse.deps[spot] in SUBJECTS
            and node.plural
            and ledger.quoted[spot] == ledger.quoted[token]
            and not same_clause(ledger, spot, token)
        ):
            if is_coordinated(ledger, spot):
                return None
            return node, "the last subject in the plural"
    return None


def _is_plural(node: Node) -> bool:
    return node.plural or node.cls in _COLLECTIVE
