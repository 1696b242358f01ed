"""What a query may not do: reach the network, or write."""

from __future__ import annotations

import re

from kg.errors import QueryError

__all__ = ["refuse_unsafe"]

# IRIs, strings and comments are skipped whole, names with a prefix and variables too, so that a
# keyword is found only where SPARQL reads one.
_TOKEN = re.compile(
    r"""<[^<>"{}|^`\\\s]*>"""
    r'''|"""(?:[^"\\]|\\.|"{1,2}(?!"))*"""|"(?:[^"\\\n\r]|\\.)*"'''
    r"""|\'\'\'(?:[^\'\\]|\\.|\'{1,2}(?!\'))*\'\'\'|\'(?:[^\'\\\n\r]|\\.)*\'"""
    r"""|\#[^\n\r]*|[?$@]\w+|[\w.-]*:(?:[\w.:%-]|\\.)*|(?P<word>\w+)|(?P<other>\S)""",
    re.DOTALL,
)
_UPDATES = {"INSERT", "DELETE", "LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY", "WITH"}


def refuse_unsafe(sparql: str) -> None:
    r"""Check that a query stays on this machine and only reads.

    Raises:
        QueryError: it has a SERVICE clause, or is an update.

    >>> refuse_unsafe("SELECT ?service { ?service rdfs:label 'SERVICE' } # SERVICE")
    """
    first = ""
    for found in _TOKEN.finditer(sparql):
        word = (found["word"] or "").upper()
        if word == "SERVICE":
            message = (
                f"The query asks another server ({_place(sparql, found.start())}: SERVICE); "
                "kg never uses the network, so load that data into a file and query the file."
            )
            raise QueryError(message, value=sparql)
        if word and not first and word not in {"PREFIX", "BASE", "VERSION"}:
            first = word
            if word in _UPDATES:
                message = (
                    f"The query would change the graph ({_place(sparql, found.start())}: {word}); "
                    "kg query only reads, so ask with SELECT, ASK, CONSTRUCT or DESCRIBE."
                )
                raise QueryError(message, value=sparql)


def _place(sparql: str, offset: int) -> str:
    line, column = sparql.count("\n", 0, offset) + 1, offset - sparql.rfind("\n", 0, offset)
    return f"line {line}, column {column}"
