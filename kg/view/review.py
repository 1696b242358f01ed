"""What the page's tab Review shows: the candidates and the things they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.view.places import sentence
from kg.view.values import filled

if TYPE_CHECKING:
    from kg.model import Evidence
    from kg.resolve import Side
    from kg.view.model import Picture
    from kg.view.places import Places
    from kg.view.values import Json

__all__ = ["review_data"]


def review_data(picture: Picture, places: Places) -> dict[str, Json]:
    """Return the candidates as [thing, thing, score, reason, state], and what the numbers mean."""
    candidates = picture.candidates
    sides = {side.id: side for row in candidates for side in (row.left, row.right)}
    things = {ident: index for index, ident in enumerate(sides)}
    said = sorted({"; ".join(row.reasons) for row in candidates})
    reasons = {reason: index for index, reason in enumerate(said)}
    return {
        "things": [_thing(side, places) for side in sides.values()],
        "reasons": list(reasons),
        "candidates": [
            [
                things[row.left.id],
                things[row.right.id],
                round(row.score, 2),
                reasons["; ".join(row.reasons)],
                row.state.value,
            ]
            for row in candidates
        ],
    }


def _thing(side: Side, places: Places) -> dict[str, Json]:
    """Return a thing; its name only where its entity in the graph has another."""
    return filled(
        id=side.id,
        label="" if places.labels.get(side.entity) == side.label else side.label,
        cls=side.cls,
        node=places.nodes.get(side.entity),
        quotes=[_quote(one, places) for one in side.evidence],
    )


def _quote(evidence: Evidence, places: Places) -> dict[str, Json]:
    return filled(**sentence(evidence.article, evidence.start, evidence.text, places))
