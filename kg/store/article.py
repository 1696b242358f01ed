"""The article graph's frame: what the article is, and the spans of it that claims point to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, Triple

from kg.model import Evidence
from kg.store.terms import date, integer, node, term, text, typed

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

    from kg.model import Article, ArticleClaims, Mention
    from kg.vocab import Namespaces

__all__ = ["article_triples", "evidence_triples", "mention_triples", "paragraph_triples"]


def article_triples(read: ArticleClaims, namespaces: Namespaces) -> Iterator[Triple]:
    """Yield what is known of an article itself."""
    article = read.article
    this = node(namespaces.article(article.id))
    yield Triple(this, term("rdf:type"), term("schema:NewsArticle"))
    yield Triple(this, term("rdf:type"), term("prov:Entity"))
    known: list[tuple[str, str | None]] = [
        ("schema:headline", article.title),
        ("schema:publisher", article.publisher),
        ("schema:author", article.author),
        ("kg:sourceFile", article.source),
        ("kg:readWith", read.model),
    ]
    for predicate, words in known:
        if words:
            yield Triple(this, term(predicate), text(words))
    if article.published:
        yield Triple(this, term("schema:datePublished"), date(article.published))
    if article.url:
        yield Triple(this, term("schema:url"), typed(article.url, "anyURI"))


def mention_triples(mention: Mention, entity: str, namespaces: Namespaces) -> Iterator[Triple]:
    """Yield where a mention stands and which entity it stands for."""
    this = yield from _span(mention, "kg:Mention", namespaces)
    yield Triple(this, term("kg:refersTo"), node(entity))
    if mention.why:
        yield Triple(this, term("kg:linkedBecause"), text(mention.why))


def evidence_triples(evidence: Evidence, namespaces: Namespaces) -> Iterator[Triple]:
    """Yield where a claim's sentence stands."""
    yield from _span(evidence, "kg:Evidence", namespaces)


def paragraph_triples(
    article: Article, start: int, end: int, namespaces: Namespaces
) -> Iterator[Triple]:
    """Yield a paragraph of an article: where it stands, and its words."""
    paragraph = Evidence(article.id, start, end, article.text[start:end])
    yield from _span(paragraph, "kg:Paragraph", namespaces)


def _span(
    span: Mention | Evidence, cls: str, namespaces: Namespaces
) -> Generator[Triple, None, NamedNode]:
    this = node(namespaces.span(span.article, span.start, span.end))
    for kind in (cls, "oa:TextPositionSelector", "oa:TextQuoteSelector"):
        yield Triple(this, term("rdf:type"), term(kind))
    details: list[tuple[str, NamedNode | Literal]] = [
        ("oa:start", integer(span.start, "nonNegativeInteger")),
        ("oa:end", integer(span.end, "nonNegativeInteger")),
        ("oa:exact", text(span.text)),
        ("dcterms:isPartOf", node(namespaces.article(span.article))),
    ]
    for predicate, value in details:
        yield Triple(this, term(predicate), value)
    return this
