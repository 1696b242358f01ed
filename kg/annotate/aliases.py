"""Other ways to say a name: a surname, a short form, initials, a name without its legal form."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kg.annotate.classes import (
    Ballot,
    collect_votes,
    elect,
    elect_brands,
    elect_people,
    is_somewhere,
)
from kg.annotate.families import (
    GENDERED_TITLES,
    Family,
    finish_family,
    gender_of,
    take_form,
)
from kg.annotate.forms import initials_of, plain_form
from kg.annotate.lists import territory_kind
from kg.annotate.longforms import Index, find_long
from kg.annotate.misspelt import find_misspelt
from kg.annotate.nodes import Node
from kg.annotate.spelled import is_initials
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.annotate.names import Name
    from kg.annotate.parse import Parse

__all__ = ["link_names"]

_FEWEST_INITIALS = 3
"""Two letters could be anybody's, before the name they stand for was given."""


def link_names(parse: Parse, names: list[Name]) -> list[tuple[Node, str]]:
    """Return for each name the node it stands for, and why if it is not simply its own name.

    A headline has short forms of what the text names in full, so it is read last.
    """
    ballots = collect_votes(parse, names)
    classes = {text: elect(ballot) for text, ballot in ballots.items()}
    classes |= elect_brands(ballots, classes)
    classes |= elect_people(ballots, classes)
    index = Index(
        surnames=frozenset(name.text.casefold().split()[-1] for name in names if " " in name.text)
    )
    links: dict[int, tuple[Family, str]] = {}
    previous: Name | None = None
    for name in _body_first(parse, names):
        family, why = _link(parse, index, name, classes[name.text], ballots[name.text], previous)
        take_form(family, name, ballots[name.text])
        links[name.start] = (family, why)
        previous = name
    merged = _join_initials_met_first(index) | _join_parts_met_first(index)
    for family in index.families:
        finish_family(family)
    found = []
    for family, why in (links[name.start] for name in names):
        long, how = merged.get(id(family), (family, ""))
        label = long.node.label
        reason = f'"{family.forms[0]}" {how} {label}' if how else why.replace("{label}", label)
        found.append((long.node, reason))
    return found


def _body_first(parse: Parse, names: list[Name]) -> list[Name]:
    heads = [(part.start, part.end) for part in parse.sections if part.kind == "headline"]
    return sorted(names, key=lambda name: any(start <= name.start < end for start, end in heads))


def _link(
    parse: Parse, index: Index, name: Name, cls: str, ballot: Ballot, previous: Name | None
) -> tuple[Family, str]:
    words = plain_form(name.text)
    key = " ".join(words)
    defined = _defined_by_brackets(parse, index, name, previous)
    if defined is not None:
        index.exact.setdefault(key, defined)
        return defined, f'"{name.text}" stands in brackets after {{label}}'
    sex = GENDERED_TITLES.get(name.title, "")
    known = index.exact.get(key)
    if known is not None and sex and gender_of(known) not in ("", sex):
        # Mr and Mrs Roe are two.
        key = f"{name.title} {key}"
        known = index.exact.get(key)
    if known is not None and not (known.unsure and sex):
        return known, known.unsure
    found, why = find_long(index, name, words, cls, ballot)
    if found is not None:
        return found, why
    if len(words) == 1 and not why:
        meant = find_misspelt(index.families, name, words[0], index.surnames)
        if meant is not None:
            return meant, f'"{name.text}" is nearly the surname of {{label}}'
    if known is not None:
        return known, why
    family = Family(Node("", "", cls, MentionKind.NAME), words=words, cls=cls, unsure=why)
    index.exact[key] = family
    _enter(index, family, name)
    return family, why


def _enter(index: Index, family: Family, name: Name) -> None:
    """Write down a new family where short forms of it will be looked for."""
    words = family.words
    index.families.append(family)
    if len(words) > 1:
        for word in {words[0], words[-1]}:
            index.words.setdefault(word, []).append(family)
        for pair in set(pairwise(words[1:])):
            index.inner.setdefault(pair, []).append(family)
        index.initials.setdefault(initials_of(name.text), []).append(family)


def _defined_by_brackets(
    parse: Parse, index: Index, name: Name, previous: Name | None
) -> Family | None:
    """Return the long form that a name in brackets abbreviates."""
    if previous is None or name.start - previous.end != 1 or parse.words[name.start - 1] != "(":
        return None
    if name.end >= len(parse) or parse.words[name.end] != ")":
        return None
    if not name.text.isupper() or name.text[0].casefold() != previous.text[0].casefold():
        return None
    return index.exact.get(" ".join(plain_form(previous.text)))


def _join_initials_met_first(index: Index) -> dict[int, tuple[Family, str]]:
    """Join initials to the one long form that an article gives only later."""
    merged = {}
    for family in index.families:
        if len(family.words) > 1 or not is_initials(family.forms[0]):
            continue
        long = index.initials.get(family.words[0], [])
        if len(family.words[0]) >= _FEWEST_INITIALS and len(long) == 1 and long[0].cls != "Person":
            merged[id(family)] = long[0], "are the initials of"
    return merged


def _join_parts_met_first(index: Index) -> dict[int, tuple[Family, str]]:
    """Join a surname or first name alone to the one full name that follows it."""
    merged = {}
    for family in index.families:
        if len(family.words) > 1 or family.unsure or _is_hardly_person(family):
            continue
        long = [
            other
            for other in index.words.get(family.words[0], [])
            if other.cls == "Person" and not {gender_of(other), gender_of(family)} >= {"f", "m"}
        ]
        if len(long) == 1:
            last = long[0].words[-1] == family.words[0]
            if not last and family.cls not in ("Person", "Thing"):
                continue
            merged[id(family)] = long[0], f"is the {'surname' if last else 'first name'} of"
            long[0].titles += family.titles
    return merged


def _is_hardly_person(family: Family) -> bool:
    """Tell whether a word is a place, or the model hardly ever saw it as a person."""
    model = family.ballot["model"]
    if "Place" in model:
        return bool(territory_kind(family.forms[0])) or is_somewhere(family.ballot)
    return 3 * model.get("Person", 0.0) < sum(model.values())
