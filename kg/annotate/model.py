"""Loading a spaCy pipeline: only an installed one, and only one that is what it says."""

from __future__ import annotations

import warnings
from importlib import metadata, util
from typing import TYPE_CHECKING

from kg.annotate.tokens import keep_affixes
from kg.errors import ModelError
from kg.settings import DEFAULT_MODEL

if TYPE_CHECKING:
    from spacy.language import Language

__all__ = ["AUTO", "choose_model", "load_model"]

AUTO = "auto"
"""The name that stands for the best pipeline installed."""

_BETTER = ("en_core_web_trf", "en_core_web_lg")
"""Official pipelines that read better than the default one, the best first."""

_NEEDED = ("tagger", "parser", "ner", "lemmatizer")
_OFFICIAL = ("en_core_web_sm", "en_core_web_md", "en_core_web_lg", "en_core_web_trf")
_OFFICIAL_MAJOR = 3
"""Official pipelines carry spaCy's own major version; packages that only borrow the name do not."""


def choose_model(name: str) -> str:
    """Return the pipeline a name stands for: of "auto", the best official one, or the default.

    Every other name stands for itself. A package that only borrows an official name is passed
    over.
    """
    if name != AUTO:
        return name
    found = (one for one in _BETTER if util.find_spec(one) is not None and _is_genuine(one))
    return next(found, DEFAULT_MODEL)


def load_model(name: str) -> tuple[Language, str]:
    """Load an installed spaCy pipeline by package name; return it and its version.

    Raises:
        ModelError: if no such package is installed, if it is not the pipeline its name
            claims, or if it lacks a tagger, parser, lemmatizer or named entities.
    """
    if not name.isidentifier() or util.find_spec(name) is None:
        message = (
            f"the spaCy pipeline {name!r} is not installed: leave --model out for the default, "
            f"or install an official one with 'python -m spacy download NAME'"
        )
        raise ModelError(message, value=name)
    version = _version_of(name)
    if name in _OFFICIAL and not _is_genuine(name):
        message = (
            f"the installed package {name!r} {version} is not the official pipeline of that name: "
            f"uninstall it and run 'python -m spacy download {name}'"
        )
        raise ModelError(message, value=name)
    # spaCy is imported here and not above so that reading a name costs nothing.
    import spacy  # noqa: PLC0415

    with warnings.catch_warnings():
        # W095: the default model was trained under spaCy 3.7; its files were compared with the
        # official ones and its output under 3.8 is the same, so the notice helps nobody.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        try:
            nlp = spacy.load(name)
        except (OSError, ValueError, ImportError) as error:
            message = f"the spaCy pipeline {name!r} {version} could not be loaded: {error}"
            raise ModelError(message, value=name) from error
    missing = [pipe for pipe in _NEEDED if pipe not in nlp.pipe_names]
    if missing:
        message = f"the spaCy pipeline {name!r} has no {', '.join(missing)}: kg needs all of them"
        raise ModelError(message, value=name)
    from kg.annotate.attributes import remember_attributes  # noqa: PLC0415 - with spaCy
    from kg.annotate.stops import stop_at_hours  # noqa: PLC0415 - with spaCy

    keep_affixes(nlp)
    stop_at_hours(nlp)
    remember_attributes(nlp)
    return nlp, version


def _is_genuine(name: str) -> bool:
    """Tell whether a package of an official pipeline's name has a version of that pipeline."""
    return _version_of(name).split(".")[0] == str(_OFFICIAL_MAJOR)


def _version_of(name: str) -> str:
    try:
        return metadata.version(name.replace("_", "-"))
    except metadata.PackageNotFoundError:
        return "unknown"
