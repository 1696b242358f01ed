"""Families of names: the forms of one name in an article, and what they say of its bearer."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotate.classes import Ballot, elect
from kg.annotate.forms import plain_form
from kg.annotate.genders import name_gender, noun_gender
from kg.annotate.nodes import Node

if TYPE_CHECKING:
    from kg.annotate.names import Name

__all__ = ["GENDERED_TITLES", "Family", "finish_family", "gender_of", "take_form"]

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
"""Titles that tell a person's sex."""

_FULL = frozenset(("Person", "Event"))
"""Classes that the full name tells better than the short ones: a storm's is a given name."""


@dataclass(slots=True)
class Family:
    """The names that were joined so far: one node, its forms in order, and their votes.

    ``unsure`` says for which others the name could be short, so that it stands alone.
    """

    node: Node
    forms: list[str] = field(default_factory=list)
    ballot: Ballot = field(default_factory=lambda: {"model": {}, "cues": {}})
    cls: str = "Thing"
    titles: list[str] = field(default_factory=list)
    words: tuple[str, ...] = ()
    unsure: str = ""


def take_form(family: Family, name: Name, ballot: Ballot) -> None:
    """Add a name's form, its votes and its title to the family it was found to belong to."""
    if name.text not in family.forms:
        family.forms.append(name.text)
        for side, votes in ballot.items():
            counted = family.ballot[side]
            for cls, weight in votes.items():
                counted[cls] = counted.get(cls, 0.0) + weight
    if name.title:
        family.titles.append(name.title)


def finish_family(family: Family) -> None:
    """Give a family's node its label, class, key and gender."""
    node = family.node
    node.cls = family.cls if family.cls in _FULL and len(family.words) > 1 else elect(family.ballot)
    size = len(family.words)
    full = [form for form in family.forms if len(plain_form(form)) == size <= len(form.split())]
    node.label = min(
        full or family.forms,
        key=lambda form: (len(form.split()), form.isupper(), len(form), form),
    )
    node.key = "n:" + node.label
    node.gender = gender_of(family) if node.cls in ("Person", "Thing") else ""
    node.plural = node.cls == "Group"
    cues = family.ballot["cues"]
    node.team = "Organization contest" in cues or (size > 1 and "Organization team" in cues)


def gender_of(family: Family) -> str:
    """Return "f" or "m" if a title, first name or office tells, in this order, else ""."""
    told = [GENDERED_TITLES.get(title, "") for title in family.titles]
    told += [name_gender(family.words[0])] if len(family.words) > 1 else []
    # Last, as an ombudsman may be a woman.
    told += [noun_gender(title) for title in family.titles]
    return next((gender for gender in told if gender), "")
