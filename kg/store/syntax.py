"""Quads in one of RDF's syntaxes: readable where the syntax is for readers, valid everywhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, serialize

from kg.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pyoxigraph import Quad

    from kg.vocab import Namespaces

__all__ = ["to_bytes"]

# A statement ends a line, and literals never hold a raw newline: what follows, unless it closes
# the graph or is one more prefix, is the next subject.
_BETWEEN_SUBJECTS = re.compile(rb" \.\n(?=\t?[^\t}@])")


def to_bytes(quads: Iterable[Quad], rdf_format: RdfFormat, namespaces: Namespaces) -> bytes:
    """Write quads, in their order, with our prefixes where the syntax has prefixes.

    Raises:
        OutputError: the syntax cannot say it, as RDF/XML with some properties.
    """
    data = quads if rdf_format.supports_datasets else [quad.triple for quad in quads]
    try:
        written = serialize(data, format=rdf_format, prefixes=namespaces.prefixes) or b""
    except (OSError, ValueError) as error:
        message = f"{rdf_format.name} cannot hold this graph ({error}); choose another format."
        raise OutputError(message, value=rdf_format.name) from error
    if rdf_format in {RdfFormat.TURTLE, RdfFormat.TRIG}:
        return _BETWEEN_SUBJECTS.sub(b" .\n\n", written)
    if rdf_format == RdfFormat.RDF_XML:  # where a raw carriage return is read as a newline
        return written.replace(b"\r", b"&#13;")
    return written
