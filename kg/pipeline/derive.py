"""From the claims of all articles to the files a user opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, RdfFormat

from kg.pipeline.decisions import read_decisions
from kg.pipeline.known import known_entities
from kg.pipeline.progress import Progress
from kg.query import questions
from kg.report import make_report, report_markdown
from kg.resolve import list_candidates, resolve
from kg.schema import load_schema
from kg.store import make_store, quads, replace_file, to_bytes, write_graphs, write_quads
from kg.view.asking import Asking
from kg.view.page import render_page
from kg.view.picture import build_picture
from kg.vocab import PREFIXES, Namespaces

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pyoxigraph import Quad

    from kg.model import ArticleClaims, Skipped
    from kg.pipeline.folder import Folder
    from kg.pipeline.progress import OnProgress, Stopwatch
    from kg.report import RunReport
    from kg.settings import Settings
    from kg.store import Store

__all__ = ["derive", "page_text", "page_title", "write_page"]


BY_NAME = 500
"""So many joins by name alone the graph holds for review; `kg review --joined` lists all."""

_DERIVED = NamedNode(PREFIXES["prov"] + "wasDerivedFrom")


def derive(
    read: Sequence[ArticleClaims],
    folder: Folder,
    *,
    settings: Settings,
    skipped: Sequence[Skipped],
    watch: Stopwatch,
    on_progress: OnProgress,
) -> RunReport:
    """Resolve the claims and write store, Turtle, TriG, page and report, each in one step.

    Raises:
        OutputError: a file cannot be written.
    """
    namespaces = Namespaces(settings.base)
    ordered = sorted(read, key=lambda one: one.article.id)
    on_progress(Progress("resolve", 0))
    with watch.room("resolve"):
        decisions, faults = read_decisions(folder.decisions)
        known, unknown = known_entities(settings, folder)
        resolution = resolve(
            ordered, settings=settings, schema=load_schema(), decisions=decisions, known=known
        )
    on_progress(Progress("store", 0))
    with watch.room("store"):
        candidates = list_candidates(resolution, decisions, joined=True, by_name=BY_NAME)
        found = quads(resolution, namespaces, candidates)
        write_quads(found, folder.store)
        write_graphs(found, folder.root, namespaces=namespaces)
    on_progress(Progress("view", 0))
    with watch.room("view"):
        titles = [one.article.title for one in ordered]
        write_page(make_store(found), folder.page, title=page_title(titles))
    lost = (*skipped, *faults, *unknown, *resolution.faults)
    report = make_report(resolution, skipped=lost, seconds=watch.seconds, page=folder.page)
    text = report_markdown(report).encode()
    replace_file(folder.report, text)
    return report


def write_page(store: Store, path: Path, *, title: str) -> None:
    """Draw a store as one self-contained HTML file.

    Raises:
        OutputError: the file cannot be written.
    """
    replace_file(path, page_text(store, title=title).encode())


def page_text(store: Store, *, title: str) -> str:
    """Return a store as the text of one self-contained HTML file."""
    namespaces = store.namespaces
    asking = Asking(
        turtle=to_bytes(_near_evidence(store.triples()), RdfFormat.TURTLE, namespaces),
        prefixes=tuple(namespaces.prefixes.items()),
        examples=tuple((each.title, each.sparql) for each in questions() if not each.arguments),
    )
    picture = build_picture(store, namespaces=namespaces)
    return render_page(picture, title=title, asking=asking)


def _near_evidence(triples: list[Quad]) -> list[Quad]:
    """Put each claim behind its sentence: what is alike stands together, and packs smaller."""
    places = {
        triple.subject: triple.object.value
        for triple in triples
        if triple.predicate == _DERIVED and isinstance(triple.object, NamedNode)
    }
    return sorted(
        triples, key=lambda triple: places.get(triple.subject, getattr(triple.subject, "value", ""))
    )


def page_title(titles: Sequence[str | None]) -> str:
    """Return a page's title: the article's own, or how many there are.

    >>> page_title(["One", None])
    'Knowledge graph of 2 articles'
    """
    if len(titles) == 1 and titles[0]:
        return titles[0]
    return f"Knowledge graph of {len(titles)} article{'' if len(titles) == 1 else 's'}"
