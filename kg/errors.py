"""Errors that a user can act on: one sentence that names the place and says what to do."""

from __future__ import annotations

__all__ = ["InputError", "KgError", "ModelError", "OntologyError", "OutputError", "QueryError"]


class KgError(Exception):
    """Any error kg raises on purpose; the command line prints it and exits with 1.

    ``value`` keeps the offending path, name or text.
    """

    def __init__(self, message: str, *, value: object = None) -> None:
        """Take the sentence for the user and the value it is about."""
        super().__init__(message)
        self.value = value


class InputError(KgError):
    """A path or file that cannot be read."""


class OutputError(KgError):
    """A folder, store or file that cannot be written or opened."""


class ModelError(KgError):
    """A spaCy pipeline that is missing or unfit."""


class OntologyError(KgError):
    """An ontology that cannot be understood."""


class QueryError(KgError):
    """A SPARQL query that cannot be parsed or run."""
