"""The polite face of the embedded store: one type for memory, disk and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode, Quad, QuerySolutions, RdfFormat, Variable
from pyoxigraph import Store as Engine

from kg.errors import QueryError
from kg.store.files import union
from kg.store.guard import refuse_unsafe
from kg.store.rdf import sorted_quads
from kg.store.syntax import to_bytes
from kg.store.written import as_written
from kg.vocab import NS, Namespaces

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pyoxigraph import BlankNode, Literal, QueryBoolean, QueryTriples, Triple
    from rdflib import Graph

    Term = NamedNode | BlankNode | Literal | Triple

__all__ = ["Store", "make_store"]

_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_RESOLUTION = "graph/resolution"


class Store:
    """A graph to read from: query it, or take its quads.

    Made by `open_store`, `load_file` or `make_store`; nothing in it can be changed.
    """

    def __init__(self, engine: Engine) -> None:
        """Wrap an engine that is already filled."""
        self._engine = engine

    def __len__(self) -> int:
        """Return the number of quads."""
        return len(self._engine)

    def quads(self) -> list[Quad]:
        """Return all quads, in their order in files."""
        return sorted_quads(as_written(quad) for quad in self._engine)

    def triples(self) -> list[Quad]:
        """Return the triples of all graphs, each once, in their order in files."""
        return union(as_written(quad) for quad in self._engine)

    def query(
        self,
        sparql: str,
        *,
        prefixes: Mapping[str, str] | None = None,
        values: Mapping[str, Term] | None = None,
    ) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Run a SPARQL 1.1 query whose default graph is the union of all graphs.

        ``values`` puts terms in the place of variables that the query selects; they cannot
        change what is asked. Prefixes are `Store.namespaces` unless given.

        Raises:
            QueryError: the query would write or use the network.
            SyntaxError: it is not SPARQL.
        """
        refuse_unsafe(sparql)
        return self._engine.query(
            sparql,
            prefixes=dict(self.namespaces.prefixes if prefixes is None else prefixes),
            use_default_graph_as_union=True,
            substitutions={Variable(name): term for name, term in (values or {}).items()},
        )

    def select(self, sparql: str, *, prefixes: Mapping[str, str] | None = None) -> QuerySolutions:
        """Run a SELECT query of our own, as `Store.query` does, and return its rows.

        Raises:
            QueryError: the query is no SELECT.
        """
        answer = self.query(sparql, prefixes=prefixes)
        if isinstance(answer, QuerySolutions):
            return answer
        message = "The query does not give rows; ask with SELECT."
        raise QueryError(message, value=sparql)

    @property
    def namespaces(self) -> Namespaces:
        """The namespaces the graph was written with; the default ones if it does not tell."""
        for graph in self._engine.named_graphs():
            if isinstance(graph, NamedNode) and graph.value.endswith("/" + _RESOLUTION):
                return Namespaces(graph.value.removesuffix(_RESOLUTION))
        claims = self._engine.quads_for_pattern(None, _TYPE, NamedNode(NS + "Claim"), None)
        for quad in claims:
            base, found, _ = str(getattr(quad.subject, "value", "")).rpartition("claim/")
            if found:
                return Namespaces(base)
        return Namespaces()

    def to_rdflib(self) -> Graph:
        """Return the triples of all graphs as an rdflib Graph of its own."""
        from rdflib import Graph  # noqa: PLC0415 - heavy, and only some callers want it

        data = to_bytes(self.triples(), RdfFormat.N_TRIPLES, self.namespaces)
        return Graph().parse(data=data, format="nt")


def make_store(quads: Iterable[Quad]) -> Store:
    """Put quads into a store in memory."""
    engine = Engine()
    engine.bulk_extend(quads)
    return Store(engine)
