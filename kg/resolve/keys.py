"""Keys of names: what a name has in common with other spellings, or other names, of one thing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.forms import initials_of
from kg.resolve.clues import given_initials
from kg.resolve.profiles import family_of
from kg.resolve.spelling import ascii_words, skeleton
from kg.resolve.territories import territory_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.resolve.units import Unit

__all__ = ["KEYS"]

_ASKED = 20
"""So many things of a unit are asked for initials that their articles give."""


def _sounds(unit: Unit) -> Iterator[str]:
    """Yield the consonants of a name's words."""
    words = ascii_words(unit.things[0].referent.label)
    if words:
        yield " ".join(sorted(skeleton(word) for word in words))


def _surnames(unit: Unit) -> Iterator[str]:
    """Yield each later name of a person, or of what may be one, with the first initial."""
    words = ascii_words(unit.things[0].referent.label)
    if len(words) > 1 and family_of(unit.things[0].referent.cls) in ("person", ""):
        for word in sorted(set(words[1:])):
            yield f"{words[0][0]} {word}"


def _initials(unit: Unit) -> Iterator[str]:
    """Yield a body's initials: those of its name, those given for it, and capitals as they are."""
    label = unit.things[0].referent.label
    words = ascii_words(label)
    if not words or family_of(unit.things[0].referent.cls) == "person":
        return
    letters = label.replace(".", "")
    found = {short for thing in unit.things[:_ASKED] for short in given_initials(thing)}
    if len(words) > 1:
        found.add(initials_of(label))
    elif letters.isupper():
        found.add(letters.casefold())
    yield from sorted(found)


def _beginnings(unit: Unit) -> Iterator[str]:
    """Yield a body's name, with and without its last word."""
    words = ascii_words(unit.things[0].referent.label)
    if words and family_of(unit.things[0].referent.cls) != "person":
        if len(words) > 1 and len(words[0]) > 1:
            yield " ".join(words[:-1])
        yield " ".join(words)


def _territories(unit: Unit) -> Iterator[str]:
    """Yield the country or region that bears a name."""
    territory = territory_of(ascii_words(unit.things[0].referent.label))
    if territory:
        yield territory


KEYS = (_territories, _sounds, _surnames, _initials, _beginnings)
"""What a name has in common with other spellings of it."""
