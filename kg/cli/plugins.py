"""kg plugins."""

from __future__ import annotations

import click

from kg.plugins import GROUPS, plugin_versions

__all__ = ["plugins"]


@click.command()
def plugins() -> None:
    """List readers, extractors and export formats, and the packages they come from."""
    for group, what in GROUPS.items():
        click.echo(f"{group}: {what}")
        for line in plugin_versions(group):
            click.echo(f"  {line}")
