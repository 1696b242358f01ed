"""The things that one collection of claims speaks of, before any two of them are joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Mention, MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.model import ArticleClaims, Claim, Referent

__all__ = ["Thing", "collect_things", "is_thing", "mentions_of", "uses_of_the"]

_KINDS = frozenset((MentionKind.NAME, MentionKind.EVENT, MentionKind.CONCEPT))


@dataclass(frozen=True, slots=True, eq=False)
class Thing:
    """A referent of one article: its place (article id and key), and what speaks of it.

    ``mentions`` holds one mention for each place in the text, so that a mention in two claims
    counts once. There are as many things as names in all articles, so nothing is kept that can
    be read off the mentions.
    """

    place: tuple[str, str]
    referent: Referent
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]

    @property
    def article(self) -> str:
        """The article it is of."""
        return self.place[0]

    @property
    def size(self) -> int:
        """How often it is spoken of."""
        return len(self.mentions)

    @property
    def texts(self) -> dict[tuple[str, str], int]:
        """How often each text stands for it, and for what reason."""
        texts: dict[tuple[str, str], int] = {}
        for mention in self.mentions:
            said = (mention.text, mention.why)
            texts[said] = texts.get(said, 0) + 1
        return texts


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
        mentions: dict[tuple[str, str], dict[tuple[int, int], Mention]] = {}
        claims: dict[tuple[str, str], list[Claim]] = {}
        for claim in one.claims:
            for mention in mentions_of(claim):
                if is_thing(mention):
                    place = (mention.article, mention.referent.key)
                    mentions.setdefault(place, {}).setdefault((mention.start, mention.end), mention)
                    speaking = claims.setdefault(place, [])
                    if not speaking or speaking[-1] is not claim:
                        speaking.append(claim)
        for place, found in mentions.items():
            first, *_ = said = tuple(found.values())
            things[place] = Thing(place, first.referent, said, tuple(claims[place]))
    return things


def uses_of_the(thing: Thing) -> set[bool]:
    """Return whether a name of one word stands with "the", without it, or both.

    Firms and most places bear none, rivers, ships and papers do. Initials and longer names are
    used either way, and tell nothing.
    """
    label = thing.referent.label
    if thing.referent.kind is not MentionKind.NAME or " " in label or not label[1:].islower():
        return set()
    uses = {f"the {label}".casefold(): True, label.casefold(): False}
    said = (mention.text.casefold().removesuffix("'s") for mention in thing.mentions)
    return {uses[text] for text in said if text in uses}
