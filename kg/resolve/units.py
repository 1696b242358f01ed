"""Units: what goes together without being compared, and what must be compared first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.model import MentionKind
from kg.resolve.comparers.against import is_generic
from kg.resolve.labels import name_key
from kg.resolve.profiles import family_of
from kg.resolve.spelling import ascii_words, legal_form
from kg.resolve.things import uses_of_the

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from kg.resolve.things import Thing

__all__ = ["Unit", "is_alone", "make_units", "thing_id", "thing_place"]


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """Things of one name that are one without a doubt, in a fixed order.

    ``id`` is the first thing's, which stands for all; ``key`` is what their names have in
    common. ``alone`` is the article a thing belongs to that no other article can speak of.
    """

    things: tuple[Thing, ...]
    id: str
    key: str
    alone: str | None = None

    @property
    def size(self) -> int:
        """How often it is spoken of."""
        return sum(thing.size for thing in self.things)


def _unit(things: Iterable[Thing], alone: str | None = None) -> Unit:
    found = tuple(things)
    return Unit(found, thing_id(found[0]), name_key(found[0].referent.label), alone)


def thing_id(thing: Thing) -> str:
    """Return what decisions know a thing by: its article and its key there."""
    return f"{thing.article}#{thing.referent.key}"


def thing_place(ident: str) -> tuple[str, str]:
    """Return the article and key that a thing's id is made of."""
    article, _, key = ident.partition("#")
    return article, key


def is_alone(thing: Thing) -> bool:
    """Tell whether a thing can only be itself: "the deal", or a person known by one word."""
    referent = thing.referent
    if not referent.shared:
        return True
    return referent.cls == "Person" and " " not in referent.label.strip()


def make_units(
    things: Iterable[Thing], decided: Container[str] = (), people: Container[str] = ()
) -> list[Unit]:
    """Put things together that need no comparing; the order of what comes in does not matter.

    People and bodies of common names are never put together so, and neither is what a person
    has decided on (``decided`` holds their ids). ``people`` are the ids of things that are said
    to be a person whatever their class.
    """
    ordered = sorted(things, key=attrgetter("place"))
    units = []
    blocks: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    for thing in ordered:
        if is_alone(thing) or (" " not in thing.referent.label and thing_id(thing) in people):
            units.append(_unit((thing,), thing.article))
        elif thing_id(thing) in decided:
            units.append(_unit((thing,)))
        else:
            blocks[thing.referent.kind.value, name_key(thing.referent.label)].append(thing)
    for block in sorted(blocks):
        units += _split(blocks[block])
    return sorted(units, key=attrgetter("id"))


def _split(block: list[Thing]) -> list[Unit]:
    """Keep a person, a place and a body of one name apart; the unclear go with the largest."""
    families: dict[str, list[Thing]] = defaultdict(list)
    for thing in block:
        families[family_of(thing.referent.cls)].append(thing)
    unclear = families.pop("", [])
    people = families.pop("person", [])
    if unclear and families:
        largest = max(sorted(families), key=lambda name: sum(t.size for t in families[name]))
        families[largest] += unclear
        unclear = []
    named = block[0].referent.kind is MentionKind.NAME
    one_by_one = [*people, *unclear] if people and named else people
    if unclear and not (people and named):
        families[""] = unclear
    units = [_unit((thing,)) for thing in one_by_one]
    for name in sorted(families):
        units += _by_legal_form(families[name])
    return units


def _by_legal_form(things: list[Thing]) -> list[Unit]:
    """Keep bodies with different legal forms, and those of common names, apart for comparing."""
    ordered = sorted(things, key=attrgetter("place"))
    named = ordered[0].referent.kind is MentionKind.NAME
    if named and any(is_generic(ascii_words(thing.referent.label)) for thing in ordered[:1]):
        return [_unit((thing,)) for thing in ordered]
    forms: dict[str, list[Thing]] = defaultdict(list)
    for thing in ordered:
        forms[legal_form(thing.referent.label)].append(thing)
    if len(forms.keys() - {""}) < 2:  # noqa: PLR2004 - two that differ
        return _by_article_word(ordered)
    return [_unit(forms[form]) for form in sorted(forms)]


def _by_article_word(things: list[Thing]) -> list[Unit]:
    """Keep "the Amazon" and "Amazon" apart for comparing, unless one article uses both.

    What is called neither in its article goes with the more frequent use.
    """
    uses: dict[bool, list[Thing]] = {False: [], True: []}
    silent: list[Thing] = []
    for thing in things:
        found = uses_of_the(thing)
        if len(found) > 1:
            return [_unit(things)]
        (uses[found.pop()] if found else silent).append(thing)
    larger = max(uses, key=lambda use: len(uses[use]))
    uses[larger] = sorted([*uses[larger], *silent], key=attrgetter("place"))
    return [_unit(each) for each in uses.values() if each]
