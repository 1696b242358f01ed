"""Which articles an output folder holds, where each came from and where its claims are kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from kg.errors import OutputError
from kg.settings import Settings
from kg.store import replace_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

__all__ = ["Manifest", "Row", "read_manifest", "write_manifest"]

_NAME = "manifest.json"


@dataclass(frozen=True, slots=True, order=True)
class Row:
    """An article of a file. Copies of an article in several files have a row each.

    ``source`` is the file as the user named it, ``file`` the same wherever one stands, and
    ``key`` the name of the article's claims in the cache.
    """

    article: str
    source: str
    file: str
    key: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """The rows, sorted, and the settings of the build that wrote them."""

    settings: Settings
    rows: tuple[Row, ...] = ()

    def with_rows(self, rows: Iterable[Row]) -> Manifest:
        """Return a copy with these rows in place of its own."""
        return replace(self, rows=tuple(sorted(set(rows))))

    def winners(self) -> tuple[Row, ...]:
        """Return the first row of each article: the copy that stands for the others."""
        first: dict[str, Row] = {}
        for row in self.rows:
            first.setdefault(row.article, row)
        return tuple(first.values())


_MANIFEST = TypeAdapter(Manifest)


def read_manifest(folder: Path) -> Manifest | None:
    """Return the manifest of a cache folder, or None if there is none.

    Raises:
        OutputError: it is damaged.
    """
    path = folder / _NAME
    try:
        return _MANIFEST.validate_json(path.read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        message = (
            f"{path} is damaged, so it is not known which articles the folder holds; "
            f"delete {folder} and build from all your articles again."
        )
        raise OutputError(message, value=path) from error


def write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of a cache folder, in one step.

    Raises:
        OutputError: the folder cannot be written.
    """
    replace_file(folder / _NAME, _MANIFEST.dump_json(manifest, indent=1))
