"""Writing a store in any format that is registered."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, cast

from kg.errors import OutputError
from kg.plugins import load_plugin, plugin_names

if TYPE_CHECKING:
    from kg.export.format import Exporter
    from kg.store import Store

__all__ = ["export_names", "find_exporter", "write_export"]

_GROUP = "kg_exporters"


def export_names() -> list[str]:
    """Return the names of all formats, sorted."""
    return plugin_names(_GROUP)


def find_exporter(name: str) -> Exporter:
    """Return the exporter of a format.

    Raises:
        OutputError: there is no such format.
    """
    if name not in export_names():
        known = ", ".join(export_names())
        message = f"There is no export format {name!r}; known are {known}."
        raise OutputError(message, value=name)
    return cast("Exporter", load_plugin(_GROUP, name))


def write_export(store: Store, format_name: str, stream: BinaryIO) -> None:
    """Write a store in a format.

    Raises:
        OutputError: there is no such format, or it cannot hold the graph.
    """
    find_exporter(format_name)(store, stream)
