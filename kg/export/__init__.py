"""The graph in the formats of other programs; each is a plug-in, ours like any other."""

from __future__ import annotations

from kg.export.format import Exporter, Format
from kg.export.network import to_network
from kg.export.write import export_names, find_exporter, write_export

__all__ = [
    "Exporter",
    "Format",
    "export_names",
    "find_exporter",
    "to_network",
    "write_export",
]
