"""Common nouns that have a capital only for beginning a sentence, and so are no names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.borders import is_person_noun
from kg.annotate.lexicon import GENERIC, class_of
from kg.annotate.unclaimed import begins_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.name import Name
    from kg.annotate.parse import Parse

__all__ = ["drop_common"]

_NAMING = frozenset(("PERSON", "GPE", "NORP", "LOC"))
_GENERIC = frozenset(noun for nouns in GENERIC.values() for noun in nouns.split())
_LINKS = frozenset(("compound", "nmod"))


def drop_common(parse: Parse, names: list[Name]) -> Iterator[Name]:
    """Yield the names without single common nouns at the beginning of sentences.

    What has a capital inside a sentence as well, what a longer name ends with ("Commission" for
    an Electoral Commission), what the model saw do something and what says no class of things
    ("Apple") stays.
    """
    alone = [name for name in names if _could_be_common(name) or _is_charge(parse, name)]
    if not alone:
        yield from names
        return
    begins = begins_of(parse)
    shown = {parse.words[name.end - 1] for name in names if name.end - name.start > 1}
    for name in names:
        inside = name.start not in begins and not parse.in_headline(name.start)
        if inside or name.label in _NAMING or _is_labelled(parse, name):
            shown.add(name.text)
    dropped = {
        name.start
        for name in alone
        if _is_charge(parse, name) or (name.start in begins and name.text not in shown)
    }
    yield from (name for name in names if name.start not in dropped)


def _could_be_common(name: Name) -> bool:
    return (
        name.end - name.start == 1
        and name.text[1:].islower()
        and class_of(name.text.lower()) is not None
    )


def _is_labelled(parse: Parse, name: Name) -> bool:
    """Tell whether the model gives a label to what is more than the first part of a phrase."""
    if parse.in_headline(name.start):
        return False
    low = parse.words[name.start].lower()
    named = class_of(low) == "Organization" and low not in _GENERIC
    return bool(name.label) and (named or parse.deps[name.head] not in _LINKS)


def _is_charge(parse: Parse, name: Name) -> bool:
    """Tell whether a lone word that the model left out says what an office is for."""
    above = parse.heads[name.head]
    if name.start > 1 and parse.words[name.start - 1].lower() == "of":
        # "Secretary of State Ann Lee"
        office = is_person_noun(parse.words[name.start - 2].lower())
        follows = parse.tags[name.end : name.end + 1] == ["NNP"]
        common = class_of(parse.words[name.start].lower()) is not None
        return office and follows and common and name.end - name.start == 1
    return (
        not name.label
        and parse.deps[name.head] == "pobj"
        and parse.words[above].lower() == "for"
        and parse.pos[parse.heads[above]] == "PROPN"
        and is_person_noun(parse.words[parse.heads[above]].lower())
    )
