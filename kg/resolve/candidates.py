"""Listing candidates: what a resolution left in doubt, joined by itself, or a person decided."""

from __future__ import annotations

from collections import defaultdict
from itertools import islice
from typing import TYPE_CHECKING

from kg.model import JoinedBy, Link
from kg.resolve.candidate import Candidate, Side, State
from kg.resolve.decisions import Verdict
from kg.resolve.things import collect_things, mentions_of
from kg.resolve.units import thing_id
from kg.vocab import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Evidence, Resolution
    from kg.resolve.decisions import Decision

__all__ = ["candidate_id", "list_candidates", "list_sides", "order_candidates"]

_DIGITS = 8
_SENTENCES = 3
_ORDER = {state: place for place, state in enumerate(State)}


def candidate_id(left: str, right: str) -> str:
    """Return the id of a pair of things, whichever comes first."""
    return digest(*sorted((left, right)), length=_DIGITS)


def list_sides(resolution: Resolution) -> dict[str, Side]:
    """Return every thing that has an entity, by its id, with the first sentences about it."""
    evidence: dict[str, list[Evidence]] = defaultdict(list)
    for one in resolution.articles:
        for claim in sorted(one.claims, key=lambda claim: claim.evidence.start):
            for mention in mentions_of(claim):
                said = evidence[f"{mention.article}#{mention.referent.key}"]
                if len(said) < _SENTENCES and claim.evidence not in said:
                    said.append(claim.evidence)
    sides = {}
    for key, thing in collect_things(resolution.articles).items():
        if key in resolution.referents:
            ident, referent = thing_id(thing), thing.referent
            said = evidence[ident]
            entity = resolution.referents[key]
            sides[ident] = Side(ident, referent.label, referent.cls, entity, tuple(said))
    return sides


def list_candidates(
    resolution: Resolution,
    decisions: Iterable[Decision],
    *,
    joined: bool,
    by_name: int | None = None,
) -> tuple[Candidate, ...]:
    """Return what is in doubt and what was decided; with ``joined`` what kg joined, too.

    The order is: what is open first, the likeliest first; then what kg joined, the least sure
    first. Of the joins by name alone, ``by_name`` says how many at most. A decision is listed
    even if it speaks of something that no article has.
    """
    sides = list_sides(resolution)
    rows: dict[str, Candidate] = {}
    named = islice(_by_name(resolution, sides), by_name) if joined else ()
    for state, link in _links(resolution, decisions, named, joined=joined):
        if link.by is JoinedBy.PERSON or (link.left in sides and link.right in sides):
            ident = candidate_id(link.left, link.right)
            left, right = (sides.get(end) or Side(end) for end in (link.left, link.right))
            rows.setdefault(ident, Candidate(ident, left, right, link.score, link.reasons, state))
    return order_candidates(rows.values())


def order_candidates(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Return candidates in the order in which a person goes through them."""

    def key(row: Candidate) -> tuple[int, float, str]:
        sign = 1 if row.state is State.AUTOMATIC else -1
        return _ORDER[row.state], sign * row.score, row.id

    return tuple(sorted(candidates, key=key))


def _links(
    resolution: Resolution, decisions: Iterable[Decision], named: Iterable[Link], *, joined: bool
) -> Iterator[tuple[State, Link]]:
    for decision in decisions:
        state = State.CONFIRMED if decision.verdict is Verdict.SAME else State.REJECTED
        yield state, Link(*decision.pair, 1.0, ("a person said so",), JoinedBy.PERSON)
    yield from ((State.OPEN, link) for link in resolution.doubts)
    if joined:
        yield from (
            (State.AUTOMATIC, link) for link in resolution.links if link.by is JoinedBy.AUTOMATIC
        )
        yield from ((State.AUTOMATIC, link) for link in named)


def _by_name(resolution: Resolution, sides: dict[str, Side]) -> Iterator[Link]:
    """Yield what was joined by its name alone, which is not worth a link of its own elsewhere.

    Names come before phrases, and of each entity the first join before its second.
    """
    weighed = {end for link in resolution.links for end in (link.left, link.right)}
    things: dict[str, list[str]] = defaultdict(list)
    for ident in sorted(sides):
        things[sides[ident].entity].append(ident)
    found = []
    for iri in sorted(things):
        first, *others = things[iri]
        for place, other in enumerate(others):
            if other not in weighed or first not in weighed:
                found.append((not _is_name(first), place, iri, other, first))
    for *_, other, first in sorted(found):
        yield Link(first, other, 1.0, ("the same name",))


def _is_name(ident: str) -> bool:
    """Tell whether a thing is called by a name, by its id."""
    return ident.partition("#")[2].startswith("n:")
