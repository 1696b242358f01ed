"""Checking that every quote still stands where it is said to stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.check.problem import Problem
from kg.store import clean
from kg.vocab import shorten

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.store import Store

__all__ = ["quote_problems"]

_SPANS = """
SELECT ?span ?start ?end ?quote ?article WHERE {
  ?span oa:exact ?quote ; oa:start ?start ; oa:end ?end ; dcterms:isPartOf ?article .
}
ORDER BY ?span
"""


def quote_problems(store: Store, texts: Mapping[str, str]) -> Iterator[Problem]:
    """Yield the quotes that do not stand at their span of their article's text.

    ``texts`` gives the text of each article by the article's id.
    """
    namespaces = store.namespaces
    missing: set[str] = set()
    for row in store.select(_SPANS):
        article = row["article"].value.removeprefix(namespaces.article(""))
        span, quote = row["span"].value, row["quote"].value
        start, end = int(row["start"].value), int(row["end"].value)
        place = shorten(span, namespaces.prefixes)
        if span != namespaces.span(article, start, end):
            yield Problem(
                place, f"The span is named otherwise than it lies ({start},{end}).", quote
            )
        elif article not in texts:
            missing.add(article)
        elif clean(texts[article][start:end]) != quote:
            stands = clean(texts[article][start:end])[:200]
            yield Problem(place, f'The quote does not stand there; there stands "{stands}".', quote)
    for article in sorted(missing):
        place = shorten(namespaces.article(article), namespaces.prefixes)
        yield Problem(place, "The text is not in the cache, so its quotes are not checked.")
