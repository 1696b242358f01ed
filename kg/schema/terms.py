"""What an ontology says, as frozen values."""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.vocab import PREFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Example", "Match", "Property", "Schema"]

_XSD = PREFIXES["xsd"]
_ANYTHING = {PREFIXES["schema"] + "Thing", PREFIXES["owl"] + "Thing", PREFIXES["rdfs"] + "Resource"}


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence that states a relation, and the words of it that are subject and object."""

    sentence: str
    subject: str
    object: str


@dataclass(frozen=True, slots=True)
class Property:
    """One relation of an ontology.

    ``said_as`` are the normal forms that say it from subject to object, ``inverse_said_as``
    those from object to subject. An empty domain or range allows anything. ``single`` says that
    a subject has one object at a time, ``sole`` that an object has one subject at a time.
    """

    iri: str
    label: str
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    said_as: tuple[str, ...] = ()
    inverse_said_as: tuple[str, ...] = ()
    examples: tuple[Example, ...] = ()
    single: bool = False
    sole: bool = False

    @property
    def takes_literal(self) -> bool:
        """Whether its objects are dates, numbers or text, not things."""
        return any(iri.startswith(_XSD) for iri in self.range)


@dataclass(frozen=True, slots=True)
class Match:
    """The property that a normal form says; ``inverted`` if it is said the other way round."""

    property: Property
    inverted: bool = False

    @builtins.property
    def iri(self) -> str:
        """The property's IRI."""
        return self.property.iri

    @builtins.property
    def label(self) -> str:
        """The property's label."""
        return self.property.label


@dataclass(frozen=True, slots=True)
class Schema:
    """An ontology: its relations by IRI, the parents of its classes, and who says what.

    ``digest`` is of the file's content: what was read with another ontology is out of date.
    """

    properties: Mapping[str, Property]
    classes: Mapping[str, tuple[str, ...]]
    sayings: Mapping[str, Match]
    digest: str

    def property_for(self, normal: str) -> Match | None:
        """Return the property that a normal form says, or None if the ontology has none."""
        return self.sayings.get(normal)

    def is_a(self, cls: str, ancestor: str) -> bool:
        """Tell whether a class, given by its IRI, is the ancestor or lies below it."""
        if cls == ancestor or ancestor in _ANYTHING:
            return True
        seen, todo = {cls}, [cls]
        while todo:
            parents = set(self.classes.get(todo.pop(), ())) - seen
            if ancestor in parents:
                return True
            seen |= parents
            todo.extend(parents)
        return False

    def allows(self, prop: Property, subject: str, object_: str) -> bool:
        """Tell whether a property may hold between things of these classes.

        ``object_`` is the IRI of a class, or of a datatype for a literal. A class of which
        nothing is known, schema:Thing, fits wherever things are wanted.
        """
        return self._fits(subject, prop.domain) and self._fits(object_, prop.range)

    def _fits(self, cls: str, allowed: tuple[str, ...]) -> bool:
        literal = cls.startswith(_XSD)
        wanted = [iri for iri in allowed if iri.startswith(_XSD) == literal]
        if not allowed or cls in wanted:
            return True
        if literal:
            return False
        return bool(wanted) and (cls in _ANYTHING or any(self.is_a(cls, iri) for iri in wanted))
