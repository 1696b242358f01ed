"""The status of a clause: asserted, negated, planned, possible, reported or questioned.

Scope follows the tree: a clause takes what its own words say of it, then what governs it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.attitudes import made_by
from kg.extract.modality import conditional, own_status
from kg.extract.negation import is_none
from kg.extract.scope import governed
from kg.extract.standing import Known, Standing, combine
from kg.extract.words import FAIL_BARE, FEAR
from kg.model import Status

if TYPE_CHECKING:
    from kg.annotate.parse import Parse
    from kg.extract.clause import Clause

__all__ = ["status_of"]


def status_of(parse: Parse, clause: Clause, known: Known) -> Standing:
    """Return a clause's status and speaker; ``known`` remembers what governs a verb."""
    if any(parse.words[m].lower() == "whether" for m in parse.kids(clause.verb, "mark")):
        return Status.QUESTIONED, governed(parse, clause.chain[0], known)[1]
    status = Status.ASSERTED
    for place, verb in enumerate(clause.chain):
        own = own_status(parse, verb, known)
        if place + 1 == len(clause.chain):
            status = combine(status, own)
        elif own is not Status.NEGATED or parse.lemmas[verb].lower() not in FAIL_BARE:
            made = made_by(parse, verb, clause.chain[place + 1])
            status = combine(status, combine(own, made))
    if status is not Status.NEGATED and any(is_none(parse, s) for s in clause.subjects):
        status = combine(status, Status.NEGATED)
    outer, speaker = governed(parse, clause.chain[0], known)
    if status is Status.POSSIBLE and _backshifted(parse, clause, speaker):
        status = Status.PLANNED
    return combine(status, outer), speaker


def _backshifted(parse: Parse, clause: Clause, speaker: int | None) -> bool:
    """Say whether "would" is a reported "will": he said it would license."""
    if speaker is None or any(conditional(parse, c) for c in parse.kids(clause.verb, "advcl")):
        return False
    if parse.lemmas[parse.heads[clause.chain[0]]].lower() in FEAR | {"warn", "caution"}:
        return False
    return any(
        parse.words[child].lower() in ("would", "'d")
        for child in parse.kids(clause.chain[0], "aux")
    )
