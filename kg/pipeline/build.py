"""The main job: articles in, everything in the output folder out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from kg.annotate.model import choose_model
from kg.errors import InputError
from kg.model import Skipped
from kg.pipeline.cache import drop_others, write_claims
from kg.pipeline.claims import claims_of, load_claim_reader
from kg.pipeline.derive import derive
from kg.pipeline.folder import hold_folder
from kg.pipeline.known import check_lists
from kg.pipeline.links import ask_linker
from kg.pipeline.manifest import Manifest, read_manifest, write_manifest
from kg.pipeline.plan import make_plan
from kg.pipeline.progress import Progress, Stopwatch, unheard
from kg.read import drop_copies, read_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Article, ArticleClaims
    from kg.pipeline.claims import Load
    from kg.pipeline.folder import Folder
    from kg.pipeline.plan import Plan
    from kg.pipeline.progress import OnProgress
    from kg.report import RunReport
    from kg.settings import Settings

__all__ = ["build"]

_SHOWN = 5


def build(
    paths: Sequence[str | Path],
    out: str | Path,
    *,
    settings: Settings,
    on_progress: OnProgress = unheard,
    load: Load = load_claim_reader,
) -> RunReport:
    """Read articles and write graph, store, page and report into a folder.

    What earlier runs read into the same folder stays, but for files that are given again:
    those are read anew. Only what is new or changed is annotated, by what ``load`` makes of the
    model's name. An interrupted run loses at most the articles it was at.

    Raises:
        InputError: nothing could be read or understood, or a list of entities is missing.
        ModelError: the spaCy pipeline is missing or unfit.
        OutputError: the folder cannot be written, or another program writes to it.
    """
    # What "auto" stands for is settled here, so that a better model means another cache.
    settings = replace(settings, model=choose_model(settings.model))
    check_lists(settings)
    watch = Stopwatch()
    skipped: list[Skipped] = []
    found = read_files(paths, on_skip=skipped.append)
    with watch.room("read"):
        first = _first(found, skipped)
    with hold_folder(Path(out)) as folder:
        with watch.room("read"):
            fresh = [first]
            for article in found:
                fresh.append(article)
                on_progress(Progress("read", len(fresh)))
            for _ in drop_copies(fresh, on_skip=skipped.append):
                pass  # what matters is which are copies
            manifest = read_manifest(folder.cache) or Manifest(settings)
            # Written at once, so that even a folder left half done is known as one of ours.
            write_manifest(folder.cache, manifest)
            plan = make_plan(fresh, manifest, folder.cache, model=settings.model)
            skipped.extend(plan.lost)
        with watch.room("extract"):
            outcomes = _outcomes(plan, folder, settings, on_progress, load)
        failed = {id_: one for id_, one in outcomes.items() if isinstance(one, Skipped)}
        if len(failed) == len(plan.tasks):
            _complain("understood", list(failed.values()))
        named = {Path(path).as_posix() for path in paths}
        skipped.extend(replace(one, error=one.source in named) for one in failed.values())
        # An article that failed keeps its place: the next version of kg may do better.
        rows = [task.before if task.row.article in failed else task.row for task in plan.tasks]
        manifest = Manifest(settings).with_rows([*plan.copies, *filter(None, rows)])
        write_manifest(folder.cache, manifest)
        read = [one for one in outcomes.values() if not isinstance(one, Skipped)]
        if settings.linker:
            with watch.room("link"):
                skipped.extend(ask_linker(settings.linker, read, folder.links))
        report = derive(
            read, folder, settings=settings, skipped=skipped, watch=watch, on_progress=on_progress
        )
        drop_others(folder.cache, {row.key for row in manifest.rows})
    return replace(report, reused=sum(1 for task in plan.tasks if task.known))


def _first(found: Iterator[Article], skipped: Sequence[Skipped]) -> Article:
    """Return the first article: without one, the output folder is not touched."""
    first = next(found, None)
    if first is None:
        _complain("read", [one for one in skipped if one.error])
    return first


def _complain(what: str, skipped: Sequence[Skipped]) -> NoReturn:
    """Refuse to replace an output folder by nothing."""
    reasons = "; ".join(f"{one.source} {one.reason}" for one in skipped[:_SHOWN])
    message = f"Nothing could be {what}: {reasons}."
    raise InputError(message, value=skipped)


def _outcomes(
    plan: Plan, folder: Folder, settings: Settings, on_progress: OnProgress, load: Load
) -> dict[str, ArticleClaims | Skipped]:
    """Return each article's claims by its id, or why it has none; new ones go to the cache."""
    outcomes: dict[str, ArticleClaims | Skipped] = {
        task.row.article: task.known for task in plan.tasks if task.known
    }
    total = len(plan.tasks)
    on_progress(Progress("extract", len(outcomes), total))
    keys = {task.row.article: task.row.key for task in plan.tasks}
    todo = [task.article for task in plan.tasks if not task.known]
    for article, outcome in claims_of(todo, model=settings.model, jobs=settings.jobs, load=load):
        if not isinstance(outcome, Skipped):
            write_claims(folder.cache, keys[article.id], outcome)
        outcomes[article.id] = outcome
        on_progress(Progress("extract", len(outcomes), total))
    return outcomes
