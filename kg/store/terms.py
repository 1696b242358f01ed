"""From plain values to RDF terms; the one place where text is made fit for RDF and XML."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache

from pyoxigraph import Literal, NamedNode

from kg.vocab import PREFIXES

__all__ = ["clean", "date", "integer", "node", "term", "text", "typed"]

# What XML 1.0 cannot hold, even escaped: control characters, halves of surrogate pairs and the
# two characters that Unicode sets aside. Turtle could hold some of them; RDF/XML none.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_LEXICAL = {
    "integer": r"[+-]?\d+",
    "decimal": r"[+-]?(\d+(\.\d*)?|\.\d+)",
    "gYear": r"\d{4}",
    "gYearMonth": r"\d{4}-(0[1-9]|1[0-2])",
    "date": r"\d{4}-\d\d-\d\d",
    "dateTime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?",
}
"""How the datatypes of values are spelt."""


def clean(words: str) -> str:
    """Replace each character that RDF or XML cannot hold by U+FFFD; the length stays.

    >>> clean("a" + chr(0) + "b") == "a" + chr(0xFFFD) + "b"
    True
    """
    return _UNFIT.sub("\ufffd", words)


@lru_cache(maxsize=65536)
def node(iri: str) -> NamedNode:
    """Return the node of an IRI."""
    return NamedNode(iri)


@lru_cache(maxsize=1024)
def term(curie: str) -> NamedNode:
    """Return the node of a shortened IRI of a vocabulary, ``term("kg:status")``."""
    prefix, _, name = curie.partition(":")
    return NamedNode(PREFIXES[prefix] + name)


def text(words: str) -> Literal:
    """Return a string literal of words, made fit."""
    return Literal(clean(words))


def typed(lexical: str, datatype: str) -> Literal:
    """Return a literal of an XSD datatype, given by its local name.

    What the datatype does not allow stays a string, so that nothing is lost.
    """
    if datatype == "string" or not _allows(datatype, lexical):
        return text(lexical)
    return Literal(clean(lexical), datatype=term(f"xsd:{datatype}"))


def integer(number: int, datatype: str = "integer") -> Literal:
    """Return a number as a literal."""
    return typed(str(number), datatype)


def date(iso: str) -> Literal:
    """Return an ISO 8601 date or date-time as a literal of the datatype it is valid for.

    What is no date stays a string, so that nothing is lost.
    """
    for datatype in ("gYear", "gYearMonth", "date"):
        if _allows(datatype, iso):
            return typed(iso, datatype)
    moment = _moment(iso)
    return typed(moment.isoformat().replace("+00:00", "Z"), "dateTime") if moment else text(iso)


def _allows(datatype: str, lexical: str) -> bool:
    spelling = _LEXICAL.get(datatype)
    if spelling and not re.fullmatch(spelling, lexical, re.ASCII):
        return False
    return datatype not in {"date", "dateTime"} or _moment(lexical) is not None


def _moment(iso: str) -> datetime | None:
    try:
        return datetime.fromisoformat(iso)
    except ValueError:
        return None
