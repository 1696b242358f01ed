"""Claims as records, streamed: nothing is resolved, kept or written."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kg.model import Article, Skipped
from kg.read import read_articles, read_lines
from kg.record.record import to_record
from kg.schema import load_schema

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from spacy.tokens import Doc

    from kg.annotate.annotator import Annotator
    from kg.model import Claim
    from kg.record.record import Record

__all__ = ["load_renderer", "stream_records"]

_LINES_AT_ONCE = 64
"""Lines read together: a parser takes half the time over short texts in batches."""


def load_renderer(
    model: str, shape: str
) -> Callable[[Sequence[Article]], Iterator[Sequence[Claim] | Exception]]:
    """Load a spaCy pipeline; return what gives the claims of some articles in a shape.

    In place of the claims of an article that makes it fail it gives the exception.

    Raises:
        ModelError: the pipeline is missing or unfit.
    """
    from kg.annotate import load_annotator  # noqa: PLC0415 - spaCy is heavy
    from kg.extract import render_claims  # noqa: PLC0415 - as above

    annotator = load_annotator(model)

    def render(articles: Sequence[Article]) -> Iterator[Sequence[Claim] | Exception]:
        for doc in _annotate(annotator, articles):
            try:
                yield doc if isinstance(doc, Exception) else list(render_claims(doc, shape))
            except Exception as error:  # noqa: BLE001 - one odd article must not cost all others
                yield error

    return render


def _annotate(annotator: Annotator, articles: Sequence[Article]) -> list[Doc | Exception]:
    """Annotate articles together; if that fails, one by one, to find the one at fault."""
    try:
        return list(annotator.pipe(articles))
    except Exception as error:  # noqa: BLE001 - one odd article must not cost all others
        if len(articles) == 1:
            return [error]
        return [doc for article in articles for doc in _annotate(annotator, [article])]


def stream_records(
    paths: Sequence[str | Path],
    *,
    lines: bool,
    shape: str,
    model: str,
    on_skip: Callable[[Skipped], None],
) -> Iterator[list[Record]]:
    """Give the records of each article as soon as it is read; of ``lines``, some at a time.

    Articles come in the order of their paths, lines in their own. An article that cannot be
    read or understood is handed to ``on_skip``.

    Raises:
        ModelError: the pipeline is missing or unfit.
    """
    schema = load_schema()
    render = None
    articles = _articles(paths, lines=lines, on_skip=on_skip)
    while batch := list(islice(articles, _LINES_AT_ONCE if lines else 1)):
        # Loaded once there is something to read, so that a wrong path is told at once.
        render = render or load_renderer(model, shape)
        found = render([article for _, article in batch])
        for (line, article), claims in zip(batch, found, strict=True):
            if isinstance(claims, Exception):
                place = "" if line is None else f"line {line + 1} "
                reason = f"{place}could not be understood ({type(claims).__name__}: {claims})"
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
