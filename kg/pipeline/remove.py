"""Forgetting an article: the graph is made anew from what is kept of the others."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.pipeline.cache import drop_others
from kg.pipeline.derive import derive
from kg.pipeline.folder import Folder, hold_folder
from kg.pipeline.kept import kept_claims
from kg.pipeline.manifest import read_manifest, write_manifest
from kg.pipeline.progress import Stopwatch, unheard
from kg.vocab import Namespaces

if TYPE_CHECKING:
    from kg.pipeline.manifest import Manifest, Row
    from kg.pipeline.progress import OnProgress
    from kg.report import RunReport

__all__ = ["remove"]


def remove(article: str, out: str | Path, *, on_progress: OnProgress = unheard) -> RunReport:
    """Forget an article, named by its id, its IRI or the file it came from; no model is needed.

    Raises:
        InputError: the folder holds no such article, or is not one that kg built.
        OutputError: the folder cannot be written, or another program writes to it.
    """
    root = Path(out)
    if not Folder(root).cache.is_dir():
        message = f"There is no graph in {root}; run kg build first."
        raise InputError(message, value=root)
    watch = Stopwatch()
    with hold_folder(root) as folder:
        manifest = read_manifest(folder.cache)
        gone = _named(article, manifest) if manifest else set()
        if manifest is None or not gone:
            message = f"{root} holds no article {article!r}; its report.md lists those it holds."
            raise InputError(message, value=article)
        manifest = manifest.with_rows(set(manifest.rows) - gone)
        write_manifest(folder.cache, manifest)
        read, skipped = kept_claims(manifest, folder.cache)
        report = derive(
            read,
            folder,
            settings=manifest.settings,
            skipped=skipped,
            watch=watch,
            on_progress=on_progress,
        )
        drop_others(folder.cache, {row.key for row in manifest.rows})
    return replace(report, reused=len(read))


def _named(article: str, manifest: Manifest) -> set[Row]:
    """Return the rows meant: all copies of an article, or all that a file gave."""
    file = os.path.realpath(article)
    iris = Namespaces(manifest.settings.base)
    return {
        row
        for row in manifest.rows
        if article in (row.article, iris.article(row.article), row.source) or file == row.file
    }
