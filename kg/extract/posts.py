"""Posts and descriptions: what a noun phrase says that somebody is, and of what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.fact import NominalFact
from kg.extract.normal import camel
from kg.extract.obliques import obliques
from kg.extract.phrases import conjuncts, join, owner_phrase, short_phrase, stands_under

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse
    from kg.extract.clause import Clause

__all__ = ["described", "predicated_posts"]

_FORMER = frozenset("former ex late ousted onetime".split())


def described(
    parse: Parse, subject: int, post: int, construction: str, *, alone: bool = False
) -> Iterator[NominalFact]:
    """Yield what it says of a subject that it is a post: is head; is head of Acme.

    With ``alone`` what is joined to the post is somebody else: "a son, Tom, and six nephews".
    """
    phrase = tuple(short_phrase(parse, subject))
    verb = "was" if _is_former(parse, post) else "is"
    for place in [post] if alone else conjuncts(parse, post):
        if place == subject:
            continue
        tokens = tuple(short_phrase(parse, place))
        owner = parse.kid(place, "poss")
        bare = [
            t for t in tokens if t <= place and (owner is None or not stands_under(parse, t, owner))
        ]
        words = [t for t in bare if parse.deps[t] not in ("det", "punct", "case")]
        words = [t for t in words if not _is_counted(parse, t, place)]
        spelled, normal = join(parse, bare), [parse.words[t] for t in words]
        yield NominalFact(subject, verb, "is", place, phrase, tokens, construction)
        if owner is not None and owner != subject:
            yield NominalFact(
                subject,
                f"{verb} {spelled} of",
                camel(["is", *normal, "of"]),
                owner,
                phrase,
                tuple(owner_phrase(parse, owner)),
                construction,
            )
        for argument in obliques(parse, place):
            if argument.role != "oblique":
                continue
            for object_ in argument.heads:
                if parse.pos[object_] in ("NUM", "PRON"):
                    continue
                inner = tuple(short_phrase(parse, object_))
                marker = [parse.words[t] for t in argument.marker]
                yield NominalFact(
                    subject,
                    " ".join([verb, spelled, *marker]),
                    camel(["is", *normal, *marker]),
                    object_,
                    phrase,
                    inner,
                    construction,
                )


def _is_counted(parse: Parse, token: int, post: int) -> bool:
    """Say whether a word belongs to a number or age before a post: "34-year-old"."""
    while parse.heads[token] != post and token != post:
        token = parse.heads[token]
    return token < post and any(
        parse.pos[t] == "NUM" for t in range(parse.left[token], parse.right[token])
    )


def _is_former(parse: Parse, post: int) -> bool:
    return any(parse.words[child].lower() in _FORMER for child in parse.children[post])


def predicated_posts(parse: Parse, clause: Clause) -> Iterator[NominalFact]:
    """Yield what "Roe is Acme's head" says of Roe and Acme."""
    if parse.lemmas[clause.verb] not in ("be", "become", "remain"):
        return
    for argument in clause.arguments:
        if argument.role != "predicate":
            continue
        for post in argument.heads:
            owner = parse.kid(post, "poss")
            if owner is None:
                continue
            for subject in clause.subjects:
                for fact in described(parse, subject, post, "copula"):
                    if fact.object == owner:
                        yield fact
