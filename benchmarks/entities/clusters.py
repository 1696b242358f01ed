"""Scoring clusters of mentions, whatever a mention is: B-cubed and LEA.

Bagga and Baldwin 1998; Moosavi and Strube 2016. Written from the definitions.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from benchmarks.entities.score import Tally, match_names

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from benchmarks.entities.gold import GoldArticle
    from benchmarks.entities.score import Link

__all__ = ["add_b_cubed", "add_lea", "mention_clusters", "name_clusters"]

Clusters = dict["Hashable", str]
"""The cluster of each mention; a mention that both sides found has the same key in both."""


def mention_clusters(gold: GoldArticle, links: Iterable[Link]) -> tuple[Clusters, Clusters]:
    """Return the gold's clusters and ours of all mentions, known by where their head starts."""
    ordered = sorted(gold.mentions, key=lambda mention: mention.end - mention.start)
    theirs: Clusters = {mention.head: mention.group for mention in ordered}
    return theirs, {link.head: link.key for link in links}


def name_clusters(gold: GoldArticle, links: Iterable[Link]) -> tuple[Clusters, Clusters]:
    """Return the gold's clusters and ours of names alone."""
    names = match_names(gold, links)
    theirs: Clusters = {
        place: mention.group
        for place, mention in enumerate(names.theirs)
        if place not in names.inner
    }
    ours: Clusters = {
        names.twins.get(n, ("extra", n)): names.ours[n].key for n in sorted(names.counted)
    }
    return theirs, ours


def add_b_cubed(theirs: Clusters, ours: Clusters, tally: Tally) -> None:
    """Add an article to a B-cubed tally; a mention without its twin counts as wrong."""
    common = Counter((theirs[one], ours[one]) for one in theirs.keys() & ours.keys())
    sizes, found = Counter(theirs.values()), Counter(ours.values())
    tally.given += len(ours)
    tally.expected += len(theirs)
    tally.right += sum(count * count / found[key] for (_, key), count in common.items())
    tally.right_expected = (tally.right_expected or 0.0) + sum(
        count * count / sizes[group] for (group, _), count in common.items()
    )


def add_lea(theirs: Clusters, ours: Clusters, tally: Tally) -> None:
    """Add an article to a LEA tally: the share of links kept, clusters weighed by their size."""
    tally.given += len(ours)
    tally.expected += len(theirs)
    tally.right += _links_kept(ours, theirs)
    tally.right_expected = (tally.right_expected or 0.0) + _links_kept(theirs, ours)


def _links_kept(these: Mapping[Hashable, str], those: Mapping[Hashable, str]) -> float:
    """Return the sum over clusters of their size times the share of their links in the others.

    A cluster of one is linked to itself, and kept if the others have it as a cluster of one.
    """
    members: dict[str, list[Hashable]] = defaultdict(list)
    for one, cluster in these.items():
        members[cluster].append(one)
    sizes = Counter(those.values())
    kept = 0.0
    for inside in members.values():
        size = len(inside)
        shared = Counter(those[one] for one in inside if one in those)
        if size == 1:
            kept += sum(sizes[cluster] == 1 for cluster in shared)
        else:
            links = sum(count * (count - 1) for count in shared.values())
            kept += links / (size - 1)
    return kept
