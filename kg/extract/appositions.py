"""Appositions: "Jane Roe, head of Acme" and "Acme's head, Jane Roe"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.wordnet import noun_class
from kg.extract.fact import NominalFact
from kg.extract.phrases import conjuncts, is_indefinite, short_phrase
from kg.extract.posts import described

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["appositions"]

_NOUNS = frozenset(("NOUN", "PROPN"))
_VALUES = frozenset(("DATE", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "TIME"))


def appositions(parse: Parse) -> Iterator[NominalFact]:
    """Yield what "Jane Roe, head of Acme, ..." and "Acme's head, Jane Roe, ..." say."""
    for token, dep in enumerate(parse.deps):
        if dep == "appos" and parse.pos[token] in _NOUNS and parse.ent_at(token)[0] not in _VALUES:
            head = _meant(parse, parse.heads[token], token)
            if parse.pos[head] in _NOUNS and not _tells_of_clause(parse, head, token):
                yield from _explained(parse, head, token)
    yield from _kinds(parse)


def _explained(parse: Parse, head: int, token: int) -> Iterator[NominalFact]:
    """Yield what a noun and the one in apposition to it say of each other."""
    named, other = _is_name(parse, head), _is_name(parse, token)
    if named and (
        parse.pos[token] == "NOUN"
        or not other
        or _holds_post(parse, token)
        or is_indefinite(parse, token)  # "Roe, a Republican"
    ):
        for subject in _several(parse, head, token):
            yield from described(parse, subject, token, "apposition")
    elif other and not named:
        for subject in conjuncts(parse, token) if parse.tags[head] == "NNS" else [token]:
            yield from described(parse, subject, head, "apposition", alone=True)
    elif not named and _has_article(parse, token):
        yield from described(parse, head, token, "apposition")


def _tells_of_clause(parse: Parse, head: int, token: int) -> bool:
    """Say whether an apposition tells of all that was said: "bought Bolt for $4m, a deal that"."""
    if parse.ent_at(head)[0] in _VALUES:
        return True
    happens = parse.pos[token] == "NOUN" and noun_class(parse.lemmas[token].lower()) == "event"
    known = parse.referents.get(head)
    lasting = known is not None and known[0].cls in ("Person", "Organization", "Place")
    return happens and (lasting or parse.kid(head, "nummod") is not None)


def _several(parse: Parse, head: int, post: int) -> list[int]:
    """Return all that a plural post is said of: "Roe and Lee, founders of Acme"."""
    if parse.tags[post] != "NNS":
        return [head]
    first = parse.heads[head] if parse.deps[head] == "conj" else head
    return conjuncts(parse, first)


def _is_name(parse: Parse, head: int) -> bool:
    return head in parse.name_end or (head not in parse.referents and parse.pos[head] == "PROPN")


def _meant(parse: Parse, head: int, name: int) -> int:
    """Return the noun a person's name explains: "a spokeswoman for the firm, Ann Roe".

    The parser hangs it on the nearest noun, be that a firm or a place.
    """
    known = parse.referents.get(name)
    above = parse.heads[parse.heads[head]]
    if (
        known is not None
        and known[0].cls == "Person"
        and parse.deps[head] == "pobj"
        and noun_class(parse.lemmas[head].lower()) != "person"
        and noun_class(parse.lemmas[above].lower()) == "person"
    ):
        return above
    return head


def _has_article(parse: Parse, head: int) -> bool:
    """Say whether a phrase has an article of its own; a list's members seldom all have."""
    return any(parse.tags[child] == "DT" for child in parse.kids(head, "det"))


def _kinds(parse: Parse) -> Iterator[NominalFact]:
    """Yield what "the port of Mersin" says Mersin is."""
    for name in parse.names:
        of = parse.heads[name.head]
        kind = parse.heads[of]
        known, same = parse.referents.get(name.head), parse.referents.get(kind)
        if parse.lemmas[of] == "of" and known and same and known[0].key == same[0].key:
            tokens = tuple(t for t in short_phrase(parse, kind) if t <= kind)
            phrase = tuple(range(name.start, name.end))
            yield NominalFact(name.head, "is", "is", kind, phrase, tokens, "apposition")


def _holds_post(parse: Parse, head: int) -> bool:
    """Say whether a capitalised apposition is a post: it says of or at what."""
    return parse.kid(head, "prep") is not None and parse.name_end.get(head, 0) <= head + 1
