"""What an output folder keeps of its articles: the claims that were read, and the texts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Skipped
from kg.pipeline.cache import read_claims
from kg.pipeline.folder import Folder
from kg.pipeline.manifest import read_manifest

if TYPE_CHECKING:
    from pathlib import Path

    from kg.model import ArticleClaims
    from kg.pipeline.manifest import Manifest

__all__ = ["kept_claims", "kept_texts"]


def kept_claims(manifest: Manifest, cache: Path) -> tuple[list[ArticleClaims], list[Skipped]]:
    """Return the claims of all articles of a folder, and which of them the cache has lost."""
    read, lost = [], []
    for row in manifest.winners():
        known = read_claims(cache, row.key)
        if known:
            read.append(replace(known, article=replace(known.article, source=row.source)))
        else:
            lost.append(Skipped(row.source, "is damaged in the cache; build it again"))
    return read, lost


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
