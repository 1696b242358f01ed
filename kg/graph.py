"""The face of kg in Python: one object with the verbs of the command line.

Nothing heavy is imported until a verb needs it, so ``import kg`` costs next to nothing.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.settings import DEFAULT_BASE, DEFAULT_MODEL, Settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import BinaryIO, Self

    from kg.check import Problem
    from kg.model import Skipped
    from kg.pipeline import Candidate, Mentioned, OnProgress
    from kg.query import Answer
    from kg.record import Record
    from kg.report import RunReport
    from kg.store import Store
    from kg.vocab import Namespaces

__all__ = ["KnowledgeGraph"]

_TITLES = (
    "SELECT ?title { ?article a schema:NewsArticle OPTIONAL { ?article schema:headline ?title } }"
)


class KnowledgeGraph:
    """A graph that kg built, or that an RDF file holds: made by `build` or `open`.

    ``path`` is the output folder or the file; ``report`` says what the last `build` or `remove`
    of this object did, and is None before.
    """

    def __init__(self, path: Path, store: Store, report: RunReport | None = None) -> None:
        """Take what `build` and `open` have made."""
        self.path = path
        self.report = report
        self._store = store

    @classmethod
    def build(  # noqa: PLR0913 - one option of the command line each
        cls,
        paths: Sequence[str | Path],
        *,
        out: str | Path,
        base: str = DEFAULT_BASE,
        model: str = DEFAULT_MODEL,
        jobs: int = 1,
        entities: Sequence[str | Path] = (),
        linker: str | None = None,
        on_progress: OnProgress | None = None,
    ) -> Self:
        """Read articles from files and folders and write their graph into the folder ``out``.

        What ``out`` holds of earlier builds stays. ``base`` is what all IRIs begin with,
        ``model`` the name of an installed spaCy pipeline, ``jobs`` the number of processes,
        ``entities`` lists of known entities (CSV, JSON lines or RDF), whose IRIs are used for them,
        ``linker`` the URL of a reconciliation service that is asked for more of them.
        Files that could not be read are in ``report.skipped``.

        Raises:
            InputError: nothing could be read or understood, or an option is wrong.
            ModelError: the spaCy pipeline is missing or unfit.
            OutputError: the folder cannot be written, or another program writes to it.
        """
        from kg.pipeline import build
        from kg.pipeline.progress import unheard

        settings = Settings(
            base=base,
            model=model,
            jobs=jobs,
            entities=tuple(str(path) for path in entities),
            linker=linker,
        )
        report = build(paths, out, settings=settings, on_progress=on_progress or unheard)
        graph = cls.open(out)
        graph.report = report
        return graph

    @classmethod
    def open(cls, path: str | Path) -> Self:
        """Open the folder of a build, or any RDF file: Turtle, TriG, N-Triples, JSON-LD, ...

        Raises:
            InputError: there is no graph at ``path``.
        """
        from kg.store import load_file, open_store

        path = Path(path)
        path = path if path.name else path.absolute()  # "." would have no neighbours
        if not path.exists():
            message = f"{path} does not exist; run kg build first, or name an RDF file."
            raise InputError(message, value=path)
        return cls(path, open_store(path) if path.is_dir() else load_file(path))

    @staticmethod
    def extract(
        paths: Sequence[str | Path],
        *,
        lines: bool = False,
        shape: str = "binary",
        model: str = DEFAULT_MODEL,
        on_skip: Callable[[Skipped], None] | None = None,
    ) -> Iterator[Record]:
        """Give what each sentence claims as flat records, without building a graph.

        With ``lines`` each line of a file is an article of its own. ``shape`` is "binary" for a
        record an argument or "nary" for one a fact. What cannot be read goes to ``on_skip``.

        Raises:
            ModelError: the spaCy pipeline is missing or unfit.
        """
        from kg.record import stream_records

        unheard = on_skip or (lambda _: None)
        for records in stream_records(
            paths, lines=lines, shape=shape, model=model, on_skip=unheard
        ):
            yield from records

    def query(self, sparql: str) -> Answer:
        """Ask in SPARQL 1.1; our prefixes are declared, the default graph is the union of all.

        Raises:
            QueryError: it cannot be parsed or run, or is not a query.
        """
        from kg.query import run_query

        return run_query(self._store, sparql)

    def view(self, *, out: str | Path | None = None) -> Path:
        """Write the page to explore and return its path: by default where `build` puts it.

        Raises:
            OutputError: the file cannot be written.
        """
        from kg.pipeline import write_page

        beside = self.path / "graph.html" if self.path.is_dir() else self.path.with_suffix(".html")
        page = beside if out is None else Path(out)
        write_page(self._store, page, title=self._title())
        return page

    def _repr_html_(self) -> str:
        """Show the page where a notebook shows this object."""
        from kg.pipeline import page_text
        from kg.view.frame import frame

        title = self._title()
        return frame(page_text(self._store, title=title), title=title)

    def _title(self) -> str:
        """Return what the page is called."""
        from kg.pipeline import page_title

        rows = self._store.select(_TITLES)
        return page_title([row["title"].value if row["title"] else None for row in rows])

    def export(self, out: str | Path | BinaryIO, *, to: str) -> None:
        """Write the graph to a file or stream of bytes in a format: "turtle", "csv", ...

        Raises:
            OutputError: there is no such format, or the file cannot be written.
        """
        from io import BytesIO

        from kg.export import write_export
        from kg.store import replace_file

        stream = BytesIO()
        write_export(self._store, to, stream)
        if isinstance(out, str | Path):
            replace_file(Path(out), stream.getvalue())
        else:
            out.write(stream.getvalue())

    def check(self) -> tuple[Problem, ...]:
        """Return what is wrong with the graph: its form, its facts, and quotes out of place.

        Quotes can only be checked in the folder of a build, where the texts are kept.

        Raises:
            OutputError: the folder's list of articles is damaged.
        """
        from kg.check import check_store
        from kg.pipeline import kept_texts

        return check_store(self._store, kept_texts(self.path) if self.path.is_dir() else None)

    def remove(self, article: str) -> None:
        """Forget an article, named by its id, IRI or file; the graph is made anew without it.

        Raises:
            InputError: there is no such article, or this graph is not the folder of a build.
            OutputError: the folder cannot be written, or another program writes to it.
        """
        from kg.pipeline import remove
        from kg.store import open_store

        self.report = remove(article, self.path)
        self._store = open_store(self.path)

    def review(
        self,
        *,
        confirm: Sequence[str] = (),
        reject: Sequence[str] = (),
        undo: Sequence[str] = (),
        join: Sequence[tuple[str, str]] = (),
        split: Sequence[tuple[str, str]] = (),
        joined: bool = False,
    ) -> tuple[Candidate, ...]:
        """Return the joins in doubt and those decided on, after taking down what is decided now.

        ``confirm``, ``reject`` and ``undo`` hold ids of candidates; ``join`` and ``split`` pairs
        of things, each by its id or by the IRI or name of its entity. With ``joined`` what kg
        joined by itself is listed too. Decisions are kept in ``decisions.jsonl`` in the folder,
        which is made anew from them.

        Raises:
            InputError: there is no such candidate or thing, or this is not a build's folder.
            OutputError: the folder cannot be written, or another program writes to it.
        """
        from kg.pipeline import decide, list_joins
        from kg.store import open_store

        if confirm or reject or undo or join or split:
            self.report = decide(
                self.path, confirm=confirm, reject=reject, undo=undo, join=join, split=split
            )
            self._store = open_store(self.path)
        return list_joins(self.path, joined=joined)

    def mentions(self, name: str) -> tuple[Mentioned, ...]:
        """Return the mentions of a thing, by its id, or of an entity, by its IRI or name.

        Each has an id that `review` takes where it takes a thing: a mention that is joined or
        split there becomes a thing of its own.

        Raises:
            InputError: nothing is called so, or several things are, or this is no build's folder.
        """
        from kg.pipeline import list_mentions

        return list_mentions(self.path, name)

    @property
    def namespaces(self) -> Namespaces:
        """The namespaces the graph was written with."""
        return self._store.namespaces

    def __len__(self) -> int:
        """Return the number of quads."""
        return len(self._store)

    def __repr__(self) -> str:
        return f"<KnowledgeGraph {str(self.path)!r}: {len(self)} quads>"
