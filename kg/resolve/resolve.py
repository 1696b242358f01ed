"""The room's one task: from the claims of all articles to entities and statements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Literal, Resolution, Skipped
from kg.resolve.clusters import cluster_things
from kg.resolve.contexts import Contexts
from kg.resolve.copies import find_copies
from kg.resolve.decisions import settle_decisions
from kg.resolve.entities import make_entity
from kg.resolve.iris import mint_iris
from kg.resolve.statements import Known, make_statements
from kg.resolve.things import collect_things, is_thing, mentions_of
from kg.resolve.units import thing_id
from kg.vocab import Namespaces

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.model import ArticleClaims, Statement
    from kg.resolve.decisions import Decision
    from kg.schema import Schema
    from kg.settings import Settings

__all__ = ["resolve"]


def resolve(
    read: Iterable[ArticleClaims],
    *,
    settings: Settings,
    schema: Schema,
    decisions: Iterable[Decision] = (),
) -> Resolution:
    """Join what several articles say of one thing, and state their claims about it.

    The result depends neither on the order of the articles nor on that of the decisions, which
    are a person's and come before all else. Only things that a statement, or a speaker or
    qualifier of its claims, speaks of become entities.
    """
    articles = tuple(sorted(read, key=lambda one: one.article.id))
    namespaces = Namespaces(settings.base)
    things = collect_things(articles)
    ruling = settle_decisions(decisions, {thing_id(thing) for thing in things.values()})
    clustering = cluster_things(things.values(), Contexts(articles, things), ruling)
    clusters = clustering.clusters
    iris = mint_iris(clusters, namespaces)
    referents = {
        (thing.article, thing.referent.key): iri
        for iri, cluster in zip(iris, clusters, strict=True)
        for thing in cluster.things
    }
    classes = {iri: cluster.cls for iri, cluster in zip(iris, clusters, strict=True)}
    copies = find_copies(one.article for one in articles)
    known = Known(referents, classes, schema, namespaces, copies)
    claims = (claim for one in articles for claim in one.claims)
    statements, properties = make_statements(claims, known)
    used = _used(statements, referents)
    entities = [
        make_entity(cluster, iri)
        for iri, cluster in zip(iris, clusters, strict=True)
        if iri in used
    ]
    return Resolution(
        articles=articles,
        entities=tuple(sorted(entities, key=lambda entity: entity.iri)),
        statements=tuple(statements),
        properties=properties,
        referents={key: iri for key, iri in sorted(referents.items()) if iri in used},
        links=tuple(link for cluster in clusters for link in cluster.links),
        doubts=clustering.doubts,
        copies=copies,
        faults=tuple(Skipped(place, reason, error=True) for place, reason in ruling.faults),
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
