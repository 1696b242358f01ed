"""Literals as we write them, out of an engine that keeps numbers in a form of its own."""

from __future__ import annotations

from decimal import Decimal

from pyoxigraph import Literal, Quad

from kg.store.terms import term, typed

__all__ = ["as_written"]

_SPANS = {term("oa:start"), term("oa:end")}
_SHARES = {term("kg:confidence"), term("kg:score")}
_INTEGER, _DECIMAL = term("xsd:integer"), term("xsd:decimal")


def as_written(quad: Quad) -> Quad:
    """Return a quad of the engine as it was put in.

    The engine keeps values, not spellings: 0.90 comes back as 0.9, and a span's
    xsd:nonNegativeInteger as xsd:integer, which Web Annotation does not allow there.
    """
    value = quad.object
    if not isinstance(value, Literal):
        return quad
    if quad.predicate in _SPANS and value.datatype == _INTEGER and not value.value.startswith("-"):
        restored = typed(value.value, "nonNegativeInteger")
    elif quad.predicate in _SHARES and value.datatype == _DECIMAL:
        restored = typed(f"{Decimal(value.value):.2f}", "decimal")
    else:
        return quad
    return Quad(quad.subject, quad.predicate, restored, quad.graph_name)
