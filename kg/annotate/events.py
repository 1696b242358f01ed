"""Events: the deal, agreement and alliance of one article are one node, with its parties."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.concepts import phrase_label
from kg.annotate.lexicon import word_set
from kg.annotate.nodes import Node
from kg.annotate.phrases import DEFINITE, Phrase
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.annotate.ledger import Ledger
    from kg.annotate.parse import Parse

__all__ = ["FAMILIES", "event_at", "family_of", "finish_event", "nouns_of"]

FAMILIES = {
    "partnership": "partnership deal agreement alliance collaboration pact tie-up accord "
    "arrangement cooperation venture contract",
    "lawsuit": "lawsuit suit case complaint litigation proceedings",
    "trial": "trial retrial",
    "accident": "accident crash disaster collision wreck derailment tragedy",
    "vote": "vote election poll ballot referendum",
    "takeover": "takeover merger acquisition buyout",
    "launch": "launch release rollout debut unveiling",
    "match": "match game final semi-final semifinal quarter-final fixture derby",
    "attack": "attack bombing shooting assault raid strike explosion blast",
    "storm": "storm hurricane typhoon cyclone",
    "earthquake": "earthquake quake tremor",
    "flood": "flood flooding surge",
    "fire": "fire blaze wildfire",
    "protest": "protest demonstration rally march riot",
    "meeting": "meeting summit conference talks",
    "war": "war conflict invasion",
    "ruling": "ruling verdict judgment judgement decision",
}
"""Families of event nouns: within an article one event may be called by any of its family."""

_FAMILY = {noun: family for family, nouns in FAMILIES.items() for noun in nouns.split()}
_PARTY_PREPOSITIONS = frozenset(("with", "between", "against", "of", "among", "by", "over", "on"))
_MAKERS = word_set("announce sign form make enter strike reach seal agree have unveil conclude")
"""Verbs whose subject is a party to the agreement "with" another that is their object."""

_PARTIES = frozenset(("Person", "Organization", "Place", "Group", "Product", "Thing"))
_TWO = 2
_DASH = "\u2013"


def family_of(parse: Parse, head: int) -> str | None:
    """Return the family of events a singular noun belongs to, or None."""
    if parse.tags[head] not in ("NN", "NNP"):
        return None
    family = _FAMILY.get(parse.lemmas[head].lower())
    if parse.lemmas[head] == "case" and parse.words[parse.heads[head]].lower() == "in":
        return None
    return family


def nouns_of(family: str) -> frozenset[str]:
    """Return the nouns of a family of events."""
    return frozenset(FAMILIES[family].split())


def event_at(ledger: Ledger, phrase: Phrase, family: str, owner: Node | None) -> tuple[Node, str]:
    """Return the event a phrase speaks of: one of its family met before, or a new one."""
    parties = _parties(ledger, phrase, owner)
    known = ledger.events.setdefault(family, [])
    lemma = ledger.parse.lemmas[phrase.head].lower()
    node, why = _choose(known, parties, phrase, lemma)
    if node is None:
        label = phrase_label(ledger, phrase, depth=0)
        key = f"e:{label}"
        node = Node(
            key=key if key not in ledger.keys else f"{key}#{len(known) + 1}",
            label=label,
            cls="Event",
            kind=MentionKind.EVENT,
            shared=False,
            head=lemma,
        )
        ledger.keys.add(node.key)
        known.append(node)
    node.members += [party for party in parties if party not in node.members]
    return node, why


def finish_event(node: Node) -> None:
    """Name an event after its parties, unless its own words do: "Acme-Bolt partnership"."""
    names = [party.label for party in node.members if party.kind is MentionKind.NAME][:3]
    if not names or any(name in node.label for name in names):
        return
    node.label = (
        f"{_DASH.join(names)} {node.head}" if len(names) > 1 else f"{names[0]} {node.label}"
    )


def _choose(
    known: list[Node], parties: list[Node], phrase: Phrase, lemma: str
) -> tuple[Node | None, str]:
    """Choose among the events of the family that were met before."""
    if parties:
        for node in reversed(known):
            if all(party in node.members for party in parties):
                return node, f"the same parties as the {node.head}"
        for node in reversed(known):
            shared = [party for party in parties if party in node.members]
            fits = not node.members or (shared and len(node.members) < _TWO)
            if fits and (shared or phrase.determiner in DEFINITE):
                return node, f"the {node.head} spoken of before"
        return None, ""
    definite = phrase.determiner in DEFINITE
    if definite and known:
        same = [node for node in known if node.head == lemma]
        node = (same or known)[-1]
        if node.head == lemma:
            return node, f"the {lemma} spoken of before"
        return node, f'"{lemma}" is another word for the {node.head} spoken of before'
    return None, ""


def _parties(ledger: Ledger, phrase: Phrase, owner: Node | None) -> list[Node]:
    """Return the named parties of an event: its owner, its modifiers, "with" and "between" whom."""
    parse = ledger.parse
    found = [owner] if owner is not None else []
    for child in parse.children[phrase.head]:
        dep = parse.deps[child]
        if dep in ("compound", "nmod") and child in ledger.at:
            found.append(ledger.at[child][0])
        elif dep == "prep" and parse.words[child].lower() in _PARTY_PREPOSITIONS:
            if parse.words[child].lower() == "with":
                found += _maker(ledger, phrase.head)
            found += _joined(ledger, parse.kids(child, "pobj"))
    if not found:
        found = _makers(ledger, phrase.head)
    parties: list[Node] = []
    for node in found:
        if node.kind is MentionKind.NAME and node.cls in _PARTIES and node not in parties:
            parties.append(node)
    return parties


def _maker(ledger: Ledger, head: int) -> list[Node]:
    """Return who makes an agreement: the subject of its verb, unless a person who speaks for it."""
    parse = ledger.parse
    verb = parse.heads[head]
    if parse.deps[head] != "dobj" or parse.lemmas[verb] not in _MAKERS:
        return []
    nodes = [ledger.at[kid][0] for kid in parse.kids(verb, "nsubj") if kid in ledger.at]
    return [node for node in nodes if node.cls != "Person"]


def _makers(ledger: Ledger, head: int) -> list[Node]:
    """Return who make an agreement together: "Acme and Bolt announced their partnership"."""
    parse = ledger.parse
    verb = parse.heads[head]
    if parse.deps[head] != "dobj" or parse.lemmas[verb] not in _MAKERS:
        return []
    found = _joined(ledger, parse.kids(verb, "nsubj"))
    return found if len(found) > 1 else []


def _joined(ledger: Ledger, heads: list[int]) -> list[Node]:
    """Return the nodes of some heads and of what is coordinated with them, in their order."""
    parse = ledger.parse
    stack = heads[::-1]
    found = []
    while stack:
        token = stack.pop()
        if token in ledger.at:
            found.append(ledger.at[token][0])
        stack += parse.kids(token, "conj")
    return found
