"""Any RDF 1.1 file as a store in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat
from pyoxigraph import Store as Engine

from kg.errors import InputError
from kg.store.store import Store

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["RDF_SUFFIXES", "load_file"]

_FORMATS = {
    ".jsonld": RdfFormat.JSON_LD,
    ".nq": RdfFormat.N_QUADS,
    ".nt": RdfFormat.N_TRIPLES,
    ".owl": RdfFormat.RDF_XML,
    ".rdf": RdfFormat.RDF_XML,
    ".trig": RdfFormat.TRIG,
    ".ttl": RdfFormat.TURTLE,
}
RDF_SUFFIXES = tuple(_FORMATS)


def load_file(path: Path) -> Store:
    """Read an RDF file, its format told by its suffix.

    Raises:
        InputError: the file is missing, of a suffix not known, or not what its suffix says.
    """
    rdf_format = _FORMATS.get(path.suffix.lower())
    if rdf_format is None:
        message = f"{path} is no RDF file that kg knows by its suffix ({', '.join(RDF_SUFFIXES)})."
        raise InputError(message, value=path)
    engine = Engine()
    try:
        base = path.absolute().as_uri()
        engine.load(path=str(path), format=rdf_format, base_iri=base)
    except SyntaxError as error:
        where = f", line {error.lineno}" if error.lineno else ""
        message = f"{path}{where}, is not {rdf_format.name}: {error.msg}."
        raise InputError(message, value=path) from error
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror or error}."
        raise InputError(message, value=path) from error
    return Store(engine)
