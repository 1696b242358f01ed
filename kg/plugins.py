"""Plug-ins: callables that installed packages declare as entry points, ours among them."""

from __future__ import annotations

from functools import cache
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from kg.errors import KgError

__all__ = ["GROUPS", "load_plugin", "plugin_names", "plugin_versions"]

GROUPS = {
    "kg_readers": "input formats, by suffix",
    "kg_extractors": "extractors of claims",
    "kg_exporters": "export formats",
    "kg_linkers": "services that know entities",
}
"""The kinds of plug-ins, as the entry point groups that hold them."""


@cache
def _points(group: str) -> dict[str, EntryPoint]:
    found = sorted(entry_points(group=group), key=lambda point: (point.name, point.value))
    return {point.name: point for point in found}


def _package(point: EntryPoint) -> str:
    return f" ({point.dist.name} {point.dist.version})" if point.dist else ""


def plugin_names(group: str) -> list[str]:
    """Return the names of the plug-ins declared in a group, sorted, without loading any.

    >>> ".txt" in plugin_names("kg_readers")
    True
    """
    return list(_points(group))


def plugin_versions(group: str) -> list[str]:
    """Return "name = target (package version)" for each plug-in of a group, sorted by name."""
    return [f"{name} = {point.value}{_package(point)}" for name, point in _points(group).items()]


def load_plugin(group: str, name: str) -> Any:  # noqa: ANN401 - each group has its own contract
    """Import and return the plug-in of that name.

    Raises:
        KgError: no plug-in of the group has the name, or it cannot be imported.
    """
    try:
        point = _points(group)[name]
    except KeyError:
        known = ", ".join(plugin_names(group)) or "none"
        message = f"There is no {name!r} among the {GROUPS.get(group, group)}; known are: {known}."
        raise KgError(message, value=name) from None
    try:
        return point.load()
    except (ImportError, AttributeError) as error:
        message = f"The plug-in {name!r} ({point.value}) cannot be loaded: {error}."
        raise KgError(message, value=name) from error
