"""Claims as flat records, for tables."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg.store import clean
from kg.vocab import NS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.store import Store

    Facts = dict[str, list[str]]

__all__ = ["COLUMNS", "claim_records"]

COLUMNS = (
    "subject",
    "property",
    "object",
    "status",
    "confidence",
    "speaker",
    "when",
    "where",
    "amount",
    "unit",
    "sentence",
    "headline",
    "published",
    "publisher",
    "url",
    "file",
    "subject_iri",
    "property_iri",
    "object_iri",
    "claim_iri",
    "article_iri",
)

_ABOUT = "SELECT ?thing ?property ?value {{ ?thing a {} ; ?property ?value }}"
_LABELS = "SELECT ?thing ?value { ?thing rdfs:label ?value }"


def claim_records(store: Store) -> Iterator[dict[str, str]]:
    """Yield one record of `COLUMNS` for each claim, sorted by claim; what is absent is empty."""
    prefixes = store.namespaces.prefixes
    labels = _labels(store)
    articles = _about(store, "schema:NewsArticle")
    evidence = _about(store, "kg:Evidence")
    for claim, facts in sorted(_about(store, "kg:Claim").items()):
        sentence = evidence.get(_one(facts, prefixes["prov"] + "wasDerivedFrom"), {})
        article_iri = _one(sentence, prefixes["dcterms"] + "isPartOf")
        article = articles.get(article_iri, {})
        parts = {
            name: _one(facts, prefixes["rdf"] + local)
            for name, local in (
                ("subject", "subject"),
                ("property", "predicate"),
                ("object", "object"),
            )
        }
        own = {name: _one(facts, NS + name) for name in ("confidence", "when", "amount", "unit")}
        things = {name: _one(facts, NS + name) for name in ("speaker", "where")}
        record = {
            **{name: labels.get(value, value) for name, value in (parts | things).items()},
            **own,
            "confidence": f"{float(own['confidence'] or 0):.2f}",
            "status": _one(facts, NS + "status").removeprefix(NS),
            "sentence": _one(sentence, prefixes["oa"] + "exact"),
            "headline": _one(article, prefixes["schema"] + "headline"),
            "published": _one(article, prefixes["schema"] + "datePublished"),
            "publisher": _one(article, prefixes["schema"] + "publisher"),
            "url": _one(article, prefixes["schema"] + "url"),
            "file": _one(article, NS + "sourceFile"),
            "subject_iri": parts["subject"],
            "property_iri": parts["property"],
            "object_iri": parts["object"] if parts["object"] in labels else "",
            "claim_iri": claim,
            "article_iri": article_iri,
        }
        yield {name: clean(record[name]) for name in COLUMNS}


def _about(store: Store, cls: str) -> dict[str, Facts]:
    found: defaultdict[str, Facts] = defaultdict(lambda: defaultdict(list))
    for row in store.select(_ABOUT.format(cls)):
        if isinstance(row["thing"], NamedNode):
            found[row["thing"].value][row["property"].value].append(row["value"].value)
    return dict(found)


def _labels(store: Store) -> dict[str, str]:
    rows = ((row["thing"].value, row["value"].value) for row in store.select(_LABELS))
    return dict(sorted(rows, reverse=True))


def _one(facts: Facts, predicate: str) -> str:
    return min(facts.get(predicate, [""]))
