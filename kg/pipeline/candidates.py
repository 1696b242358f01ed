"""Listing candidates: what a resolution left in doubt, joined by itself, or a person decided."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kg.model import JoinedBy, Link
from kg.pipeline.candidate import Candidate, Side, State
from kg.resolve import Verdict, collect_things, thing_id
from kg.resolve.things import mentions_of
from kg.vocab import digest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import Resolution
    from kg.resolve import Decision

__all__ = ["candidate_id", "list_candidates", "list_sides"]

_DIGITS = 8
_SENTENCES = 3
_ORDER = {state: place for place, state in enumerate(State)}


def candidate_id(left: str, right: str) -> str:
    """Return the id of a pair of things, whichever comes first."""
    return digest(*sorted((left, right)), length=_DIGITS)


def list_sides(resolution: Resolution) -> dict[str, Side]:
    """Return every thing that has an entity, by its id, with the first sentences about it."""
    sentences: dict[str, list[str]] = defaultdict(list)
    for one in resolution.articles:
        for claim in sorted(one.claims, key=lambda claim: claim.evidence.start):
            for mention in mentions_of(claim):
                said = sentences[f"{mention.article}#{mention.referent.key}"]
                if claim.evidence.text not in said and len(said) < _SENTENCES:
                    said.append(claim.evidence.text)
    sides = {}
    for key, thing in collect_things(resolution.articles).items():
        if key in resolution.referents:
            ident, referent = thing_id(thing), thing.referent
            said = sentences[ident]
            entity = resolution.referents[key]
            sides[ident] = Side(ident, referent.label, referent.cls, entity, tuple(said))
    return sides


def list_candidates(
    resolution: Resolution, decisions: Iterable[Decision], *, joined: bool
) -> tuple[Candidate, ...]:
    """Return what is in doubt and what was decided; with ``joined`` what kg joined, too.

    The order is: what is open first, the likeliest first.
    """
    sides = list_sides(resolution)
    rows: dict[str, Candidate] = {}
    for state, link in _links(resolution, decisions, sides, joined=joined):
        if link.left in sides and link.right in sides:
            ident = candidate_id(link.left, link.right)
            ends = sides[link.left], sides[link.right]
            rows.setdefault(ident, Candidate(ident, *ends, link.score, link.reasons, state))
    return tuple(sorted(rows.values(), key=lambda row: (_ORDER[row.state], -row.score, row.id)))


def _links(
    resolution: Resolution, decisions: Iterable[Decision], sides: dict[str, Side], *, joined: bool
) -> Iterator[tuple[State, Link]]:
    for decision in decisions:
        state = State.CONFIRMED if decision.verdict is Verdict.SAME else State.REJECTED
        yield state, Link(*decision.pair, 1.0, ("a person said so",), JoinedBy.PERSON)
    yield from ((State.OPEN, link) for link in resolution.doubts)
    if joined:
        yield from (
            (State.AUTOMATIC, link) for link in resolution.links if link.by is JoinedBy.AUTOMATIC
        )
        yield from ((State.AUTOMATIC, link) for link in _by_name(resolution, sides))


def _by_name(resolution: Resolution, sides: dict[str, Side]) -> Iterator[Link]:
    """Yield what was joined by its name alone, which is not worth a link of its own elsewhere."""
    weighed = {end for link in resolution.links for end in (link.left, link.right)}
    things: dict[str, list[str]] = defaultdict(list)
    for ident in sorted(sides):
        things[sides[ident].entity].append(ident)
    for iri in sorted(things):
        first, *others = things[iri]
        for other in others:
            if other not in weighed or first not in weighed:
                yield Link(first, other, 1.0, ("the same name",))
