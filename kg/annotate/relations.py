"""Relations by which a named thing is spoken of again: the Acme parent, Bolt's owner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.ledger import Ledger
    from kg.annotate.nodes import Node
    from kg.annotate.phrases import Phrase

__all__ = ["relate", "relate_titles", "related_at"]

_ALIKE = {
    noun: nouns[0]
    for nouns in (
        ("owner", "parent", "proprietor"),
        ("maker", "manufacturer", "producer"),
        ("founder", "co-founder", "cofounder"),
        ("boss", "chief", "head", "ceo", "leader"),
    )
    for noun in nouns
}
"""Nouns that say one relation, by the noun it is kept under."""


def relate(ledger: Ledger, phrase: Phrase, node: Node) -> None:
    """Write down what a named node is of others: "Holm, the owner of Acme"."""
    for other in _others(ledger, phrase):
        if other is not node:
            ledger.related[_kind(ledger, phrase.head), other] = node


def relate_titles(ledger: Ledger) -> None:
    """Write down what the words before a name say of it: "Acme parent Holm"."""
    parse = ledger.parse
    for name in parse.names:
        noun = name.start - 1
        if noun < 1 or name.head not in ledger.at or parse.lemmas[noun].lower() not in _ALIKE:
            continue
        other = ledger.at.get(noun - 1)
        if other is not None and other[0].kind is MentionKind.NAME:
            ledger.related[_kind(ledger, noun), other[0]] = ledger.at[name.head][0]


def related_at(ledger: Ledger, phrase: Phrase) -> tuple[Node, str] | None:
    """Return what "the Acme parent" was said to be, and why."""
    for other in _others(ledger, phrase) if ledger.related else ():
        node = ledger.related.get((_kind(ledger, phrase.head), other))
        if node is not None:
            return node, f'introduced as "{ledger.parse.words[phrase.head]}" of {other.label}'
    return None


def _kind(ledger: Ledger, head: int) -> str:
    lemma = ledger.parse.lemmas[head].lower()
    return _ALIKE.get(lemma, lemma)


def _others(ledger: Ledger, phrase: Phrase) -> Iterator[Node]:
    """Yield the names that a noun phrase names its own thing by."""
    parse = ledger.parse
    heads = [phrase.owner, phrase.of, *parse.kids(phrase.head, "compound", "nmod", "amod")]
    for head in heads:
        found = ledger.at.get(head)
        if found is not None and found[0].kind is MentionKind.NAME:
            yield found[0]
