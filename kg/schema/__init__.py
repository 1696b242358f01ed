"""The ontology: which relations there are, what they hold between, and how they are said."""

from __future__ import annotations

from kg.schema.load import load_schema
from kg.schema.place import ontology_path
from kg.schema.terms import Example, Match, Property, Schema

__all__ = ["Example", "Match", "Property", "Schema", "load_schema", "ontology_path"]
