"""For whom somebody speaks: the organisation a person holds a post at, as the article says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.appositions import appositions
from kg.extract.titles import titles

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["affiliations"]


def affiliations(parse: Parse) -> dict[str, int]:
    """Return person's referent key -> head of the organisation first given as theirs."""
    found: dict[str, int] = {}
    for facts in (appositions(parse), titles(parse)):
        for fact in facts:
            person = parse.referents.get(fact.subject)
            employer = parse.referents.get(fact.object)
            if (
                person is not None
                and employer is not None
                and person[0].cls == "Person"
                and employer[0].cls == "Organization"
                and fact.normal != "is"
            ):
                found.setdefault(person[0].key, fact.object)
    return found
