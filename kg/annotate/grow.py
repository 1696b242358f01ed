"""Names that the model cut in two or too short: "Acme" and "Deep Labs", "Acme Deep" and "9"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.annotate.borders import DESCRIBERS, is_people, is_person_noun
from kg.annotate.genders import name_gender
from kg.annotate.lexicon import word_set
from kg.annotate.name import Name, make_name

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["grow_names", "with_numbers"]

BODIES = word_set(
    "institute centre center office bureau department ministry agency association society council "
    "committee commission foundation fund federation union academy board authority campaign"
)
"""Last words of bodies' names after which "for" says for what they are."""

_LINKS = frozenset(("compound", "nmod", "amod", "flat"))
_THINGS = frozenset(("ORG", "PRODUCT", "WORK_OF_ART", "FAC", "EVENT", "LAW"))
_AREAS = frozenset(("GPE", "LOC", "NORP"))
_VERSIONED = _THINGS | {""}
_SCORES = frozenset(("-", "\u2013", "\u2014", ":", "/", "%", ",", "to"))


def grow_names(parse: Parse, names: list[Name]) -> list[Name]:
    """Join the neighbours that are one name, by their grammar or because it stands elsewhere."""
    known = {name.text for name in names}
    once = _joined(parse, names, known)
    return _joined(parse, once, {name.text for name in once})


def _joined(parse: Parse, names: list[Name], known: set[str]) -> list[Name]:
    grown: list[Name] = []
    for name in names:
        last = grown[-1] if grown else None
        if last is not None and (
            (last.end == name.start and _is_one(parse, last, name, known))
            or _is_byname(parse, last, name)
            or _is_of_body(parse, last, name)
            or _is_of_people(parse, last, name)
        ):
            label = last.label if last.label in _THINGS else name.label or last.label
            # Two peoples side by side are one person whose name the model did not know.
            label = "PERSON" if last.label == name.label == "NORP" else label
            label = "" if label in _AREAS else label
            grown[-1] = replace(make_name(parse, last.start, name.end, label), title=last.title)
        else:
            grown.append(name)
    return grown


def _is_one(parse: Parse, last: Name, name: Name, known: set[str]) -> bool:
    """Tell whether two names side by side are one: a compound of which the model saw a part."""
    if f"{last.text} {name.text}" in known:
        return True
    if last.text.lower() in DESCRIBERS:
        return False
    leads = last.start <= parse.heads[name.head] < last.end
    follows = name.start <= parse.heads[last.head] < name.end
    labels = {last.label, name.label}
    if labels == {"PERSON", ""}:
        return leads or follows
    if not follows or parse.deps[last.head] not in _LINKS:
        return False
    if name.end - name.start == 1 and (last.label, name.label) in (("", "GPE"), ("NORP", "NORP")):
        return True
    if name.label == "" and (
        is_person_noun(parse.words[name.end - 1].lower())
        or name_gender(parse.words[name.start].lower())
    ):
        return False
    if last.label in _AREAS:
        return name.label == ""
    if last.label == "ORG" and name.label == "GPE":
        return last.end - last.start > 1 and parse.pos[name.end : name.end + 1] != ["PROPN"]
    return "" in labels and labels <= _VERSIONED


def _is_of_body(parse: Parse, last: Name, name: Name) -> bool:
    """Tell whether a name says what a body is for: Institute for Astronomy."""
    between = parse.words[last.end : name.start]
    return (
        between in (["for"], ["of"], ["for", "the"], ["of", "the"])
        and last.label in ("", "ORG")
        and last.end - last.start > 1
        and name.label in ("", "ORG")
        and parse.words[last.end - 1].lower() in BODIES
        and parse.heads[last.end] == last.head
        and parse.deps[name.head] == "pobj"
    )


def _is_of_people(parse: Parse, last: Name, name: Name) -> bool:
    """Tell whether a name begins with whose it is: Citizens' Front, Women's Institute."""
    return (
        last.end + 1 == name.start
        and last.end - last.start == 1
        and last.label in ("", "ORG", "NORP")
        and name.label in ("", "ORG")
        and parse.tags[last.end] == "POS"
        and parse.heads[last.head] == name.head
        and is_people(parse.words[last.start])
    )


def _is_byname(parse: Parse, last: Name, name: Name) -> bool:
    """Tell whether a name with "the" before it says which bearer of a name it is: X the Great."""
    return (
        last.label == "PERSON"
        and last.end + 1 == name.start
        and parse.words[last.end] == "the"
        and name.end == name.start + 1
        and name.label in ("", "PERSON")
        and last.start <= parse.heads[name.head] < last.end
    )


def with_numbers(parse: Parse, names: list[Name]) -> list[Name]:
    """Take in the numbers after names of things, also where only another mention shows it."""
    if not any(word.isdecimal() for name in names for word in parse.words[name.end : name.end + 1]):
        return names
    starts = {name.start for name in names}
    once = [_with_number(parse, name, starts) for name in names]
    numbered = {name.text for name, before in zip(once, names, strict=True) if name is not before}
    for place, name in enumerate(once):
        after = parse.words[name.end : name.end + 1]
        if after and name.end not in starts and f"{name.text} {after[0]}" in numbered:
            longer = make_name(parse, name.start, name.end + 1, name.label)
            once[place] = replace(longer, title=name.title)
    return once


def _with_number(parse: Parse, name: Name, starts: set[int]) -> Name:
    """Take in the bare number after the name of a thing, if it counts nothing and is no score."""
    token = name.end
    if name.label not in _VERSIONED or token >= len(parse) or token in starts:
        return name
    if not parse.words[token].isdecimal():
        return name
    if _is_edition(parse, name, token + 1):
        return replace(make_name(parse, name.start, token + 2, name.label), title=name.title)
    if parse.deps[token] != "nummod" or parse.heads[token] != name.head:
        return name
    after = parse.words[token + 1] if token + 1 < len(parse) else ""
    if (
        after in _SCORES
        or after[:1].isdigit()
        or parse.pos[min(token + 1, len(parse) - 1)] == "NOUN"
    ):
        return name
    return replace(make_name(parse, name.start, token + 1, name.label), title=name.title)


def _is_edition(parse: Parse, name: Name, token: int) -> bool:
    """Tell whether a word after name and number is of the name: Acme 9 Pro."""
    return (
        token < len(parse)
        and parse.pos[token] == "PROPN"
        and parse.words[token][0].isupper()
        and parse.heads[name.end] in (token, name.head)
        and parse.heads[name.head] == token
    )
