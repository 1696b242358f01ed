"""The syntaxes of RDF."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from pyoxigraph import RdfFormat

from kg.export.format import Exporter, Format
from kg.store import to_bytes

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["JSON_LD", "N_QUADS", "N_TRIPLES", "RDF_XML", "TRIG", "TURTLE"]


def _exporter(name: str, suffix: str, rdf_format: RdfFormat) -> Exporter:
    holds_graphs = rdf_format.supports_datasets

    def write(store: Store, stream: BinaryIO) -> None:
        quads = store.quads() if holds_graphs else store.triples()
        stream.write(to_bytes(quads, rdf_format, store.namespaces))

    return Exporter(Format(name, rdf_format.media_type, suffix, holds_graphs), write)


JSON_LD = _exporter("json-ld", ".jsonld", RdfFormat.JSON_LD)
N_QUADS = _exporter("n-quads", ".nq", RdfFormat.N_QUADS)
N_TRIPLES = _exporter("n-triples", ".nt", RdfFormat.N_TRIPLES)
RDF_XML = _exporter("rdf-xml", ".rdf", RdfFormat.RDF_XML)
TRIG = _exporter("trig", ".trig", RdfFormat.TRIG)
TURTLE = _exporter("turtle", ".ttl", RdfFormat.TURTLE)
