"""The things that one collection of claims speaks of, before any two of them are joined."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.model import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import ArticleClaims, Claim, Referent

__all__ = ["Thing", "collect_things", "is_thing", "mentions_of"]

_KINDS = frozenset((MentionKind.NAME, MentionKind.EVENT, MentionKind.CONCEPT))


@dataclass(slots=True)
class Thing:
    """A referent of one article with its mentions: how often each text, and for what reason.

    ``spans`` are the places, so that a mention in two claims counts once.
    """

    article: str
    referent: Referent
    spans: set[tuple[int, int]] = field(default_factory=set)
    texts: Counter[tuple[str, str]] = field(default_factory=Counter)


def is_thing(mention: Mention) -> bool:
    """Tell whether a mention stands for a thing, and not for a value, a clause or nothing."""
    return mention.value is None and mention.referent.kind in _KINDS


def mentions_of(claim: Claim) -> Iterator[Mention]:
    """Yield a claim's mentions: subject, object, speaker, and those of its qualifiers."""
    yield claim.subject
    yield claim.object
    if claim.speaker is not None:
        yield claim.speaker
    for qualifier in claim.qualifiers:
        yield qualifier.mention


def collect_things(read: Iterable[ArticleClaims]) -> dict[tuple[str, str], Thing]:
    """Return the things of all claims by (article id, referent key)."""
    things: dict[tuple[str, str], Thing] = {}
    for one in read:
        for claim in one.claims:
            for mention in mentions_of(claim):
                if is_thing(mention):
                    _count(things, mention)
    return things


def _count(things: dict[tuple[str, str], Thing], mention: Mention) -> None:
    key = (mention.article, mention.referent.key)
    thing = things.get(key)
    if thing is None:
        thing = things[key] = Thing(mention.article, mention.referent)
    span = (mention.start, mention.end)
    if span not in thing.spans:
        thing.spans.add(span)
        thing.texts[mention.text, mention.why] += 1
