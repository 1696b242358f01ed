"""Articles to claims: annotate and extract, in this process or in several."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import connection, get_context, parent_process
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.model import Article, ArticleClaims, Skipped
from kg.plugins import load_plugin, plugin_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["ClaimReader", "Load", "claims_of", "load_claim_reader"]

ClaimReader = Callable[[Article], ArticleClaims]
Load = Callable[[str], ClaimReader]


def load_claim_reader(model: str) -> ClaimReader:
    """Load a spaCy pipeline and all extractors; return what reads an article's claims.

    Raises:
        ModelError: the pipeline is missing or unfit.
        KgError: an extractor cannot be loaded.
    """
    from kg.annotate import load_annotator  # noqa: PLC0415 - spaCy is heavy, and may not be needed

    annotator = load_annotator(model)
    extractors = [load_plugin("kg_extractors", name) for name in plugin_names("kg_extractors")]

    def read(article: Article) -> ArticleClaims:
        doc = annotator(article)
        claims = tuple(claim for extract in extractors for claim in extract(doc))
        model = f"{annotator.name} {annotator.version}"
        return ArticleClaims(article, claims, model, annotator.notes(doc))

    return read


def claims_of(
    articles: Sequence[Article], *, model: str, jobs: int, load: Load
) -> Iterator[tuple[Article, ArticleClaims | Skipped]]:
    """Give each article with its claims, or with why it has none, as they get ready.

    An article that makes the program fail is skipped. With ``jobs`` the work is shared among so
    many processes, each of which calls ``load``, so it must be importable.

    Raises:
        ModelError: the pipeline is missing or unfit.
    """
    if min(jobs, len(articles)) > 1:
        yield from _in_processes(articles, model=model, jobs=jobs, load=load)
    elif articles:
        read = load(model)
        for article in articles:
            yield article, _attempt(read, article)


def _attempt(read: ClaimReader, article: Article) -> ArticleClaims | Skipped:
    try:
        return read(article)
    except Exception as error:  # noqa: BLE001 - one odd article must not cost all the others
        reason = f"could not be understood ({type(error).__name__}: {error}); please report it"
        return Skipped(article.source, reason)


_worker: list[ClaimReader | KgError] = []
"""What this process, if it is a worker, reads with: a model takes long to load."""


def _in_processes(
    articles: Sequence[Article], *, model: str, jobs: int, load: Load
) -> Iterator[tuple[Article, ArticleClaims | Skipped]]:
    pool = ProcessPoolExecutor(
        max_workers=min(jobs, len(articles)),
        mp_context=get_context("spawn"),
        initializer=_start,
        initargs=(load, model),
    )
    try:
        pending = {pool.submit(_work, article): article for article in articles}
        for future in as_completed(pending):
            yield pending[future], future.result()
    except BrokenProcessPool as error:
        message = "A process ended early, perhaps for want of memory; run again with fewer --jobs."
        raise KgError(message) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _start(load: Load, model: str) -> None:
    # Ctrl-C reaches every process; only the first one is to say something about it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        _worker.append(load(model))
    except KgError as error:
        _worker.append(error)


def _end_with_parent() -> None:
    """End this process when the first one is gone, or it would wait for work forever."""
    parent = parent_process()
    if parent is not None:
        connection.wait([parent.sentinel])
        os._exit(1)


def _work(article: Article) -> ArticleClaims | Skipped:
    read = _worker[0]
    if isinstance(read, KgError):
        raise read
    return _attempt(read, article)
