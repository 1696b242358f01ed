"""Which earlier thing is foremost in a reader's mind: the subject above, or the last in focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.ledger import SUBJECTS, subjects_above
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.annotate.ledger import Ledger
    from kg.annotate.nodes import Node
    from kg.annotate.parse import Parse

__all__ = [
    "barred_from",
    "is_coordinated",
    "joined_owner",
    "most_salient",
    "same_clause",
    "subject_above",
]

WINDOW = 3
"""Sentences back that a pronoun reaches."""

SUBJECT_WEIGHT = 1.5
NAME_WEIGHT = 0.5
COUNT_WEIGHT = 0.1
"""How much a subject, a name, and each of up to five mentions weigh beside a sentence's age."""

_MOST_COUNTED = 5
_OBJECTS = frozenset(("dobj", "dative", "iobj", "pobj"))
_SUCH = ("as", "like", "including")
_REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
_OPEN = frozenset(("PRP", "PRP$"))


def subject_above(
    ledger: Ledger,
    token: int,
    fits: Callable[[Node], bool],
    *,
    alike: frozenset[str] = frozenset(),
    several: bool = False,
) -> tuple[Node | None, bool]:
    """Return the nearest fitting subject from the token's clause outwards, and whether to go on.

    Subjects outside the token's quotation do not count, nor the subject of the verb whose
    object the token is. If a subject is a pronoun of the ``alike`` that itself stands for
    nothing known, the token does neither, and looking further would be guessing; the same if
    it may be ``several`` and a subject is joined by "and".
    """
    parse = ledger.parse
    barred = barred_from(ledger, token)
    for subject in subjects_above(parse, token):
        if ledger.quoted[subject] != ledger.quoted[token]:
            continue
        found = ledger.at.get(subject)
        if found is None:
            if parse.words[subject].lower() in alike and subject < token:
                return None, False
            continue
        if found[0] in barred:
            continue
        if is_coordinated(ledger, subject):
            if several:
                return None, False
        elif fits(found[0]):
            return found[0], True
    return None, True


def barred_from(ledger: Ledger, token: int) -> set[Node]:
    """Return what a pronoun cannot stand for: the subject of the verb whose object it is.

    A verb without a subject of its own, "to help them", has the one above, unless another
    object comes between: "she asked Ann to help her".
    """
    parse = ledger.parse
    clause = _own_clause(ledger, token)
    if clause < 0:
        return set()
    own = [s for s in subjects_above(parse, token) if parse.heads[s] == clause]
    if not own and parse.tags[clause] in ("VB", "VBG"):
        above = parse.heads[clause]
        if not any(kid < clause for kid in parse.kids(above, "dobj")):
            own = list(subjects_above(parse, token))[:1]
    own = [member for subject in own for member in (subject, *_members(parse, subject))]
    return {ledger.at[subject][0] for subject in own if subject in ledger.at}


def _members(parse: Parse, noun: int) -> Iterator[int]:
    """Yield whom a phrase names among those it is: "firms such as Acme and Bolt"."""
    for child in parse.children[noun]:
        if parse.deps[child] == "conj":
            yield child
            yield from _members(parse, child)
        elif parse.deps[child] == "prep" and parse.words[child].lower() in _SUCH:
            for inner in parse.kids(child, "pobj"):
                yield inner
                yield from _members(parse, inner)


def _own_clause(ledger: Ledger, token: int) -> int:
    """Return the verb whose object a pronoun is and whose subject it therefore is not, or -1."""
    parse = ledger.parse
    dep, head = parse.deps[token], parse.heads[token]
    if dep not in _OBJECTS or parse.words[token].lower() in _REFLEXIVE:
        return -1
    if dep == "pobj" and parse.deps[head] in ("prep", "dative", "agent"):
        head = parse.heads[head]
        return head if parse.pos[head] in ("VERB", "AUX") else -1
    return head


def is_coordinated(ledger: Ledger, token: int) -> bool:
    """Tell whether something is joined to a phrase by "and", so that it is not all of it."""
    deps = ledger.parse.deps
    return any(deps[child] == "conj" for child in ledger.parse.children[token])


def joined_owner(ledger: Ledger, token: int) -> Node | None:
    """Return what a possessive's thing is joined to: Bell in "Bell and her son"."""
    parse = ledger.parse
    thing = parse.heads[token]
    if parse.deps[token] != "poss" or parse.deps[thing] != "conj":
        return None
    found = ledger.at.get(parse.heads[thing])
    return found[0] if found is not None and parse.heads[thing] < token else None


def most_salient(
    ledger: Ledger, token: int, fits: Callable[[Node], bool], *, window: int = WINDOW
) -> tuple[Node | None, int]:
    """Return the fitting node of the last sentences that weighs most, and how many fit."""
    parse = ledger.parse
    begins = ledger.begins[-window - 1 :]
    weights: dict[Node, float] = {}
    for spot, node in ledger.recent(window):
        if not fits(node) or same_clause(ledger, spot, token):
            continue
        age = sum(begin > spot for begin in begins)
        weight = WINDOW + 1.0 - age
        weight += SUBJECT_WEIGHT if parse.deps[spot] in SUBJECTS else 0.0
        weight += NAME_WEIGHT if node.kind is MentionKind.NAME else 0.0
        weight += COUNT_WEIGHT * min(node.count, _MOST_COUNTED)
        weights[node] = max(weights.get(node, 0.0), weight)
    if not weights:
        return None, 0
    return max(weights, key=lambda node: (weights[node], node.last)), len(weights)


def same_clause(ledger: Ledger, spot: int, token: int) -> bool:
    """Tell whether two mentions are subject and object of one verb and so different things."""
    parse = ledger.parse
    while parse.deps[spot] == "conj":
        spot = parse.heads[spot]
    return (
        parse.heads[spot] == parse.heads[token]
        and parse.deps[token] != "poss"
        and parse.deps[spot] != "poss"
    )
