"""Where the ontology files lie: inside an installed package, beside it in a checkout."""

from __future__ import annotations

from pathlib import Path

from kg.errors import OntologyError

__all__ = ["ontology_path"]

_PACKAGE = Path(__file__).parent.parent
_FOLDERS = (_PACKAGE / "ontology", _PACKAGE.parent / "ontology")


def ontology_path(name: str) -> Path:
    """Return the path of a file of kg's own ontology: "kg.ttl" or "shapes.ttl".

    Raises:
        OntologyError: the installation lacks the file.
    """
    for folder in _FOLDERS:
        path = folder / name
        if path.is_file():
            return path
    message = f"kg's own ontology file {name} is missing from the installation; install kg again."
    raise OntologyError(message, value=name)
