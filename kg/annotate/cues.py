"""Cues: what the words around a name, and its own, say of its class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.bearing import bearing
from kg.annotate.dealings import dealings
from kg.annotate.lexicon import class_of
from kg.annotate.ownwords import LEGAL_FORMS, is_plural_team, own_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.names import Name
    from kg.annotate.parse import Parse

__all__ = ["LEGAL_FORMS", "WEIGHTS", "cues_of"]

WEIGHTS = {
    "title": 3.5,
    "legal form": 4.0,
    "apposition": 2.0,
    "maker": 2.0,
    "own last word": 2.0,
    "who": 2.0,
    "example": 2.0,
    "given name": 1.0,
    "surname": 4.0,
    "role at": 1.0,
    "dealt with": 1.0,
    "company's own": 1.0,
    "team": 2.0,
    "contest": 1.0,
    "storm": 3.0,
    "place's own": 1.5,
    "in": 1.5,
    "beside": 1.0,
    "brand": 2.5,
    "where": 1.0,
    "reached": 1.5,
    "dateline": 4.0,
    "within": 1.5,
    "team city": 2.0,
    "says it": 1.5,
    "officials": 1.0,
    "age": 3.0,
    "says he": 1.5,
    "comments": 3.5,
    "initials": 2.5,
    "band": 4.0,
    "digits": 1.5,
    "country": 2.0,
    "nowhere": 1.5,
}
"""How much each cue counts beside a model's label, which counts 1, or 2 for several words."""

_BESIDE = {"ORG": "Organization", "PERSON": "Person", "GPE": "Place"}
_PLACES = frozenset(("GPE", "LOC", "FAC"))
_OBJECTS = frozenset(("dobj", "pobj", "dative"))
_SUBJECTS = frozenset(("nsubj", "nsubjpass"))
_MAKERS = ("er", "or")


def cues_of(parse: Parse, name: Name, *, loose: bool = False) -> Iterator[tuple[str, str]]:
    """Yield (class, cue) for one mention of a name.

    A ``loose`` name is a single word that the model may have taken for a person, but that
    nothing introduces as one.
    """
    if name.title:
        yield "Person", "title"
    if name.end - name.start > 1:
        yield from own_words(parse, name)
    elif name.label in ("", "PERSON") and is_plural_team(parse, name.head):
        yield "Organization", "team"
    if not name.label or loose:
        yield from _beside(parse, name)
    yield from dealings(parse, name, loose=loose)
    for noun, cue in _nouns_said_of(parse, name):
        yield from _class_said(parse, name, noun, cue)
    if _has_who(parse, name.head):
        several = parse.tags[name.head] == "NNPS" or name.label == "NORP"
        yield "Group" if several else "Person", "who"
    yield from bearing(parse, name)


def _beside(parse: Parse, name: Name) -> Iterator[tuple[str, str]]:
    """Yield the class of a name that "and" joins to one the model knows nothing of."""
    head = name.head
    joined = parse.kids(head, "conj") + ([parse.heads[head]] if parse.deps[head] == "conj" else [])
    for other in joined:
        cls = _BESIDE.get(parse.ent_at(other)[0])
        if cls is not None:
            yield cls, "beside"


def _nouns_said_of(parse: Parse, name: Name) -> Iterator[tuple[int, str]]:
    """Yield the common nouns that apposition, "is" or "such as" say of a name."""
    deps, heads = parse.deps, parse.heads
    dep, head = deps[name.head], heads[name.head]
    for child in parse.children[name.head]:
        if deps[child] == "appos":
            yield child, "apposition"
    if dep == "appos":
        yield head, "apposition"
    elif dep in _SUBJECTS and parse.lemmas[head] == "be":
        for noun in parse.kids(head, "attr"):
            yield noun, "apposition"
    elif dep == "pobj" and deps[head] == "prep":
        word = parse.words[head].lower()
        if word == "like" or (word == "as" and parse.words[head - 1].lower() == "such"):
            yield heads[head], "example"
        yield from _makers_beside(parse, name, heads[head])
    before = name.start - 1
    if before >= 0 and heads[before] == name.head and deps[before] == "compound":
        yield before, "apposition"
    elif before >= 0 and (heads[before], deps[before]) == (head, dep) and dep in _OBJECTS:
        yield before, "apposition"  # two objects side by side are one: told broadcaster ZTV


def _makers_beside(parse: Parse, name: Name, noun: int) -> Iterator[tuple[int, str]]:
    """Yield the maker in "the yard of Acme, a maker of", which parsers hang on the yard."""
    for child in parse.kids(noun, "appos"):
        if child > name.head and parse.lemmas[child].endswith(_MAKERS):
            yield child, "apposition"


def _class_said(parse: Parse, name: Name, noun: int, cue: str) -> Iterator[tuple[str, str]]:
    """Yield the class a common noun gives a name that the model did not see as a place."""
    lemma = parse.lemmas[noun].lower()
    if parse.pos[noun] != "NOUN" and not (
        parse.pos[noun] == "PROPN" and class_of(lemma) is not None
    ):
        return
    cls = class_of(lemma)
    if cue == "apposition" and parse.tags[noun] in ("NNS", "NNPS"):
        return  # a plural beside one name is a verb or list that the parser took for a noun
    if cls == "Event" and name.label not in ("", "EVENT"):
        return
    if name.label != "PERSON" and lemma.endswith(_MAKERS) and cls in (None, "Person"):
        if any(parse.words[kid] == "of" for kid in parse.kids(noun, "prep")):
            yield "Organization", "maker"
    elif cls is not None and not (cls == "Person" and name.label in _PLACES):
        yield cls, cue


def _has_who(parse: Parse, head: int) -> bool:
    """Tell whether a clause with "who" hangs on a name."""
    return any(
        parse.words[kid].lower() == "who"
        for clause in parse.kids(head, "relcl")
        for kid in parse.kids(clause, "nsubj", "nsubjpass")
    )
