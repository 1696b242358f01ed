"""Units: what goes together without being compared, and what must be compared first."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import MentionKind
from kg.resolve.comparers.against import is_generic
from kg.resolve.labels import name_key
from kg.resolve.profiles import family_of
from kg.resolve.spelling import ascii_words, legal_form

if TYPE_CHECKING:
    from collections.abc import Container, Iterable

    from kg.resolve.things import Thing

__all__ = ["Unit", "is_alone", "make_units", "thing_id"]


@dataclass(frozen=True, slots=True)
class Unit:
    """Things of one name that are one without a doubt, in a fixed order.

    ``alone`` is the article a thing belongs to that no other article can speak of.
    """

    things: tuple[Thing, ...]
    alone: str | None = None

    @property
    def id(self) -> str:
        """The first thing's id, which stands for all."""
        return thing_id(self.things[0])

    @property
    def key(self) -> str:
        """What the names of its things have in common."""
        return name_key(self.things[0].referent.label)

    @property
    def size(self) -> int:
        """How often it is spoken of."""
        return sum(len(thing.spans) for thing in self.things)


def thing_id(thing: Thing) -> str:
    """Return what decisions know a thing by: its article and its key there."""
    return f"{thing.article}#{thing.referent.key}"


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
    ordered = sorted(things, key=lambda thing: (thing.article, thing.referent.key))
    units = []
    blocks: dict[tuple[str, str], list[Thing]] = defaultdict(list)
    for thing in ordered:
        if is_alone(thing) or (" " not in thing.referent.label and thing_id(thing) in people):
            units.append(Unit((thing,), thing.article))
        elif thing_id(thing) in decided:
            units.append(Unit((thing,)))
        else:
            blocks[thing.referent.kind.value, name_key(thing.referent.label)].append(thing)
    for block in sorted(blocks):
        units += _split(blocks[block])
    return sorted(units, key=lambda unit: unit.id)


def _split(block: list[Thing]) -> list[Unit]:
    """Keep a person, a place and a body of one name apart; the unclear go with the largest."""
    families: dict[str, list[Thing]] = defaultdict(list)
    for thing in block:
        families[family_of(thing.referent.cls)].append(thing)
    unclear = families.pop("", [])
    people = families.pop("person", [])
    if unclear and families:
        largest = max(sorted(families), key=lambda name: sum(len(t.spans) for t in families[name]))
        families[largest] += unclear
        unclear = []
    named = block[0].referent.kind is MentionKind.NAME
    one_by_one = [*people, *unclear] if people and named else people
    if unclear and not (people and named):
        families[""] = unclear
    units = [Unit((thing,)) for thing in one_by_one]
    for name in sorted(families):
        units += _by_legal_form(families[name])
    return units


def _by_legal_form(things: list[Thing]) -> list[Unit]:
    """Keep bodies with different legal forms, and those of common names, apart for comparing."""
    ordered = sorted(things, key=lambda thing: (thing.article, thing.referent.key))
    named = ordered[0].referent.kind is MentionKind.NAME
    if named and any(is_generic(ascii_words(thing.referent.label)) for thing in ordered[:1]):
        return [Unit((thing,)) for thing in ordered]
    forms: dict[str, list[Thing]] = defaultdict(list)
    for thing in ordered:
        forms[legal_form(thing.referent.label)].append(thing)
    if len(forms.keys() - {""}) < 2:  # noqa: PLR2004 - two that differ
        return [Unit(tuple(ordered))]
    return [Unit(tuple(forms[form])) for form in sorted(forms)]
