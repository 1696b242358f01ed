"""Saying what class a name is of: the model's labels and the grammar's cues vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.cues import WEIGHTS, cues_of
from kg.annotate.datelines import dateline_city
from kg.annotate.genders import name_gender
from kg.annotate.lexicon import class_of
from kg.annotate.wordnet import noun_class

if TYPE_CHECKING:
    from kg.annotate.names import Name
    from kg.annotate.parse import Parse

__all__ = [
    "LABEL_CLASSES",
    "Ballot",
    "collect_votes",
    "elect",
    "elect_brands",
    "elect_people",
    "is_somewhere",
]

LABEL_CLASSES = {
    "PERSON": "Person",
    "ORG": "Organization",
    "GPE": "Place",
    "LOC": "Place",
    "FAC": "Place",
    "NORP": "Group",
    "EVENT": "Event",
    "PRODUCT": "Product",
    "WORK_OF_ART": "CreativeWork",
    "LAW": "Legislation",
    "LANGUAGE": "Concept",
}

CLEAR = 0.7
"""A model's majority of this share, over three votes or more, is clear: one cue alone, however
often it is seen, may not outvote it."""

_CLEAR_VOTES = 3.0
_LOOSE_SHARE = 0.25
"""What a model's vote for a person is worth where only a firm's dealings surround a lone word."""
_OWN = frozenset(
    ("Organization", how) for how in ("legal form", "own last word", "band", "comments")
)
_OFTEN = 3
_ONE_CUE = 2.0
_ACTS = frozenset(("nsubj", "nsubjpass", "poss", "agent", "appos", "dobj"))
_SIDES = frozenset(("at", "by", "with", "between", "against", "from"))

Ballot = dict[str, dict[str, float]]
"""For one surface form: "model", class -> votes, and "cues", class and cue -> votes."""


def collect_votes(parse: Parse, names: list[Name]) -> dict[str, Ballot]:
    """Count the votes of each surface form."""
    ballots: dict[str, Ballot] = {}
    loose = _loose_forms(names)
    city = dateline_city(parse.article.text)
    actors: set[str] = set()
    spelled: set[str] = set()
    counts: dict[str, int] = {}
    for name in names:
        ballot = ballots.setdefault(name.text, {"model": {}, "cues": {}})
        # No person's name has digits, whatever the model says.
        if name.label and not (name.label == "PERSON" and any(map(str.isdigit, name.text))):
            weight = 2.0 if name.end - name.start > 1 else 1.0
            _add(ballot["model"], LABEL_CLASSES[name.label], weight)
        for cls, cue in cues_of(parse, name, loose=name.text in loose):
            _add(ballot["cues"], f"{cls} {cue}", WEIGHTS[cue])
        if city and name.text.casefold() == city:
            ballot["cues"]["Place dateline"] = WEIGHTS["dateline"]
        counts[name.text] = counts.get(name.text, 0) + 1
        if _spells_out_noun(parse, name):
            spelled.add(name.text)
        if _acts(parse, name):
            actors.add(name.text)
    for text, ballot in ballots.items():
        if text in loose and any(cue.startswith("Organization") for cue in ballot["cues"]):
            ballot["model"]["Person"] = ballot["model"].get("Person", 0.0) * _LOOSE_SHARE
        _weigh_whole(text, ballot, counts[text], acts=text in actors, spelled=text in spelled)
    return ballots


def _weigh_whole(text: str, ballot: Ballot, count: int, *, acts: bool, spelled: bool) -> None:
    """Add what all mentions of a form together say: that it is no place, or but a concept."""
    if count >= _OFTEN and "Place" in ballot["model"] and "Place where" not in ballot["cues"]:
        _add(ballot["cues"], "Organization nowhere", WEIGHTS["nowhere"])
    shouted = text.isupper() and text.isalpha() and count > 1
    if spelled or (shouted and not acts and "Place" not in ballot["model"]):
        # An abbreviation that never does, owns or meets anything abbreviates a concept.
        ballot["model"] = {"Concept": float(count)}


def _loose_forms(names: list[Name]) -> set[str]:
    """Return the single words that no full name and no title shows to be a person's.

    News give a person's full name first, so that they are rather firms or products.
    """
    parts = {word for name in names if name.end - name.start > 1 for word in name.text.split()}
    titled = {name.text for name in names if name.title}
    return {
        name.text
        for name in names
        if name.end - name.start == 1
        and name.text not in parts
        and name.text not in titled
        and not name_gender(name.text.lower())
    }


def is_somewhere(ballot: Ballot) -> bool:
    """Tell whether anything but the model's label says that a name is a place."""
    return any(cue.startswith("Place") for cue in ballot["cues"])


