"""Lifting: what one does with a thing that is another's, one does with that other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.annotate.lexicon import word_set
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.model import Claim

__all__ = ["LIFTED", "LIFT_FACTOR", "owner_of_object"]

LIFTED = word_set("licenses uses adopts copies imitates distributes resells")
"""Verbs that reach the owner of what they are done to; to buy a firm's yard is not to buy it,
to praise its plan is not to praise it."""

LIFT_FACTOR = 0.8
"""A lifted claim is this much less sure than what the sentence says."""

_NEVER = frozenset(("Person", "Group", "Place", "Event"))


def owner_of_object(claim: Claim) -> str | None:
    """Return the referent key of the owner that a claim can be lifted to, or None.

    The object is a possession, not a person or a place; the subject is a name or an event,
    for a thing of somebody's does nothing on its own account.
    """
    thing, subject = claim.object.referent, claim.subject.referent
    if claim.relation.inverted:
        thing, subject = subject, thing
    if thing.owner is None or thing.kind is not MentionKind.CONCEPT or thing.cls in _NEVER:
        return None
    if subject.kind is MentionKind.CONCEPT or subject.key == thing.owner:
        return None
    verb = re.split(r"(?=[A-Z])", claim.relation.normal, maxsplit=1)[0]
    return thing.owner if verb in LIFTED else None
