"""What was read from each article, kept so that only what is new is read again."""

from __future__ import annotations

import hashlib
from dataclasses import asdict
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from kg.model import ArticleClaims
from kg.plugins import plugin_versions
from kg.schema import ontology_path
from kg.store import replace_file
from kg.vocab import digest

if TYPE_CHECKING:
    from kg.model import Article

__all__ = ["cache_key", "drop_others", "read_claims", "write_claims"]

_CLAIMS = TypeAdapter(ArticleClaims)
_PACKAGE = Path(__file__).parent.parent
_CODE = ("annotate", "extract", "model.py")
"""The parts of kg that what is kept here depends on."""


def cache_key(article: Article, *, model: str) -> str:
    """Return the name under which the claims of an article are kept.

    It is made from all that they depend on: the article's content (not where it was found),
    the spaCy pipeline and its version, kg's code, its ontology, and the extractors.
    """
    content = [f"{name}={value}" for name, value in sorted(asdict(article).items())]
    kept = [line for line in content if not line.startswith(("source=", "notes="))]
    return digest(*kept, model, _installed(model), _program(), length=32)


def read_claims(folder: Path, key: str) -> ArticleClaims | None:
    """Return the claims kept under a key; None if there are none or the file is damaged."""
    try:
        return _CLAIMS.validate_json((folder / f"{key}.json").read_bytes())
    except (OSError, ValidationError):
        return None


def write_claims(folder: Path, key: str, read: ArticleClaims) -> None:
    """Keep the claims of an article under a key, in one step.

    Raises:
        OutputError: the folder cannot be written.
    """
    replace_file(folder / f"{key}.json", _CLAIMS.dump_json(read))


def drop_others(folder: Path, keys: set[str]) -> None:
    """Delete all that is kept under other keys, and what an interrupted run left half written."""
    for path in sorted(folder.glob("*.json*")):
        if path.suffix == ".part" or (path.stem not in keys and path.stem != "manifest"):
            path.unlink(missing_ok=True)


def _installed(package: str) -> str:
    try:
        return version(package.replace("_", "-"))
    except PackageNotFoundError:
        return "unknown"


@cache
def _program() -> str:
    """Return a digest of the code and data that reading an article depends on."""
    roots = [*(_PACKAGE / name for name in _CODE), ontology_path("kg.ttl").parent]
    files = (path for root in roots for path in ([root] if root.is_file() else root.rglob("*")))
    state = hashlib.sha256()
    for path in sorted(path for path in files if path.is_file() and path.suffix != ".pyc"):
        state.update(f"{path.name}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return digest(state.hexdigest(), _installed("kg"), *plugin_versions("kg_extractors"))
