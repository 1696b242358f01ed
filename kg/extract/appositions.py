"""Appositions: "Jane Roe, head of Acme" and "Acme's head, Jane Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.posts import described
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse
    from kg.extract.fact import NominalFact

__all__ = ["appositions"]

_VALUES = frozenset(("DATE", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "TIME"))


def appositions(parse: Parse) -> Iterator[NominalFact]:
    """Yield what "Jane Roe, head of Acme, ..." and "Acme's head, Jane Roe, ..." say."""
    for token, dep in enumerate(parse.deps):
        if dep != "appos":
            continue
        head = parse.heads[token]
        if parse.pos[token] not in ("NOUN", "PROPN") or parse.pos[head] not in ("NOUN", "PROPN"):
            continue
        if parse.ent_at(token)[0] in _VALUES:
            continue
        named, other = _is_name(parse, head), _is_name(parse, token)
        post = token if parse.pos[token] == "NOUN" or not named else None
        if named and (post is not None or _holds_post(parse, token)):
            yield from described(parse, head, token, "apposition")
        elif other and not named:
            yield from described(parse, token, head, "apposition")


def _is_name(parse: Parse, head: int) -> bool:
    known = parse.referents.get(head)
    if known is not None:
        return known[0].kind is MentionKind.NAME
    return parse.pos[head] == "PROPN"


def _holds_post(parse: Parse, head: int) -> bool:
    """Say whether a capitalised apposition is a post: it says of or at what."""
    return parse.kid(head, "prep") is not None and parse.name_end.get(head, 0) <= head + 1
