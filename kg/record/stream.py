"""Claims as records, streamed: nothing is resolved, kept or written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Article, Skipped
from kg.read import read_articles, read_lines
from kg.record.record import to_record
from kg.schema import load_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from kg.model import Claim
    from kg.record.record import Record

__all__ = ["load_renderer", "stream_records"]


def load_renderer(model: str, shape: str) -> Callable[[Article], Sequence[Claim]]:
    """Load a spaCy pipeline; return what gives an article's claims in a shape.

    Raises:
        ModelError: the pipeline is missing or unfit.
    """
    from kg.annotate import load_annotator  # noqa: PLC0415 - spaCy is heavy
    from kg.extract import render_claims  # noqa: PLC0415 - as above

    annotator = load_annotator(model)
    return lambda article: list(render_claims(annotator(article), shape))


def stream_records(
    paths: Sequence[str | Path],
    *,
    lines: bool,
    shape: str,
    model: str,
    on_skip: Callable[[Skipped], None],
) -> Iterator[list[Record]]:
    """Give the records of each article as soon as it is read, or of each line of ``lines``.

    Articles come in the order of their paths, lines in their own. An article that cannot be
    read or understood is handed to ``on_skip``.

    Raises:
        ModelError: the pipeline is missing or unfit.
    """
    schema = load_schema()
    render = None
    for line, article in _articles(paths, lines=lines, on_skip=on_skip):
        # Loaded once there is something to read, so that a wrong path is told at once.
        render = render or load_renderer(model, shape)
        try:
            claims = render(article)
        except Exception as error:  # noqa: BLE001 - one odd article must not cost all the others
            place = "" if line is None else f"line {line + 1} "
            reason = f"{place}could not be understood ({type(error).__name__}: {error})"
            on_skip(Skipped(article.source, reason))
        else:
            yield [to_record(claim, schema=schema, line=line) for claim in claims]


def _articles(
    paths: Sequence[str | Path], *, lines: bool, on_skip: Callable[[Skipped], None]
) -> Iterator[tuple[int | None, Article]]:
    if not lines:
        for article in read_articles(paths, on_skip=on_skip):
            yield None, article
        return
    for path in paths:
        yield from read_lines(path, on_skip=on_skip)
