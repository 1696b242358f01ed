"""Joining things across articles: by key, never by comparing all with all."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import MentionKind
from kg.resolve.labels import name_key, name_surface

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.resolve.things import Thing

__all__ = ["Cluster", "cluster_things"]

FAMILIES = {
    "Person": "person",
    "Place": "place",
    "Event": "event",
    "Organization": "body",
    "Group": "body",
    "Product": "body",
    "CreativeWork": "body",
    "Legislation": "body",
    "Concept": "",
    "Thing": "",
}
"""Classes that one name may be given in different articles; "" goes with any."""

SPELLED_OUT = ("initials", "brackets")
"""Words of the reasons for which a short form may stand for its long form everywhere."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Things that are one, in the order of their articles, the class they have, and why.

    ``alone`` is the article a thing belongs to that no other article can speak of.
    """

    things: tuple[Thing, ...]
    cls: str
    reason: str = ""
    alone: str | None = None


def cluster_things(things: Iterable[Thing]) -> list[Cluster]:
    """Join the things that are one; the order of what comes in does not matter."""
    ordered = sorted(things, key=lambda thing: (thing.article, thing.referent.key))
    blocks: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    clusters = []
    for thing in ordered:
        if _is_alone(thing):
            clusters.append(Cluster((thing,), thing.referent.cls, alone=thing.article))
        else:
            kind = thing.referent.kind.value
            blocks[kind, name_key(thing.referent.label)].append(thing)
    _join_spelled_out(blocks)
    for key in sorted(blocks):
        clusters += _split_by_class(blocks[key])
    return clusters


def _is_alone(thing: Thing) -> bool:
    """Tell whether a thing can only be itself: "the deal", or a person known by one word."""
    referent = thing.referent
    if not referent.shared:
        return True
    return referent.cls == "Person" and " " not in referent.label.strip()


def _join_spelled_out(blocks: dict[tuple[str, str], list[Thing]]) -> None:
    """Move initials met alone to the one long form that an article gives for them."""
    long_forms: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for key, block in blocks.items():
        for thing in block:
            for text, why in thing.texts:
                if any(word in why for word in SPELLED_OUT):
                    short = (key[0], name_key(name_surface(text) or text))
                    if short != key:
                        long_forms[short].add(key)
    for short, longs in sorted(long_forms.items()):
        if len(longs) == 1 and short in blocks:
            long = next(iter(longs))
            if long in blocks:
                blocks[long] += blocks.pop(short)


def _split_by_class(block: list[Thing]) -> list[Cluster]:
    """Keep a person, a place and a body of one name apart; the unclear go with the largest."""
    families: dict[str, list[Thing]] = defaultdict(list)
    for thing in block:
        families[FAMILIES.get(thing.referent.cls, "")].append(thing)
    unclear = families.pop("", [])
    if " " in block[0].referent.label.strip() or not families:
        families = {"": block}
    elif unclear:
        largest = max(sorted(families), key=lambda name: sum(map(_size, families[name])))
        families[largest] += unclear
    return [_cluster(families[name]) for name in sorted(families)]


def _size(thing: Thing) -> int:
    return len(thing.spans)


def _cluster(things: list[Thing]) -> Cluster:
    ordered = sorted(things, key=lambda thing: (thing.article, thing.referent.key))
    votes: Counter[str] = Counter()
    for thing in ordered:
        weak = (
            FAMILIES.get(thing.referent.cls, "") == "" and thing.referent.kind is MentionKind.NAME
        )
        votes[thing.referent.cls] += 0 if weak else _size(thing)
    cls = max(sorted(votes), key=votes.__getitem__)
    articles = len({thing.article for thing in ordered})
    reason = f"the same name in {articles} articles" if articles > 1 else ""
    return Cluster(tuple(ordered), cls, reason)
