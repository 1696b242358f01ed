"""What noun phrases imply: appositions, titles, possessives, and posts in predicates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import obliques
from kg.extract.fact import NominalFact
from kg.extract.normal import camel
from kg.extract.phrases import conjuncts, join, short_phrase
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.names import Name
    from kg.annotate.parse import Parse
    from kg.extract.clause import Clause

__all__ = ["appositions", "places", "possessives", "posts", "titles"]

_HONORIFICS = frozenset("mr mrs ms miss mx sir dame dr mr. mrs. ms. dr.".split())
"""Titles that say nothing of what a person does."""
_FORMER = frozenset("former ex late ousted onetime".split())


def appositions(parse: Parse) -> Iterator[NominalFact]:
    """Yield what "Jane Roe, head of Acme, ..." and "Acme's head, Jane Roe, ..." say."""
    for token, dep in enumerate(parse.deps):
        if dep != "appos":
            continue
        head = parse.heads[token]
        if parse.pos[token] not in ("NOUN", "PROPN") or parse.pos[head] not in ("NOUN", "PROPN"):
            continue
        if parse.ent_at(token)[0] in ("DATE", "CARDINAL", "MONEY", "PERCENT", "QUANTITY", "TIME"):
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


def described(parse: Parse, subject: int, post: int, construction: str) -> Iterator[NominalFact]:
    """Yield what it says of a subject that it is a post: is head; is head of Acme."""
    phrase = tuple(short_phrase(parse, subject))
    verb = "was" if _is_former(parse, post) else "is"
    for place in conjuncts(parse, post):
        if place == subject:
            continue
        tokens = tuple(short_phrase(parse, place))
        owner = parse.kid(place, "poss")
        bare = [t for t in tokens if t <= place and (owner is None or not _under(parse, t, owner))]
        words = [t for t in bare if parse.deps[t] not in ("det", "punct", "case")]
        spelled, normal = join(parse, bare), [parse.words[t] for t in words]
        yield NominalFact(subject, verb, "is", place, phrase, tokens, construction)
        if owner is not None and owner != subject:
            yield NominalFact(
                subject,
                f"{verb} {spelled} of",
                camel(["is", *normal, "of"]),
                owner,
                phrase,
                tuple(_owner_phrase(parse, owner)),
                construction,
            )
        for argument in obliques(parse, place):
            if argument.role != "oblique":
                continue
            for object_ in argument.heads:
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


def _is_former(parse: Parse, post: int) -> bool:
    return any(parse.words[child].lower() in _FORMER for child in parse.children[post])


def _under(parse: Parse, token: int, head: int) -> bool:
    return parse.left[head] <= token < parse.right[head]


def _owner_phrase(parse: Parse, owner: int) -> list[int]:
    """Return an owner's phrase without its 's."""
    return [t for t in short_phrase(parse, owner) if parse.deps[t] != "case"]


def posts(parse: Parse, clause: Clause) -> Iterator[NominalFact]:
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


def titles(parse: Parse) -> Iterator[NominalFact]:
    """Yield what "President Bush" and "Acme founder Jane Roe" imply."""
    for name in parse.names:
        if _class_of(parse, name) != "Person":
            continue
        start = name.start
        first = start
        while (
            first
            and parse.heads[first - 1] in range(start, name.end)
            and parse.deps[first - 1] in ("compound", "nmod", "amod")
        ):
            first -= 1
        first = min([first, *(parse.left[t] for t in range(first, start))])
        if first == start:
            continue
        post = start - 1
        if parse.pos[post] not in ("NOUN", "PROPN"):
            continue
        phrase = tuple(range(start, name.end))
        maker = _company(parse, first, post)
        title = tuple(t for t in range(first, start) if t not in maker and parse.deps[t] != "det")
        title = tuple(t for t in title if parse.deps[t] != "case" and parse.pos[t] != "DET")
        if not title or parse.words[post].lower() in _HONORIFICS:
            continue
        yield NominalFact(name.head, "is", "is", post, phrase, title, "title")
        if maker:
            words = [parse.words[t] for t in title]
            yield NominalFact(
                name.head,
                f"is {join(parse, title)} of",
                camel(["is", *words, "of"]),
                maker[-1],
                phrase,
                maker,
                "title",
            )


def _class_of(parse: Parse, name: Name) -> str:
    known = parse.referents.get(name.head)
    return known[0].cls if known is not None else ""


def _company(parse: Parse, first: int, post: int) -> tuple[int, ...]:
    """Return the name before a title: "Acme" of "Acme founder"."""
    for name in parse.names:
        if (
            name.start >= first
            and name.end <= post
            and _class_of(parse, name)
            in (
                "Organization",
                "Place",
            )
        ):
            return tuple(range(name.start, name.end))
    return ()


_WHERE = frozenset("in at near outside inside on".split())


def places(parse: Parse) -> Iterator[NominalFact]:
    """Yield where a name says its thing is: "the plant in Turin", "Mobile, Alabama"."""
    for token, dep in enumerate(parse.deps):
        if dep == "pobj" and parse.words[parse.heads[token]].lower() in _WHERE:
            preposition = parse.heads[token]
            thing = parse.heads[preposition]
            if parse.deps[preposition] != "prep" or parse.pos[thing] not in ("NOUN", "PROPN"):
                continue
            word = parse.words[preposition].lower()
        elif dep in ("appos", "npadvmod") and _is_place(parse, parse.heads[token]):
            thing, word = parse.heads[token], "in"
        else:
            continue
        if _is_place(parse, token) and _is_concrete(parse, thing):
            phrase, where = tuple(short_phrase(parse, thing)), tuple(short_phrase(parse, token))
            yield NominalFact(
                thing, f"is {word}", camel(["is", word]), token, phrase, where, "place"
            )


def _is_place(parse: Parse, head: int) -> bool:
    known = parse.referents.get(head)
    return known is not None and known[0].cls == "Place" and known[0].kind is MentionKind.NAME


def _is_concrete(parse: Parse, head: int) -> bool:
    known = parse.referents.get(head)
    return known is not None and known[0].cls in ("Place", "Organization")


def possessives(parse: Parse) -> Iterator[NominalFact]:
    """Yield that an owner has what is called its: "Acme's engine"."""
    for owner, dep in enumerate(parse.deps):
        if dep != "poss":
            continue
        thing = parse.heads[owner]
        known = parse.referents.get(owner)
        if known is None or known[0].kind is not MentionKind.NAME or parse.pos[thing] != "NOUN":
            continue
        tokens = tuple(t for t in short_phrase(parse, thing) if not _under(parse, t, owner))
        yield NominalFact(
            owner, "has", "has", thing, tuple(_owner_phrase(parse, owner)), tokens, "possessive"
        )
