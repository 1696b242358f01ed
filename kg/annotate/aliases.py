"""Other ways to say a name: a surname, a short form, initials, a name without its legal form."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotate.classes import Ballot, collect_votes, elect
from kg.annotate.cues import LEGAL_FORMS
from kg.annotate.genders import name_gender, noun_gender
from kg.annotate.lexicon import word_set
from kg.annotate.nodes import Node
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.annotate.names import Name
    from kg.annotate.parse import Parse

__all__ = ["link_names", "plain_form"]

_SMALL = word_set("and of the for in & de la y on to")
_HIS = {"mr": "m", "sir": "m", "lord": "m", "king": "m", "prince": "m", "pope": "m"}
_HERS = {
    "mrs": "f",
    "ms": "f",
    "miss": "f",
    "dame": "f",
    "lady": "f",
    "queen": "f",
    "princess": "f",
}
GENDERED_TITLES = _HIS | _HERS
_LONGEST_INITIALS = 7
_FEW = 2
_ESTABLISHED = 2
"""So often a short form must have stood for one thing before a second one could bear it."""


@dataclass(slots=True)
class _Family:
    """The names that were joined so far: one node, its forms in order, and their votes."""

    node: Node
    forms: list[str] = field(default_factory=list)
    ballot: Ballot = field(default_factory=lambda: {"model": {}, "cues": {}})
    cls: str = "Thing"
    titles: list[str] = field(default_factory=list)
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class _Index:
    """Where to look for the long form of a short one; every look-up is by key."""

    exact: dict[str, _Family] = field(default_factory=dict)
    words: dict[str, list[_Family]] = field(default_factory=dict)
    initials: dict[str, list[_Family]] = field(default_factory=dict)
    families: list[_Family] = field(default_factory=list)
    used: dict[str, Counter[str]] = field(default_factory=dict)


COUNTRIES = {
    "US": "united states",
    "USA": "united states",
    "UK": "united kingdom",
    "EU": "european union",
    "UN": "united nations",
    "UAE": "united arab emirates",
}
"""Initials in capitals that news use without ever spelling them out."""


def plain_form(text: str) -> tuple[str, ...]:
    """Return the words of a name in lower case without dots, "the" and legal forms.

    >>> plain_form("The Acme Holdings Inc."), plain_form("U.S.")
    (('acme',), ('united', 'states'))
    """
    spelled = COUNTRIES.get(text.replace(".", "").removeprefix("the ").removeprefix("The "))
    if spelled is not None:
        return tuple(spelled.split())
    words = [word.replace(".", "").strip(",") for word in text.casefold().split()]
    words = [word for word in words if word]
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    while len(words) > 1 and words[-1] in LEGAL_FORMS:
        words.pop()
    return tuple(words)


def link_names(parse: Parse, names: list[Name]) -> list[tuple[Node, str]]:
    """Return for each name the node it stands for, and why if it is not simply its own name.

    A headline has short forms of what the text names in full, so it is read last.
    """
    ballots = collect_votes(parse, names)
    classes = {text: elect(ballot) for text, ballot in ballots.items()}
    index = _Index()
    links: dict[int, tuple[_Family, str]] = {}
    previous: Name | None = None
    for name in _body_first(parse, names):
        family, why = _link(parse, index, name, classes[name.text], ballots[name.text], previous)
        if name.text not in family.forms:
            family.forms.append(name.text)
            for side, votes in ballots[name.text].items():
                for cls, weight in votes.items():
                    family.ballot[side][cls] = family.ballot[side].get(cls, 0.0) + weight
        if name.title:
            family.titles.append(name.title)
        links[name.start] = (family, why)
        previous = name
    merged = _join_surnames_met_first(index)
    for family in index.families:
        _finish(family)
    return [
        (
            merged[id(family)].node,
            f'"{family.forms[0]}" is the surname of {merged[id(family)].node.label}',
        )
        if id(family) in merged
        else (family.node, why.replace("{label}", family.node.label))
        for family, why in (links[name.start] for name in names)
    ]


def _body_first(parse: Parse, names: list[Name]) -> list[Name]:
    heads = [(part.start, part.end) for part in parse.sections if part.kind == "headline"]
    return sorted(names, key=lambda name: any(start <= name.start < end for start, end in heads))


def _link(
    parse: Parse, index: _Index, name: Name, cls: str, ballot: Ballot, previous: Name | None
) -> tuple[_Family, str]:
    words = plain_form(name.text)
    key = " ".join(words)
    defined = _defined_by_brackets(parse, index, name, previous)
    if defined is not None:
        index.exact.setdefault(key, defined)
        return defined, f'"{name.text}" stands in brackets after {{label}}'
    known = index.exact.get(key)
    if known is not None:
        return known, ""
    found, why = _find_long(index, name, words, cls, ballot)
    if found is not None:
        return found, why
    family = _Family(Node("", "", cls, MentionKind.NAME), words=words, cls=cls)
    index.families.append(family)
    index.exact[key] = family
    if len(words) > 1:
        for word in {words[0], words[-1]}:
            index.words.setdefault(word, []).append(family)
        index.initials.setdefault(_initials(name.text), []).append(family)
    return family, why


def _defined_by_brackets(
    parse: Parse, index: _Index, name: Name, previous: Name | None
) -> _Family | None:
    """Return the long form that a name in brackets abbreviates."""
    if previous is None or name.start - previous.end != 1 or parse.words[name.start - 1] != "(":
        return None
    if name.end >= len(parse) or parse.words[name.end] != ")":
        return None
    if not name.text.isupper() or name.text[0].casefold() != previous.text[0].casefold():
        return None
    return index.exact.get(" ".join(plain_form(previous.text)))


def _find_long(
    index: _Index, name: Name, words: tuple[str, ...], cls: str, ballot: Ballot
) -> tuple[_Family | None, str]:
    """Return the one long form that came before and that this short form fits."""
    if len(words) == 1 and name.text.isupper() and 1 < len(words[0]) <= _LONGEST_INITIALS:
        long = index.initials.get(words[0], [])
        if len(long) == 1 and long[0].cls != "Person":
            return long[0], f'"{name.text}" are the initials of {{label}}'
    fits = [
        family
        for family in index.words.get(words[-1], [])
        if len(family.words) > len(words) and _fits(family, words, cls, name, ballot)
    ]
    if words[0] != words[-1]:
        fits += [
            family
            for family in index.words.get(words[0], [])
            if len(family.words) > len(words)
            and family not in fits
            and _fits(family, words, cls, name, ballot)
        ]
    if len(fits) > 1:
        fits = [f for f in fits if _gender_fits(f, name.title)] if name.title else fits
    used = index.used.setdefault(" ".join(words), Counter())
    if len(fits) == 1:
        used[fits[0].forms[0]] += 1
        return fits[0], f'"{name.text}" is short for {{label}}'
    known = [family for family in fits if used[family.forms[0]] >= _ESTABLISHED]
    if len(known) == 1:
        return known[0], f'"{name.text}" was short for {{label}} before others were named'
    if len(fits) > 1:
        names = " or ".join(sorted({family.forms[0] for family in fits}))
        return None, f'"{name.text}" could be {names}, so it stands alone'
    return None, ""


def _fits(family: _Family, words: tuple[str, ...], cls: str, name: Name, ballot: Ballot) -> bool:
    size = len(words)
    if family.cls == "Person":
        if size > 1 or _is_clearly_other(cls, ballot, name):
            return words == family.words[-size:] and cls == "Person"
        return words[0] == family.words[-1] or (
            words[0] == family.words[0] and cls in ("Person", "Thing") and not name.title
        )
    if family.cls == "Place" and cls == "Place":
        return False
    if cls not in (family.cls, "Thing") and (size > 1 or name.title):
        return False
    if name.after_the and words == family.words[-size:]:
        return True
    return words == family.words[:size] and (
        cls in (family.cls, "Thing", "Product")
        or (family.cls == "Organization" and cls == "Person")
    )


def _is_clearly_other(cls: str, ballot: Ballot, name: Name) -> bool:
    """Tell whether a lone surname is rather something else: a place, or another class by far."""
    if cls == "Person" or name.title:
        return False
    model = ballot["model"]
    return name.label in ("GPE", "LOC", "NORP") or model.get(cls, 0) > _FEW


def _gender_fits(family: _Family, title: str) -> bool:
    gender = GENDERED_TITLES.get(title)
    return gender is None or _gender(family) in ("", gender)


def _initials(text: str) -> str:
    words = [word for word in text.replace("-", " ").split() if word not in _SMALL]
    if words and words[0].lower() == "the":
        words = words[1:]
    return "".join(word[0] for word in words if word[0].isalnum()).casefold()


def _join_surnames_met_first(index: _Index) -> dict[int, _Family]:
    """Join a surname alone, as headlines have it, to the one full name that follows it."""
    merged = {}
    for family in index.families:
        if len(family.words) > 1 or _is_hardly_person(family.ballot):
            continue
        long = [
            other
            for other in index.words.get(family.words[0], [])
            if other.cls == "Person" and other.words[-1] == family.words[0]
        ]
        if len(long) == 1:
            merged[id(family)] = long[0]
            long[0].titles += family.titles
    return merged


def _is_hardly_person(ballot: Ballot) -> bool:
    """Tell whether the model saw a word as a place, or hardly ever as a person."""
    model = ballot["model"]
    return "Place" in model or 3 * model.get("Person", 0.0) < sum(model.values())


def _finish(family: _Family) -> None:
    """Give a family's node its label, class, key and gender."""
    node = family.node
    node.cls = (
        family.cls if family.cls == "Person" and len(family.words) > 1 else elect(family.ballot)
    )
    size = len(family.words)
    full = [form for form in family.forms if len(plain_form(form)) == size <= len(form.split())]
    node.label = min(
        full or family.forms,
        key=lambda form: (len(form.split()), form.isupper(), len(form), form),
    )
    node.key = "n:" + node.label
    node.gender = _gender(family) if node.cls in ("Person", "Thing") else ""
    node.plural = node.cls == "Group"


def _gender(family: _Family) -> str:
    for title in family.titles:
        gender = GENDERED_TITLES.get(title) or noun_gender(title)
        if gender:
            return gender
    return name_gender(family.words[0]) if len(family.words) > 1 else ""
