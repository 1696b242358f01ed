"""Mentions: the phrase of a head with its place in the text and what it stands for."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotate.values import value_at
from kg.extract.phrases import join, measured
from kg.model import Mention, MentionKind, Referent, Value

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.annotate.parse import Parse

__all__ = ["clause_mention", "described_mention", "mention_at", "nothing_after"]


def mention_at(parse: Parse, head: int, tokens: Sequence[int], *, counted: bool = True) -> Mention:
    """Return the mention of a phrase; it stands for what annotate found its head to be.

    With ``counted`` a number of things is that number, else the things: who "seven miners" are
    that do something.
    """
    start, end, text = _place(parse, tokens)
    article = parse.article.id
    known = parse.referents.get(head) or parse.referents.get(measured(parse, head))
    if known is None:
        known = _named_beside(parse, head)
    if known is None or known[0].kind in (MentionKind.CONCEPT, MentionKind.EVENT):
        value = value_at(parse, head)
        if value is not None and (counted or known is None or not _counts(parse, head, value[1])):
            kind, canonical = value
            label = canonical.lexical if canonical else text
            referent = Referent(f"{kind}:{text}", label, "Thing", kind, shared=False)
            return Mention(article, start, end, text, kind, referent, "", canonical)
    if known is not None:
        kind = MentionKind.PRONOUN if parse.pos[head] == "PRON" else known[0].kind
        return Mention(article, start, end, text, kind, *known)
    kind = MentionKind.PRONOUN if parse.pos[head] in ("PRON", "DET") else MentionKind.CLAUSE
    referent = Referent(f"{kind}:{start}", text, "Thing", kind, shared=False)
    return Mention(article, start, end, text, kind, referent)


def _named_beside(parse: Parse, head: int) -> tuple[Referent, str] | None:
    """Return what the name behind a phrase without a noun stands for: "a third, Tom Lee, fled"."""
    name = parse.kid(head, "appos")
    if name is None or parse.pos[head] not in ("ADJ", "NUM", "DET", "PRON"):
        return None
    found = parse.referents.get(name)
    if found is None or found[0].kind is not MentionKind.NAME:
        return None
    return found[0], "named in apposition"


def _counts(parse: Parse, head: int, value: Value | None) -> bool:
    """Say whether a value is a number of what its phrase names."""
    return value is not None and value.unit == parse.lemmas[head].lower()


def described_mention(mention: Mention, words: str | None = None) -> Mention:
    """Return a mention that says what its subject is, as words and not as a thing of its own.

    The words are the mention's own unless others are given: "arrested" for "the arrest".
    """
    return replace(mention, value=Value(words or " ".join(mention.text.split()), "string"))


def clause_mention(parse: Parse, tokens: Sequence[int]) -> Mention:
    """Return a mention of whole clauses or several arguments, which stands for no entity."""
    start, end, text = _place(parse, tokens)
    kind = MentionKind.CLAUSE
    return Mention(
        parse.article.id,
        start,
        end,
        text,
        kind,
        Referent(f"{kind}:{text}", text, "Thing", kind, shared=False),
    )


def nothing_after(parse: Parse, tokens: Sequence[int]) -> Mention:
    """Return the empty mention behind a predicate that needs no object: it is so, or true."""
    place, kind = parse.ends[tokens[-1]], MentionKind.CLAUSE
    referent = Referent(f"{kind}:true", "true", "Thing", kind, shared=False)
    truth = Value("true", "boolean")
    return Mention(parse.article.id, place, place, "", kind, referent, "", truth)


def _place(parse: Parse, tokens: Sequence[int]) -> tuple[int, int, str]:
    """Return offsets and text; offsets are -1 where the tokens are no single stretch."""
    first, last = tokens[0], tokens[-1]
    if last - first + 1 == len(tokens):
        start, end = parse.starts[first], parse.ends[last]
        return start, end, parse.article.text[start:end]
    return -1, -1, join(parse, tokens)
