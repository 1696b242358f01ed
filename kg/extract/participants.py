"""Who takes part in what an event noun names, and how: "Bolt's purchase of Acme"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.annotate.wordnet import is_intransitive, objects_after
from kg.extract.normal import camel, past_participle, third_person
from kg.extract.obliques import obliques

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.annotate.parse import Parse
    from kg.extract.clause import Argument

__all__ = ["GIVEN", "MUTUAL", "Participants", "participants"]

# Events between equals: what A has with B, B has with A.
MUTUAL = frozenset(
    "partnership agreement deal alliance collaboration merger pact talk negotiation meeting "
    "cooperation rivalry dispute tie war match game contract venture summit marriage "
    "relationship accord treaty truce ceasefire feud competition clash conversation".split()
)
GIVEN = frozenset("after since following during despite amid over because due through".split())
"""What stands behind these has happened, whatever is said to come of it."""
_AMOUNTS = ("MONEY", "PERCENT", "QUANTITY", "CARDINAL")
_ELSE = frozenset("to as from for".split())
"""What tells more of that which something is done to: the sale of the unit to a fund."""


class Participants(NamedTuple):
    """Subject and object as heads, the relation in words and in normal form.

    Where nothing but the subject takes part, ``object`` is the event noun itself.
    """

    subject: int
    object: int
    relation: str
    normal: str


def participants(parse: Parse, noun: int, lemma: str, verb: str | None) -> Iterator[Participants]:
    """Yield what an event noun says of those in its phrase; ``verb`` is what it stands for."""
    arguments = [a for a in obliques(parse, noun) if a.role == "oblique" and len(a.marker) == 1]
    by_word = {parse.words[a.marker[0]].lower(): a for a in reversed(arguments)}
    says = _says(verb) if verb else ["has", lemma]
    owner, by = parse.kid(noun, "poss"), by_word.pop("by", None)
    between = by_word.pop("between", None)
    if lemma in MUTUAL and between is not None and between.heads[1:]:
        for other in between.heads[1:]:
            yield _told(between.heads[0], other, [*says, "with"])
    elif verb is not None and is_intransitive(verb) and by is None:
        yield from _alone(parse, noun, owner, by_word, says)
    elif by is not None or owner is not None:
        yield from _done(parse, lemma, owner, by, by_word, says)
    elif lemma in MUTUAL and "of" in by_word:
        yield from _done(parse, lemma, by_word.pop("of").heads[0], None, by_word, says)
    elif verb is not None and "of" in by_word:
        yield from _undergone(parse, noun, by_word, _past(verb))


def _done(
    parse: Parse,
    lemma: str,
    owner: int | None,
    by: Argument | None,
    by_word: Mapping[str, Argument],
    says: list[str],
) -> Iterator[Participants]:
    """Yield what one does: "Bolt's purchase of Acme", "an attack on the town by rebels"."""
    actor = by.heads[0] if by is not None else owner
    direct = objects_after(lemma) | {"of"}
    for word, argument in by_word.items():
        for object_ in argument.heads:
            if parse.ent_at(object_)[0] in _AMOUNTS:
                continue  # "its estimate of $4m"
            if actor is not None and (word != "of" or lemma not in MUTUAL):
                yield _told(actor, object_, says if word in direct else [*says, word])
    if owner is not None and by is not None and "of" not in by_word and lemma not in MUTUAL:
        # The owner is what it happens to: "Acme's purchase by Bolt".
        for agent in by.heads:
            yield _told(agent, owner, says)


def _alone(
    parse: Parse, noun: int, owner: int | None, by_word: dict[str, Argument], says: list[str]
) -> Iterator[Participants]:
    """Yield what happens to one without another: "the collapse of the bridge"."""
    of = by_word.pop("of", None) if owner is None else None
    subjects = of.heads if of is not None else (owner,)
    for subject in subjects:
        if subject is not None and parse.kid(subject, "nummod") is None:
            if _happens(parse, noun, says):
                yield Participants(subject, noun, " ".join(says), camel(says))
            for word, argument in by_word.items():
                for object_ in argument.heads:
                    yield _told(subject, object_, [*says, word])


def _happens(parse: Parse, noun: int, says: list[str]) -> bool:
    """Say whether a noun tells that something happened, and is no thing or number of times.

    "Steps" are seldom what somebody did, nor is "a long run"; "the collapse" is.
    """
    same = third_person(parse.lemmas[noun].lower()) == says[0]
    return parse.tags[noun] == "NN" and not (
        same and parse.kids(noun, "amod", "compound", "nummod")
    )


def _undergone(
    parse: Parse, noun: int, by_word: dict[str, Argument], done: list[str]
) -> Iterator[Participants]:
    """Yield what is done to one, nobody says by whom: "the sale of the unit to a fund"."""
    for subject in by_word["of"].heads:
        if parse.name_end.get(subject) and _is_given(parse, noun):
            yield Participants(subject, noun, " ".join(["is", *done]), "is")
        for word in _ELSE & by_word.keys():
            for object_ in by_word[word].heads:
                words = [*done, word]
                yield Participants(subject, object_, " ".join(["is", *words]), camel(words))


def _is_given(parse: Parse, noun: int) -> bool:
    """Say whether what a noun tells has happened: it has effects, or others came after it."""
    if parse.deps[noun] == "nsubj":
        return parse.tags[parse.heads[noun]] in ("VBD", "VBZ")
    return parse.deps[noun] == "pobj" and parse.words[parse.heads[noun]].lower() in GIVEN


def _told(subject: int, object_: int, words: list[str]) -> Participants:
    return Participants(subject, object_, " ".join(words), camel(words))


def _says(verb: str) -> list[str]:
    """Return a verb's words in the third person: takes over."""
    first, *particles = verb.split()
    return [third_person(first), *particles]


def _past(verb: str) -> list[str]:
    """Return a verb's words as a passive has them: taken over."""
    first, *particles = verb.split()
    return [past_participle(first), *particles]
