"""Large made-up graphs in which everything there is to find can be found, hostile names included."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from benchmarks.page.graph import make_graph
from kg.model import Join, Literal, Status
from kg.pipeline import page_text
from kg.resolve import list_candidates
from kg.store import make_store, quads
from kg.vocab import Namespaces
from tests.view.pictures import HOSTILE

if TYPE_CHECKING:
    from kg.model import ArticleClaims, Entity, Resolution, Statement

__all__ = ["crowd", "crowd_text"]

NAMES = [name for name in HOSTILE if name.strip() and "\ud800" not in name]
NAMES += ["\u202eevil\u202c \u2028 name"]

BARE = Namespaces().relation("resigns")
"""A relation that needs no object."""


def crowd_text(entities: int) -> str:
    """Return the page of a crowd."""
    made = crowd(entities)
    found = quads(made, Namespaces(), list_candidates(made, (), joined=True, by_name=20))
    return page_text(make_store(found), title=f"Crowd {NAMES[0]}")


def crowd(entities: int) -> Resolution:
    """Return a graph of so many entities, of which the best known but three have hostile names.

    Every entity has another name, words that were taken for the best known are doubtful, its first
    fact is denied elsewhere, two articles give it different figures, and it does what needs no object.
    """
    made = make_graph(entities)
    order = sorted(made.entities, key=lambda each: (-each.mentions, each.iri))
    hostile = {entity.iri: name for entity, name in zip(order[3:], NAMES, strict=False)}
    properties = dict(made.properties)
    properties[min(properties)] = NAMES[1]
    properties[BARE] = "resigns"
    return replace(
        made,
        articles=tuple(_told(read, number) for number, read in enumerate(made.articles)),
        entities=tuple(_named(entity, hostile, order[0]) for entity in made.entities),
        statements=(*made.statements, *_quarrels(made.statements, order[0].iri)),
        properties=properties,
    )


def _told(read: ArticleClaims, number: int) -> ArticleClaims:
    """Let some articles be told by somebody with a hostile name, at a hostile address."""
    if number % 5:
        return read
    name = NAMES[number // 5 % len(NAMES)]
    hostile = {"title": name, "publisher": name, "author": name, "url": "javascript:alert(1)"}
    return replace(read, article=replace(read.article, **hostile))


def _named(entity: Entity, hostile: dict[str, str], first: Entity) -> Entity:
    label = hostile.get(entity.iri, entity.label)
    joins = [Join(entity.label, "the same name", entity.mentions)]
    if entity is first:
        joins += [Join(words, "the maker spoken of last", 2) for words in ("the maker", NAMES[1])]
    others = (f"Alias of {entity.label}",)
    return replace(entity, label=label, other_labels=others, joins=tuple(joins))


def _quarrels(statements: tuple[Statement, ...], iri: str) -> list[Statement]:
    """Return what others say of an entity's first fact, and figures that do not agree."""
    own = [each for each in statements if iri in (each.subject, each.object)]
    first = next(each for each in own if each.status is Status.ASSERTED)
    other = next(
        each for each in own if each.claims[0].evidence.article != first.claims[0].evidence.article
    )
    denied = replace(other.claims[0], status=Status.NEGATED)
    figures = [
        replace(each, subject=iri, object=Literal(figure, "integer"), status=Status.ASSERTED)
        for each, figure in ((first, "5"), (other, "7"))
    ]
    return [
        replace(first, status=Status.NEGATED, claims=(denied,)),
        *(replace(each, property=figures[0].property) for each in figures),
        replace(figures[0], property=BARE, object=Literal("true", "boolean")),
    ]
