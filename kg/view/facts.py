"""Claims of a store, gathered into facts with every sentence behind them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.model import Status
from kg.view.model import Edge, Node, Quote
from kg.view.queries import CLAIMS, DETAILS, EVIDENCE
from kg.view.quotes import Detail, make_quote
from kg.view.rows import Row, select
from kg.view.things import local_name, value_node
from kg.vocab import Namespaces, property_label

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.store import Store

__all__ = ["read_facts", "read_sentences"]


@dataclass(frozen=True, slots=True)
class _Key:
    subject: str
    property: str
    object: str
    status: Status


def read_facts(
    store: Store, namespaces: Namespaces, labels: Mapping[str, str], sentences: Mapping[str, Row]
) -> tuple[tuple[Edge, ...], dict[str, Node]]:
    """Return the facts in a fixed order, and the nodes of the values they speak of.

    Claims that say the same thing with the same status are one fact; its confidence is that of
    its surest claim. ``labels`` are names by IRI, ``sentences`` those of `read_sentences`.

    Raises:
        InputError: a claim's status or confidence is none.
    """
    details = _details(store, namespaces)
    quotes: defaultdict[_Key, set[Quote]] = defaultdict(set)
    values: dict[str, Node] = {}
    for row in select(store, CLAIMS, namespaces):
        detail = details[row["claim"]]
        target = row["object"]
        if row["type"]:
            words = min(detail.get("objectText", ()), default="")
            node = value_node(row["subject"], target, row["type"], words)
            target = node.iri
            values[target] = min(node, values.get(target, node), key=lambda each: each.label)
        key = _Key(row["subject"], row["property"], target, _status(row))
        quotes[key].add(make_quote(row, detail, sentences))
    edges = [_edge(key, quotes[key], labels) for key in quotes]
    edges.sort(key=lambda edge: (edge.subject, edge.property, edge.object, edge.status))
    return tuple(edges), values


def read_sentences(store: Store, namespaces: Namespaces) -> dict[str, Row]:
    """Return the sentences that facts were read from, each with its article, by their IRIs."""
    return {row["evidence"]: row for row in select(store, EVIDENCE, namespaces)}


def _details(store: Store, namespaces: Namespaces) -> defaultdict[str, Detail]:
    """Return by claim what it says beside subject, relation and object."""
    details: defaultdict[str, Detail] = defaultdict(dict)
    for row in select(store, DETAILS, namespaces):
        details[row["claim"]].setdefault(local_name(row["detail"]), set()).add(row["value"])
    return details


def _edge(key: _Key, quotes: set[Quote], labels: Mapping[str, str]) -> Edge:
    """Make one fact of its quotes; a sentence that says it twice is quoted once."""
    best: dict[tuple[str, str], Quote] = {}
    for quote in sorted(quotes, key=lambda each: (each.derived, -each.confidence, repr(each))):
        best.setdefault((quote.source, quote.text), quote)
    return Edge(
        subject=key.subject,
        object=key.object,
        property=key.property,
        label=labels.get(key.property) or property_label(local_name(key.property)),
        status=key.status,
        confidence=max(each.confidence for each in best.values()),
        quotes=tuple(best[place] for place in sorted(best)),
    )


def _status(claim: Row) -> Status:
    """Return a claim's status."""
    try:
        return Status(local_name(claim["status"]))
    except ValueError as error:
        message = (
            f"The claim {claim['claim']} has the status {claim['status']}, which is none of "
            f"{', '.join(Status)}; build the graph again."
        )
        raise InputError(message, value=claim["status"]) from error
