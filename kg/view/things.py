"""Entities, values and articles of a store, as nodes and sources that have no place yet."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.view.model import Node, Source
from kg.view.queries import ARTICLES, JOINS, NAMES, THINGS
from kg.view.rows import Row, select
from kg.vocab import CLASSES, Namespaces

if TYPE_CHECKING:
    from kg.store import Store

__all__ = [
    "Names",
    "class_name",
    "local_name",
    "read_names",
    "read_nodes",
    "read_sources",
    "value_node",
]

_CLASS_OF = {iri: name for name, iri in CLASSES.items()}
_WORDS = ("string", "langString", "anyURI")
_DATES = ("date", "dateTime", "gYearMonth", "gYear")


@dataclass(frozen=True, slots=True)
class Names:
    """What things are called: the one label of each, and what else it goes by."""

    labels: dict[str, str]
    others: dict[str, set[str]]


def read_names(store: Store, namespaces: Namespaces) -> Names:
    """Return the names of all things, properties included; of two labels the first by letters."""
    labels: defaultdict[str, set[str]] = defaultdict(set)
    others: defaultdict[str, set[str]] = defaultdict(set)
    for row in select(store, NAMES, namespaces):
        if "label" in row:
            labels[row["thing"]].add(row["label"])
        else:
            others[row["thing"]].add(row["other"])
    for iri, several in labels.items():
        others[iri] |= several - {min(several)}
        others[iri] -= {min(several)}
    return Names({iri: min(several) for iri, several in labels.items()}, dict(others))


def read_nodes(store: Store, namespaces: Namespaces, names: Names) -> dict[str, Node]:
    """Return every entity that a claim names, by IRI, in the order of the IRIs."""
    found: dict[str, Row] = {}
    for row in select(store, THINGS, namespaces):
        known = found.setdefault(row["thing"], row)
        known.update({key: min(value, known.get(key, value)) for key, value in row.items()})
    joins = _joins(store, namespaces)
    return {
        iri: Node(
            iri=iri,
            label=names.labels.get(iri) or local_name(iri),
            cls=class_name(row.get("class", "")),
            kind=local_name(row.get("kind", "concept")),
            also=tuple(sorted(names.others.get(iri, ()))),
            joins=tuple(sorted(joins[iri])),
            mentions=int(row.get("count", "0")),
        )
        for iri, row in sorted(found.items())
    }


def read_sources(store: Store, namespaces: Namespaces) -> tuple[Source, ...]:
    """Return the articles of a store, in the order of their IRIs."""
    found: dict[str, Row] = {}
    for row in select(store, ARTICLES, namespaces):
        found.setdefault(row.pop("article"), {}).update(row)
    sources = []
    for iri, row in sorted(found.items()):
        title = row.get("title") or row.get("file") or local_name(iri)
        sources.append(Source(iri=iri, **{**row, "title": title}))
    return tuple(sources)


def value_node(subject: str, lexical: str, datatype: str, words: str) -> Node:
    """Make the node of a literal: it belongs to its subject alone and is called by its words.

    A date is shown in its canonical form, because "Friday" says little outside its article; what
    is neither date nor number describes its subject. What needs no object ("talks collapsed") is
    so or not.
    """
    kind = local_name(datatype)
    label = lexical if kind in _DATES or not words else words
    if kind == "boolean":
        label = "yes" if lexical == "true" else "no"
    cls = "Description" if kind in _WORDS else "Value"
    return Node(iri=f"{subject} {lexical}^^{datatype}", label=label, cls=cls, kind="value")


def local_name(iri: str) -> str:
    """Return the last part of an IRI.

    >>> local_name("https://schema.org/Person")
    'Person'
    """
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2]


def class_name(iri: str) -> str:
    """Name a class: ours by their own names, any other by the last part of its IRI."""
    return _CLASS_OF.get(iri) or local_name(iri) or "Thing"


def _joins(store: Store, namespaces: Namespaces) -> defaultdict[str, set[tuple[str, str, int]]]:
    """Return what was joined to each entity, and why."""
    joins: defaultdict[str, set[tuple[str, str, int]]] = defaultdict(set)
    for row in select(store, JOINS, namespaces):
        joins[row["thing"]].add((row["text"], row["reason"], int(row.get("count", "1"))))
    return joins
