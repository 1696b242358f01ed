"""Two ways of reading the same texts, timed in turns."""

from __future__ import annotations

import hashlib
import time
import warnings
from typing import TYPE_CHECKING

import spacy

from kg.model import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from spacy.language import Language

    from kg.annotate import Annotator

__all__ = ["annotate", "articles_of", "compare", "load_bare", "read_bare", "read_claims"]


def articles_of(texts: Iterable[str]) -> list[Article]:
    """Make an article of each text."""
    return [Article(id=hashlib.sha256(t.encode()).hexdigest()[:16], text=t) for t in texts]


def annotate(annotator: Annotator, articles: Sequence[Article]) -> Iterator[object]:
    """Yield the Doc of each article, parsed in batches where the annotator can."""
    pipe = getattr(annotator, "pipe", None)
    yield from pipe(articles) if pipe else map(annotator, articles)


def load_bare(model: str) -> Language:
    """Load a spaCy pipeline as it comes, without anything of ours."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return spacy.load(model)


def read_bare(nlp: Language, texts: Sequence[str]) -> None:
    """Run a pipeline alone over the texts' paragraphs."""
    paragraphs = [part for text in texts for part in text.split("\n\n") if part.strip()]
    for _ in nlp.pipe(paragraphs):
        pass


def read_claims(
    annotator: Annotator, extract: Callable[[object], Iterable[object]], articles: Sequence[Article]
) -> int:
    """Read the articles into claims and return how many there are."""
    return sum(1 for doc in annotate(annotator, articles) for _ in extract(doc))


def compare(
    bare: Callable[[], object], ours: Callable[[], object], rounds: int
) -> list[tuple[float, float]]:
    """Return each round's CPU seconds of both, after one round that counts for nothing.

    Who goes first changes from round to round, so that neither profits from a warm machine.
    """
    seconds = []
    for number in range(rounds + 1):
        first, second = (bare, ours) if number % 2 else (ours, bare)
        pair = (_timed(first), _timed(second))
        seconds.append(pair if first is bare else pair[::-1])
    return seconds[1:]


def _timed(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
