"""The room's one task: from the claims of all articles to entities and statements."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kg.model import Literal, Resolution, Skipped
from kg.resolve.clusters import cluster_things
from kg.resolve.contexts import Contexts
from kg.resolve.copies import find_copies
from kg.resolve.decisions import settle_decisions
from kg.resolve.entities import make_entity
from kg.resolve.iris import mint_iris
from kg.resolve.known import link_known
from kg.resolve.singled import mention_id, single_out
from kg.resolve.statements import Known, make_statements
from kg.resolve.things import collect_things, is_thing, mentions_of
from kg.resolve.units import thing_place
from kg.vocab import Namespaces

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

    from kg.model import ArticleClaims, KnownEntity, Link, Statement
    from kg.resolve.decisions import Decision
    from kg.resolve.things import Thing
    from kg.schema import Schema
    from kg.settings import Settings

__all__ = ["resolve"]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Pause the collector: nothing here makes circles, and to look for them costs a fifth."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()


@_uncollected()
def resolve(
    read: Iterable[ArticleClaims],
    *,
    settings: Settings,
    schema: Schema,
    decisions: Iterable[Decision] = (),
    known: Sequence[KnownEntity] = (),
) -> Resolution:
    """Join what several articles say of one thing, and state their claims about it.

    The result depends neither on the order of the articles nor on that of the decisions, which
    are a person's and come before all else. What is in the list of ``known`` entities gets the
    IRI it has there. Only things that a statement, or a speaker or qualifier of its claims,
    speaks of become entities.
    """
    decisions = tuple(decisions)
    iris = {entity.iri for entity in known}
    articles, taken = single_out(sorted(read, key=lambda one: one.article.id), decisions, iris)
    namespaces = Namespaces(settings.base)
    things = collect_things(articles)
    ruling = settle_decisions(decisions, _Ends(things, iris), taken)
    clustering = cluster_things(things.values(), Contexts(articles, things.values()), ruling)
    linked = link_known(clustering.clusters, known, ruling)
    clusters = linked.clusters
    minted = mint_iris(clusters, namespaces)
    referents = {
        thing.place: iri
        for iri, cluster in zip(minted, clusters, strict=True)
        for thing in cluster.things
    }
    classes = {iri: cluster.cls for iri, cluster in zip(minted, clusters, strict=True)}
    copies = find_copies(one.article for one in articles)
    terms = Known(referents, classes, schema, namespaces, copies)
    claims = (claim for one in articles for claim in one.claims)
    statements, properties = make_statements(claims, terms)
    used = _used(statements, referents)
    entities = [
        make_entity(cluster, iri)
        for iri, cluster in zip(minted, clusters, strict=True)
        if iri in used
    ]
    return Resolution(
        articles=articles,
        entities=tuple(sorted(entities, key=lambda entity: entity.iri)),
        statements=tuple(statements),
        properties=properties,
        referents={key: iri for key, iri in sorted(referents.items()) if iri in used},
        links=tuple(link for cluster in clusters for link in cluster.links),
        doubts=_still_open(clustering.doubts, referents),
        copies=copies,
        faults=tuple(Skipped(place, reason, error=True) for place, reason in ruling.faults),
        notes=linked.notes,
    )


class _Ends:
    """What a decision can speak of: things by their ids, and entities of the list by IRI."""

    def __init__(self, things: Mapping[tuple[str, str], Thing], iris: Container[str]) -> None:
        self._things = things
        self._iris = iris

    def __contains__(self, end: object) -> bool:
        if not isinstance(end, str):
            return False
        return end in self._iris or thing_place(end) in self._things or self._is_mention(end)

    def _is_mention(self, end: str) -> bool:
        """Look for a mention that was not made a thing; few decisions name one in vain."""
        return "#char=" in end and any(
            mention_id(mention) == end
            for thing in self._things.values()
            if end.startswith(thing.article)
            for mention in thing.mentions
        )


def _used(statements: Iterable[Statement], referents: dict[tuple[str, str], str]) -> set[str]:
    """Return the IRIs that statements and the claims behind them speak of."""
    used = set()
    for statement in statements:
        used.add(statement.subject)
        if not isinstance(statement.object, Literal):
            used.add(statement.object)
        for claim in statement.claims:
            used |= {
                referents[mention.article, mention.referent.key]
                for mention in mentions_of(claim)
                if is_thing(mention)
            }
    return used


def _still_open(doubts: Iterable[Link], referents: dict[tuple[str, str], str]) -> tuple[Link, ...]:
    """Leave out what the user's list has joined."""
    return tuple(
        link
        for link in doubts
        if referents[thing_place(link.left)] != referents[thing_place(link.right)]
    )
