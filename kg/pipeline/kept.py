"""The texts of the articles that an output folder holds, as they were read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.pipeline.cache import read_claims
from kg.pipeline.folder import Folder
from kg.pipeline.manifest import read_manifest

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["kept_texts"]


def kept_texts(root: Path) -> dict[str, str]:
    """Return the text of each article in the cache of an output folder, by the article's id.

    Raises:
        OutputError: the list of articles is damaged.
    """
    cache = Folder(root).cache
    manifest = read_manifest(cache)
    rows = manifest.winners() if manifest else ()
    found = (read_claims(cache, row.key) for row in rows)
    return {read.article.id: read.article.text for read in found if read}
