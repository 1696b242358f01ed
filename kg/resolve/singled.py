"""Mentions that a decision names: each becomes a thing of its own, to be joined or kept apart."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import MentionKind
from kg.resolve.labels import name_surface
from kg.resolve.things import collect_things, is_thing
from kg.resolve.units import thing_id

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from kg.model import ArticleClaims, Claim, Mention
    from kg.resolve.decisions import Decision

__all__ = ["mention_id", "single_out"]

_SPAN = re.compile(r"#char=\d+,\d+$")


def mention_id(mention: Mention) -> str:
    """Return what decisions know a mention by: its article and its characters there."""
    return f"{mention.article}#{_key(mention)}"


def single_out(
    read: Sequence[ArticleClaims], decisions: Iterable[Decision], others: Container[str] = ()
) -> tuple[tuple[ArticleClaims, ...], dict[str, str]]:
    """Make things of the mentions that decisions name ("6e35...#char=120,124").

    Returns the articles, and by the id of each such mention the thing it was taken for. A
    decision that cannot be used, as one of its ends is neither a thing nor a mention nor among
    the ``others``, changes nothing.
    """
    naming = [one for one in decisions if any(_SPAN.search(end) for end in one.pair)]
    if not naming:
        return tuple(read), {}
    things = collect_things(read).values()
    ends = {thing_id(thing) for thing in things}
    ends |= {mention_id(mention) for thing in things for mention in thing.mentions}
    named: dict[str, set[str]] = {}
    for decision in naming:
        if decision.left != decision.right and all(
            end in ends or end in others for end in decision.pair
        ):
            for end in decision.pair:
                article, _, key = end.partition("#")
                if _SPAN.search(end):
                    named.setdefault(article, set()).add(key)
    taken: dict[str, str] = {}
    articles = tuple(
        _singled(one, named[one.article.id], taken) if one.article.id in named else one
        for one in read
    )
    return articles, taken


def _key(mention: Mention) -> str:
    return f"char={mention.start},{mention.end}"


def _singled(one: ArticleClaims, keys: set[str], taken: dict[str, str]) -> ArticleClaims:
    def single(mention: Mention) -> Mention:
        if _key(mention) not in keys or not is_thing(mention):
            return mention
        taken[mention_id(mention)] = f"{mention.article}#{mention.referent.key}"
        return _alone(mention)

    def changed(claim: Claim) -> Claim:
        qualifiers = tuple(replace(each, mention=single(each.mention)) for each in claim.qualifiers)
        return replace(
            claim,
            subject=single(claim.subject),
            object=single(claim.object),
            speaker=claim.speaker and single(claim.speaker),
            qualifiers=qualifiers,
        )

    return replace(one, claims=tuple(map(changed, one.claims)))


def _alone(mention: Mention) -> Mention:
    """Return a mention that stands for itself; what is no name cannot be found elsewhere."""
    referent, label = mention.referent, " ".join(mention.text.split())
    surface = name_surface(label) if mention.kind is MentionKind.NAME else ""
    named = bool(surface)
    kind = referent.kind if named or referent.kind is not MentionKind.NAME else MentionKind.CONCEPT
    return replace(
        mention,
        why="",
        referent=replace(
            referent,
            key=_key(mention),
            label=surface or label,
            kind=kind,
            shared=referent.shared and named,
            owner=None,
        ),
    )
