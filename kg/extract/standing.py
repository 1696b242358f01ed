"""A clause's standing: its status and speaker, and how two reasons for one combine."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import Status

__all__ = ["Known", "Standing", "combine"]

# The stronger reason not to take a clause as fact wins.
_ORDER = (
    Status.ASSERTED,
    Status.REPORTED,
    Status.PLANNED,
    Status.POSSIBLE,
    Status.NEGATED,
    Status.QUESTIONED,
)
_RANK = {status: rank for rank, status in enumerate(_ORDER)}
Standing = tuple[Status, int | None]
"""A status and the head of the speaker's mention."""


@dataclass(slots=True)
class Known:
    """What was already found out about the verbs of one parse.

    ``own`` is what a verb's own words make of it, ``above`` what those that govern it make.
    """

    own: dict[int, Status] = field(default_factory=dict)
    above: dict[int, Standing] = field(default_factory=dict)


def combine(first: Status, second: Status) -> Status:
    """Return the status that holds when both do; two negations leave a possibility."""
    if first is second is Status.NEGATED:
        return Status.POSSIBLE
    return max(first, second, key=_RANK.__getitem__)
