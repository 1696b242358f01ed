"""What belongs to whom, and where things are: "Acme's engine", "the plant in Turin"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.wordnet import is_intransitive, verb_of
from kg.extract.fact import NominalFact
from kg.extract.normal import camel
from kg.extract.phrases import owner_phrase, short_phrase, stands_under
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["places", "possessives"]

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
        verb = verb_of(parse.lemmas[thing].lower())
        if verb and (is_intransitive(verb) or parse.kid(thing, "prep") is not None):
            continue  # an event: what its owner does in it is said by that
        held = parse.referents.get(thing)
        if held is not None and held[0].kind is MentionKind.NAME:
            continue  # "Acme's head, Roe": what Roe is to Acme is said by the post
        tokens = tuple(t for t in short_phrase(parse, thing) if not stands_under(parse, t, owner))
        yield NominalFact(
            owner, "has", "has", thing, tuple(owner_phrase(parse, owner)), tokens, "possessive"
        )
