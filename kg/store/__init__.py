"""Statements as RDF, and where they are kept: in memory, on disk, in files."""

from __future__ import annotations

from kg.store.disk import open_store, write_quads, write_store
from kg.store.files import replace_file, union, write_graphs
from kg.store.load import RDF_SUFFIXES, load_file
from kg.store.lock import hold
from kg.store.rdf import quads, sorted_quads
from kg.store.store import Store, make_store
from kg.store.syntax import to_bytes
from kg.store.terms import clean

__all__ = [
    "RDF_SUFFIXES",
    "Store",
    "clean",
    "hold",
    "load_file",
    "make_store",
    "open_store",
    "quads",
    "replace_file",
    "sorted_quads",
    "to_bytes",
    "union",
    "write_graphs",
    "write_quads",
    "write_store",
]
