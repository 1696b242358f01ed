"""A node in the making: what several mentions of an article stand for, before it is a Referent."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.model import MentionKind, Referent

__all__ = ["Node", "to_referent"]


@dataclass(slots=True, eq=False)
class Node:
    """One thing of an article while it is being read; it learns as mentions join it.

    ``modifiers`` are the words before a concept's head, ``members`` the nodes that take part
    in an event, ``team`` tells whether it plays matches, ``last`` is the token of the latest
    mention, ``subjects`` how often it was one.
    """

    key: str
    label: str
    cls: str
    kind: MentionKind
    shared: bool = True
    owner: Node | None = None
    gender: str = ""
    plural: bool = False
    team: bool = False
    head: str = ""
    modifiers: frozenset[str] = frozenset()
    members: list[Node] = field(default_factory=list)
    count: int = 0
    last: int = -1
    subjects: int = 0
    referent: Referent | None = None


def to_referent(node: Node) -> Referent:
    """Freeze a node; the same node always gives the same Referent."""
    if node.referent is None:
        node.referent = Referent(
            key=node.key,
            label=node.label,
            cls=node.cls,
            kind=node.kind,
            shared=node.shared,
            owner=node.owner.key if node.owner is not None else None,
        )
    return node.referent
