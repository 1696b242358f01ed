"""GraphML, for yEd, Cytoscape and igraph."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from kg.export.format import Exporter, Format
from kg.export.network import to_network

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["GRAPHML", "write_graphml"]


def write_graphml(store: Store, stream: BinaryIO) -> None:
    """Write the network of facts as GraphML."""
    # The writer that uses lxml, when that is installed, writes other bytes: take the plain one.
    from networkx import write_graphml_xml  # noqa: PLC0415 - heavy, and only networks need it

    written = BytesIO()
    write_graphml_xml(to_network(store), written)
    stream.write(written.getvalue().rstrip() + b"\n")


GRAPHML = Exporter(Format("graphml", "application/graphml+xml", ".graphml"), write_graphml)
