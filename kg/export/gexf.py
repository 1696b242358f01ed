"""GEXF, for Gephi."""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from kg.export.format import Exporter, Format
from kg.export.network import to_network

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["GEXF", "write_gexf"]

_TODAY = re.compile(rb' lastmodifieddate="[^"]*"')


def write_gexf(store: Store, stream: BinaryIO) -> None:
    """Write the network of facts as GEXF."""
    from networkx import write_gexf as write  # noqa: PLC0415 - heavy, and only networks need it

    written = BytesIO()
    write(to_network(store), written, version="1.2draft")
    # The date of writing would make each day's file another; it says nothing of the graph.
    stream.write(_TODAY.sub(b"", written.getvalue(), count=1).rstrip() + b"\n")


GEXF = Exporter(Format("gexf", "application/gexf+xml", ".gexf"), write_gexf)
