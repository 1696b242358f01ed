"""Pronouns: a sieve of rules, surest first; each link says why, and none is better than wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.neuter import it_at, its_at
from kg.annotate.plurals import THEY, they_at
from kg.annotate.salience import barred_from, joined_owner, most_salient, subject_above
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.annotate.ledger import Ledger
    from kg.annotate.nodes import Node

__all__ = ["PRONOUNS", "pronoun_at"]

_HE = frozenset(("he", "him", "his", "himself"))
_SHE = frozenset(("she", "her", "hers", "herself"))

PRONOUNS = {
    **dict.fromkeys(_HE, "m"),
    **dict.fromkeys(_SHE, "f"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(THEY, "they"),
}
"""Pronouns of the third person and what they agree with."""


def pronoun_at(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Return what a pronoun of the third person stands for and why, or None if that is unsure."""
    word = ledger.parse.words[token].lower()
    kind = PRONOUNS[word]
    if kind in ("m", "f"):
        return _person(ledger, token, kind)
    if kind == "they":
        return they_at(ledger, token)
    return its_at(ledger, token) if word == "its" else it_at(ledger, token)


def _person(ledger: Ledger, token: int, gender: str) -> tuple[Node, str] | None:
    """Link he or she: to a subject it stands under, else to the most salient person."""
    barred = barred_from(ledger, token)
    # Who speaks calls himself I.
    speaker = ledger.speaker(token)

    def fits(node: Node) -> bool:
        return (
            _is_person(node)
            and node.gender in ("", gender)
            and node not in barred
            and node is not speaker
        )

    beside = joined_owner(ledger, token)
    if beside is not None and beside.cls == "Person" and fits(beside):
        return beside, "the one it is joined to"
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
