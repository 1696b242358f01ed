"""Comparers of context that speak for one thing: what is said around both."""

from __future__ import annotations

from math import prod
from typing import TYPE_CHECKING

from kg.resolve.comparers.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.resolve.profiles import Profile

__all__ = ["shared_names", "shared_places", "shared_roles"]

_NAME = 0.5
"""What one telling name in sentences of both is worth."""
_PLACE = 0.2
_ONE_NEAR = 0.7
_NONE_NEAR = 0.5


def shared_names(one: Profile, other: Profile) -> Finding:
    """Score the people, bodies and works that are spoken of beside both."""
    shared = [name for name in _shared(one, other) if not _is_place(name, one, other)]
    return _found(one, other, shared, _NAME)


def shared_places(one: Profile, other: Profile) -> Finding:
    """Score the places that are spoken of beside both; many things happen in one place."""
    shared = [name for name in _shared(one, other) if _is_place(name, one, other)]
    return _found(one, other, shared, _PLACE)


def shared_roles(one: Profile, other: Profile) -> Finding:
    """Score what both are said to be: minister, striker."""
    shared = sorted(one.roles & other.roles)
    if not shared:
        return Finding(0.0, "nothing is said of both")
    return Finding(1.0, f"both are called {' and '.join(shared[:2])}")


def _shared(one: Profile, other: Profile) -> list[str]:
    mine = one.near.keys() | one.around.keys()
    return sorted(
        (mine & (other.near.keys() | other.around.keys()))
        - {" ".join(one.words), " ".join(other.words)}
    )


def _is_place(name: str, one: Profile, other: Profile) -> bool:
    return name in one.places or name in other.places


def _found(one: Profile, other: Profile, names: Iterable[str], most: float) -> Finding:
    worth = {name: most * _telling(name, one, other) for name in names}
    if not worth:
        return Finding(0.0, "no name stands beside both")
    best = min(worth, key=lambda name: (-worth[name], name))
    more = len(worth) - 1
    score = 1.0 - prod(1.0 - worth[name] for name in sorted(worth))
    return Finding(
        score, f"{best} and {more} more stand beside both" if more else f"{best} stands beside both"
    )


def _telling(name: str, one: Profile, other: Profile) -> float:
    nears = (name in one.near) + (name in other.near)
    closeness = (_NONE_NEAR, _ONE_NEAR, 1.0)[nears]
    weights = [side[name] for p in (one, other) for side in (p.near, p.around) if name in side]
    return closeness * min(weights)
