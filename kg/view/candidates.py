"""Candidates of a store: pairs of things that a person may join or part."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING
from urllib.parse import unquote

from kg.model import Evidence
from kg.resolve import Candidate, Side, State, order_candidates
from kg.view.queries import CANDIDATES, REFERENTS
from kg.view.quotes import span_of
from kg.view.rows import select
from kg.view.things import class_name, local_name

if TYPE_CHECKING:
    from kg.store import Store
    from kg.view.rows import Row
    from kg.vocab import Namespaces

__all__ = ["read_candidates"]


def read_candidates(
    store: Store, namespaces: Namespaces, sentences: dict[str, Row]
) -> tuple[Candidate, ...]:
    """Return the candidates as `kg review` lists them: what is open first, the likeliest first.

    ``sentences`` gives text and article by the IRI of the span.
    """
    sides = _sides(store, namespaces, sentences)
    ends: defaultdict[str, set[str]] = defaultdict(set)
    rows: dict[str, Row] = {}
    for row in select(store, CANDIDATES, namespaces):
        ends[row["candidate"]].add(row["end"])
        rows[row["candidate"]] = row
    found = []
    for iri, row in rows.items():
        two = sorted(_thing_id(end, namespaces) for end in ends[iri])
        if len(two) != 2 or row["state"] not in list(State):  # noqa: PLR2004 - two sides
            continue
        left, right = (sides.get(end) or Side(end) for end in two)
        state, score = State(row["state"]), float(row["score"])
        found.append(Candidate(local_name(iri), left, right, score, (row["reason"],), state))
    return order_candidates(found)


def _sides(store: Store, namespaces: Namespaces, sentences: dict[str, Row]) -> dict[str, Side]:
    """Return the things by id, each with its sentences in their order."""
    rows: dict[str, Row] = {}
    spans: defaultdict[str, set[str]] = defaultdict(set)
    for row in select(store, REFERENTS, namespaces):
        rows[row["thing"]] = row
        if row.get("evidence") in sentences:
            spans[row["thing"]].add(row["evidence"])
    sides = {}
    for iri, row in rows.items():
        ident = _thing_id(iri, namespaces)
        evidence = sorted(
            (
                Evidence(sentences[span]["article"], *span_of(span), sentences[span]["text"])
                for span in spans[iri]
            ),
            key=lambda each: (each.article, each.start, each.text),
        )
        cls = class_name(row["class"])
        sides[ident] = Side(ident, row["name"], cls, row["entity"], tuple(evidence))
    return sides


def _thing_id(iri: str, namespaces: Namespaces) -> str:
    """Return what decisions know a thing by: the end of its IRI, or an IRI of the user's list."""
    article = namespaces.article("")
    return unquote(iri.removeprefix(article)) if iri.startswith(article) else iri
