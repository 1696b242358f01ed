"""Saying what class a name is of: the model's labels and the grammar's cues vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lexicon import given_names, noun_classes, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.names import Name
    from kg.annotate.parse import Parse

__all__ = ["LABEL_CLASSES", "LEGAL_FORMS", "Ballot", "collect_votes", "elect"]

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

LEGAL_FORMS = word_set(
    "inc incorporated corp corporation co ltd limited llc llp lp plc ag gmbh se sa nv bv ab as asa "
    "oy oyj spa srl kk sarl sas pty ltda holdings"
)
"""Last words of a company's name that its short form drops."""

WEIGHTS = {
    "title": 3.0,
    "legal form": 4.0,
    "apposition": 2.0,
    "own last word": 2.0,
    "who": 2.0,
    "example": 2.0,
    "given name": 1.0,
    "role at": 1.0,
    "dealt with": 1.0,
    "company's own": 1.0,
    "where": 1.0,
}
"""How much each cue counts beside a model's label, which counts 1, or 2 for several words."""

DEALINGS = word_set(
    "sue acquire buy found join list merge hire launch rename bankrupt delist outbid fine"
)
"""Verbs of which companies are subject or object more often than places."""

POSSESSIONS = word_set(
    "ceo executive shareholder share stock customer employee engineer staff product board "
    "subsidiary factory plant shares user bid brand headquarters rival"
)
"""Nouns that companies have more often than places do."""

CLEAR = 0.7
"""A model's majority of this share, over three votes or more, is clear: one cue alone, however
often it is seen, may not outvote it."""

_CLEAR_VOTES = 3.0
_LOCATIVE = frozenset(("in", "near", "outside", "across", "throughout", "around", "inside"))
_ONE_CUE = 2.0
_ACTS = frozenset(("nsubj", "nsubjpass", "poss", "agent", "appos", "dobj"))
_SIDES = frozenset(("at", "by", "with", "between", "against", "from"))

Ballot = dict[str, dict[str, float]]
"""For one surface form: "model", class -> votes, and "cues", class and cue -> votes."""


def collect_votes(parse: Parse, names: list[Name]) -> dict[str, Ballot]:
    """Count the votes of each surface form."""
    ballots: dict[str, Ballot] = {}
    actors: set[str] = set()
    spelled: set[str] = set()
    counts: dict[str, int] = {}
    for name in names:
        ballot = ballots.setdefault(name.text, {"model": {}, "cues": {}})
        if name.label:
            weight = 2.0 if name.end - name.start > 1 else 1.0
            _add(ballot["model"], LABEL_CLASSES[name.label], weight)
        for cls, cue in _cues(parse, name):
            _add(ballot["cues"], f"{cls} {cue}", WEIGHTS[cue])
        counts[name.text] = counts.get(name.text, 0) + 1
        if _spells_out_noun(parse, name):
            spelled.add(name.text)
        if _acts(parse, name):
            actors.add(name.text)
    for text, ballot in ballots.items():
        if text in spelled or (
            text.isupper() and text.isalpha() and counts[text] > 1 and text not in actors
        ):
            # An abbreviation that never does, owns or meets anything abbreviates a concept.
            ballot["model"] = {"Concept": float(counts[text])}
    return ballots


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
        cls = cue.split(" ", 1)[0]
        _add(votes, cls, min(weight, _ONE_CUE) if clear else weight)
    return max(sorted(votes), key=votes.__getitem__) if votes else "Thing"


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
    return dep in _ACTS or (dep == "pobj" and parse.lemmas[parse.heads[name.head]] in _SIDES)


def _cues(parse: Parse, name: Name) -> Iterator[tuple[str, str]]:
    """Yield (class, cue) for one mention of a name."""
    if name.title:
        yield "Person", "title"
    words = parse.words
    size = name.end - name.start
    last = words[name.end - 1].rstrip(".").lower()
    if size > 1:
        if last in LEGAL_FORMS:
            yield "Organization", "legal form"
        elif noun_classes().get(last) in ("Organization", "Place") and name.label != "PERSON":
            yield noun_classes()[last], "own last word"
        if words[name.start].lower() in given_names() and name.label in ("", "PERSON"):
            yield "Person", "given name"
    yield from _cues_around(parse, name)


def _cues_around(parse: Parse, name: Name) -> Iterator[tuple[str, str]]:
    deps, lemmas, heads = parse.deps, parse.lemmas, parse.heads
    classes = noun_classes()
    for child in parse.children[name.head]:
        if deps[child] == "appos":
            if parse.pos[child] == "NOUN" or lemmas[child].lower() in classes:
                cls = classes.get(lemmas[child].lower())
                if cls is not None:
                    yield cls, "apposition"
        elif deps[child] == "relcl" and any(
            parse.words[kid].lower() == "who" for kid in parse.kids(child, "nsubj", "nsubjpass")
        ):
            yield "Person", "who"
    head, dep = heads[name.head], deps[name.head]
    if dep in ("nsubj", "dobj", "nsubjpass", "agent"):
        if lemmas[head] in DEALINGS and name.label != "PERSON":
            yield "Organization", "dealt with"
    elif dep == "poss" and lemmas[head] in POSSESSIONS and name.label != "PERSON":
        yield "Organization", "company's own"
    if dep == "pobj":
        yield from _cues_before(parse, name, head)
    elif dep in ("appos", "compound", "nsubj", "nmod"):
        noun: int | None = head
        if dep == "nsubj":
            noun = parse.kid(head, "attr") if lemmas[head] == "be" else None
        elif dep in ("compound", "nmod"):
            noun = None
        cls = classes.get(lemmas[noun].lower()) if noun is not None else None
        if cls is not None and parse.pos[noun or 0] == "NOUN":
            yield cls, "apposition"
    before = name.start - 1
    if before >= 0 and deps[before] == "compound" and heads[before] == name.head:
        cls = classes.get(lemmas[before].lower())
        if cls is not None and cls != "Person" and parse.words[before].islower():
            yield cls, "apposition"


def _cues_before(parse: Parse, name: Name, preposition: int) -> Iterator[tuple[str, str]]:
    word = parse.lemmas[preposition].lower()
    noun = parse.heads[preposition]
    if word in _LOCATIVE and name.label in ("GPE", "LOC", "FAC"):
        yield "Place", "where"
        return
    if word in ("of", "for") and parse.lemmas[noun] in POSSESSIONS:
        yield "Organization", "company's own"
        return
    cls = noun_classes().get(parse.lemmas[noun].lower()) if noun != preposition else None
    if cls is None:
        return
    if word in ("like", "as") and (
        word == "like" or parse.words[preposition - 1].lower() == "such"
    ):
        if parse.pos[noun] == "NOUN" and parse.deps[preposition] == "prep":
            yield cls, "example"
    elif word == "at" and cls == "Person":
        yield "Organization", "role at"