def elect(ballot: Ballot) -> str:
    """Return the class with most votes; a clear majority of the model's labels is not outvoted.

    >>> elect({"model": {"Organization": 1.0}, "cues": {"Person title": 3.0}})
    'Person'
    >>> elect({"model": {"Place": 5.0}, "cues": {"Person title": 6.0}})
    'Place'
    >>> elect({"model": {}, "cues": {}})
    'Thing'
    """
    model = ballot["model"]
    total = sum(model.values())
    clear = total >= _CLEAR_VOTES and max(model.values()) >= CLEAR * total
    votes = (
        {cls: weight * _CLEAR_VOTES / total for cls, weight in model.items()}
        if clear
        else {**model}
    )
    for cue, weight in ballot["cues"].items():
        cls, _, how = cue.partition(" ")
        # What a name itself says ("... Police") weighs more than how it is used.
        most = WEIGHTS["legal form"] if (cls, how) in _OWN else _ONE_CUE
        _add(votes, cls, min(weight, most) if clear else weight)
    return max(sorted(votes), key=votes.__getitem__) if votes else "Thing"


def elect_brands(ballots: dict[str, Ballot], classes: dict[str, str]) -> dict[str, str]:
    """Return the class of the names that begin with a company's: what it makes, as a rule."""
    found = {}
    for text, ballot in ballots.items():
        maker, _, rest = text.partition(" ")
        if (
            rest
            and classes.get(maker) == "Organization"
            and classes[text] in ("Place", "Thing")
            and not any(cue.endswith("own last word") for cue in ballot["cues"])
        ):
            _add(ballot["cues"], "Product brand", WEIGHTS["brand"])
            found[text] = elect(ballot)
    return found


def elect_people(ballots: dict[str, Ballot], classes: dict[str, str]) -> dict[str, str]:
    """Return the class of full names that the model took for firms or places, if they are not.

    They have a known first name, and their last word alone is a person in the same article.
    """
    found = {}
    for text, ballot in ballots.items():
        words = text.split()
        if (
            len(words) in (2, 3)
            and classes[text] in ("Organization", "Place", "Thing", "Group")
            and classes.get(words[-1]) == "Person"
            and (name_gender(words[0].lower()) or _is_passing(ballot, words))
        ):
            _add(ballot["cues"], "Person surname", WEIGHTS["surname"])
            found[text] = "Person"
    return found


def _is_passing(ballot: Ballot, words: list[str]) -> bool:
    """Tell whether a name of two words was seen once or twice, and neither is a noun."""
    return (
        len(words) == 2  # noqa: PLR2004 - first name and surname
        and sum(ballot["model"].values()) <= _ONE_CUE
        and not any(cue.startswith("Organization") for cue in ballot["cues"])
        and not any(noun_class(word.lower()) for word in words)
    )


def _add(votes: dict[str, float], cls: str, weight: float) -> None:
    votes[cls] = votes.get(cls, 0.0) + weight


def _spells_out_noun(parse: Parse, name: Name) -> bool:
    """Tell whether a name is in brackets after the common noun it abbreviates."""
    start = name.start
    return (
        start > 1
        and name.text.isupper()
        and parse.words[start - 1] == "("
        and parse.words[start - 2].islower()
        and parse.pos[start - 2] == "NOUN"
    )


def _acts(parse: Parse, name: Name) -> bool:
    """Tell whether a name does something, owns something, or is met as one meets a party."""
    dep = parse.deps[name.head]
    if dep in ("compound", "nmod"):
        return class_of(parse.lemmas[parse.heads[name.head]].lower()) == "Person"
    return dep in _ACTS or (dep == "pobj" and parse.lemmas[parse.heads[name.head]] in _SIDES)
