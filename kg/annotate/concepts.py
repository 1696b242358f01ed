"""Concepts: what a common noun phrase stands for, with a label a reader would put in an index."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.annotate.genders import noun_gender
from kg.annotate.lexicon import GENERIC, class_of, word_set
from kg.annotate.names import surface
from kg.annotate.nodes import Node
from kg.annotate.phrases import DEFINITE, INDEFINITE, Phrase, read_phrase
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.annotate.ledger import Ledger
    from kg.annotate.parse import Parse

__all__ = ["JUNK", "MEASURES", "concept_at", "finish_label", "phrase_label"]

JUNK = word_set(
    "one ones lot lots part parts way ways thing things something anything everything nothing kind "
    "sort example instance addition fact end rest half some all any none many other others "
    "number bit couple dozen hundred thousand million billion trillion percent percentage "
    "which who that this these those what matter time times back front top bottom side total "
    "summary conclusion order terms regard respect"
)
"""Nouns that stand for nothing by themselves."""

MEASURES = word_set(
    "number lot lots majority minority variety range series set kind sort type form piece pair "
    "couple dozen group bunch handful percent percentage proportion amount rest "
    "half third quarter quarters thousand thousands hundred hundreds million millions dozens "
    "one some many most all each any none several few host array wave string "
    "tens billions trillions sum total"
)
"""Nouns that count or portion out what follows "of"; the phrase stands for that."""

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_DEVERBAL = ("tion", "sion", "ment", "ing", "ance", "ence", "sis", "al")
_MOST_WORDS = 6
_MOST_OWNER_WORDS = 3
_FRESH = frozenset(("Person", "Organization"))
_GENERIC = {noun: cls for cls in ("Organization", "Place") for noun in GENERIC[cls].split()}
_OWNERS = frozenset(("Person", "Organization", "Place", "Group", "Product"))


def phrase_label(ledger: Ledger, phrase: Phrase, *, depth: int = 2) -> str:
    """Return the words of a phrase without determiner, possessor, numbers and clauses.

    A bare head takes what follows "of" along ("spread of the disease" -> "spread of disease").
    """
    parse = ledger.parse
    start, head = phrase.start, phrase.head
    first = parse.words[start]
    text = " ".join(surface(parse, start, head + 1).split()[-_MOST_WORDS:])
    begin = ledger.begins[-1]
    if (
        (start == begin or (start == begin + 1 and parse.pos[begin] == "PUNCT"))
        and parse.pos[start] != "PROPN"
        and first[1:].islower()
    ):
        text = text[0].lower() + text[1:]
    if start == head and depth and _says_more(parse, phrase.of):
        rest = phrase_label(ledger, read_phrase(parse, phrase.of), depth=depth - 1)
        if len(rest.split()) < _MOST_WORDS - 1:
            text = f"{text} of {rest}"
    return text


def _says_more(parse: Parse, of: int) -> bool:
    """Tell whether what follows "of" belongs to a label: a common noun that is not counted."""
    return of >= 0 and parse.pos[of] == "NOUN" and parse.kid(of, "nummod", "quantmod") is None


def concept_at(ledger: Ledger, phrase: Phrase, owner: Node | None) -> tuple[Node, str]:
    """Return the node of a common noun phrase, an earlier one if this speaks of it again."""
    parse = ledger.parse
    head = phrase.head
    lemma = parse.lemmas[head].lower()
    plural = parse.tags[head] in ("NNS", "NNPS")
    if owner is None and phrase.of >= 0:
        owner = _owner_after_of(ledger, phrase, lemma)
    modifiers = frozenset(word.lower() for word in parse.words[phrase.start : head])
    siblings = ledger.concepts.setdefault((lemma, plural, owner), [])
    if (phrase.determiner in DEFINITE and phrase.of < 0) or owner is not None:
        for node in reversed(siblings):
            if node.modifiers <= modifiers or modifiers <= node.modifiers:
                return node, "named before by the same noun" if node.label != lemma else ""
    label, number = phrase_label(ledger, phrase), _number_of(parse, head) if plural else ""
    if number:
        label = f"{number} {label}"  # "two ministers" are not ministers as such
    indefinite = phrase.determiner in INDEFINITE
    cls = _class_of(lemma, plural=plural) if phrase.of < 0 or owner else "Concept"
    if cls == "Concept" and class_of(lemma) == "Person":
        cls = "Group" if plural else "Person"
    if not (indefinite and cls in _FRESH):
        for node in siblings:
            if node.label == label:
                return node, ""
    key = f"c:{label}" + (f"@{owner.key}" if owner is not None else "")
    node = Node(
        key=key if key not in ledger.keys else f"{key}#{len(siblings) + 1}",
        label=label,
        cls=cls,
        kind=MentionKind.CONCEPT,
        shared=not (phrase.determiner or number or owner) and phrase.owner < 0,
        owner=owner,
        gender=noun_gender(lemma) if cls == "Person" else "",
        plural=plural,
        head=lemma,
        modifiers=modifiers,
    )
    ledger.keys.add(node.key)
    siblings.append(node)
    return node, ""


def _number_of(parse: Parse, head: int) -> str:
    """Return how many of its sort a noun phrase counts, in its own words; a year counts nothing."""
    numeral = parse.kid(head, "nummod")
    if numeral is None or numeral > head or _YEAR.fullmatch(parse.words[numeral]):
        return ""
    first = numeral
    while first > parse.left[numeral] and parse.pos[first - 1] == "NUM":
        first -= 1
    return parse.text(first, numeral + 1).lower()


def finish_label(node: Node) -> None:
    """Put the owner's name before a concept's label, once both are known."""
    owner = node.owner
    if owner is None or node.kind is not MentionKind.CONCEPT or not owner.label:
        return
    if owner.kind is MentionKind.CONCEPT and len(owner.label.split()) > _MOST_OWNER_WORDS:
        return
    if owner.kind is MentionKind.EVENT:
        node.label = f"{node.label} of the {owner.label}"
        return
    mark = "'" if owner.label.endswith("s") else "'s"
    if not node.label.startswith(owner.label):
        node.label = f"{owner.label}{mark} {node.label}"


def _class_of(lemma: str, *, plural: bool) -> str:
    cls = class_of(lemma) or "Concept"
    if cls != "Person":
        cls = _GENERIC.get(lemma, "Concept")
    return "Group" if plural and cls in _FRESH else cls


def _owner_after_of(ledger: Ledger, phrase: Phrase, lemma: str) -> Node | None:
    """Return the named owner in "the founder of X"; an act of or on X is not owned by it."""
    if lemma.endswith(_DEVERBAL) or class_of(lemma) == "Event":
        return None
    found = ledger.at.get(phrase.of)
    if found is not None and found[0].kind is MentionKind.NAME and found[0].cls in _OWNERS:
        return found[0]
    return None
