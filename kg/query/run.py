"""Running SPARQL over a store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import Quad, QueryBoolean, QuerySolutions

from kg.errors import QueryError
from kg.query.answer import Answer, AnswerKind
from kg.query.syntax import explain
from kg.store import sorted_quads

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyoxigraph import QueryTriples

    from kg.query.answer import Term
    from kg.store import Store
    from kg.vocab import Namespaces

__all__ = ["run_query"]


def run_query(
    store: Store,
    sparql: str,
    *,
    namespaces: Namespaces | None = None,
    values: Mapping[str, Term] | None = None,
) -> Answer:
    """Run a SPARQL 1.1 query and return its whole answer.

    Our prefixes are declared already, and the default graph is the union of all graphs.
    ``values`` gives terms for variables that the query selects. Nothing is written, and no
    other server is asked.

    Raises:
        QueryError: the query cannot be read, would write, or asks another server.
    """
    prefixes = (namespaces or store.namespaces).prefixes
    try:
        return _collect(store.query(sparql, prefixes=prefixes, values=values))
    except SyntaxError as error:
        raise QueryError(explain(sparql, str(error), prefixes), value=sparql) from error
    except (OSError, RuntimeError, ValueError) as error:
        message = f"The query cannot be run: {error}."
        raise QueryError(message, value=sparql) from error


def _collect(found: QuerySolutions | QueryBoolean | QueryTriples) -> Answer:
    if isinstance(found, QueryBoolean):
        return Answer(AnswerKind.BOOLEAN, truth=bool(found))
    if isinstance(found, QuerySolutions):
        columns = tuple(variable.value for variable in found.variables)
        return Answer(AnswerKind.ROWS, columns, tuple(tuple(row) for row in found))
    triples = sorted_quads({Quad(t.subject, t.predicate, t.object) for t in found})
    return Answer(AnswerKind.TRIPLES, triples=tuple(quad.triple for quad in triples))
