"""Quads in one of RDF's syntaxes: readable where the syntax is for readers, valid everywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, serialize

from kg.errors import OutputError
from kg.store.terms import clean

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Quad

    from kg.vocab import Namespaces

__all__ = ["to_bytes"]

# A statement ends a line, and literals never hold a raw newline: what follows, unless it closes
# the graph or is one more prefix, is the next subject.
_BETWEEN_SUBJECTS = re.compile(rb" \.\n(?=\t?[^\t}@])")

# RDF/XML writes a property as an element, whose name must be the end of its IRI.
_START = "A-Z_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d"
_START += "\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
_ELEMENT = re.compile(f"[{_START}][{_START}0-9.\u00b7\u0300-\u036f\u203f\u2040-]*$")


def to_bytes(quads: Iterable[Quad], rdf_format: RdfFormat, namespaces: Namespaces) -> bytes:
    """Write quads, in their order, with our prefixes where the syntax has prefixes.

    Raises:
        OutputError: it is RDF/XML, and a property's IRI has no end that XML could name.
    """
    listed = list(quads)
    data = listed if rdf_format.supports_datasets else [quad.triple for quad in listed]
    if rdf_format == RdfFormat.RDF_XML:
        _refuse_unnamable(listed)
    written = serialize(data, format=rdf_format, prefixes=namespaces.prefixes) or b""
    if rdf_format in {RdfFormat.TURTLE, RdfFormat.TRIG}:
        return _BETWEEN_SUBJECTS.sub(b" .\n\n", written)
    if rdf_format == RdfFormat.RDF_XML:
        # XML has no control characters, and reads a raw carriage return as a newline.
        return clean(written.decode()).replace("\r", "&#13;").encode()
    return written


def _refuse_unnamable(quads: Iterable[Quad]) -> None:
    for iri in sorted({quad.predicate.value for quad in quads}):
        if not _ELEMENT.search(iri):
            message = f"RDF/XML cannot name the property <{iri}>; choose another format."
            raise OutputError(message, value=iri)
