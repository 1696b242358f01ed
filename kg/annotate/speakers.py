"""I and we: in a quote the first person is its speaker, and the body that he speaks for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.affiliations import find_affiliations
from kg.annotate.quotes import find_quotes
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.annotate.ledger import Ledger
    from kg.annotate.nodes import Node

__all__ = ["settle_speakers"]

_I = frozenset(("i", "me", "my", "mine", "myself"))
_WE = frozenset(("we", "us", "our", "ours", "ourselves"))
_BODIES = frozenset(("Organization",))


def settle_speakers(ledger: Ledger) -> None:
    """Settle the first person of every quote whose speaker is known.

    Comes last, as the speaker is often a pronoun behind the quote. "We" is left alone where
    nothing says for whom a person speaks: it may be anybody.
    """
    quotes = [quote for quote in find_quotes(ledger.parse) if quote.speaker >= 0]
    if not quotes:
        return
    bodies: dict[Node, Node] | None = None
    words = ledger.parse.words
    for start, stop, speaker in quotes:
        node = ledger.at[speaker][0] if speaker in ledger.at else None
        if node is None or node.plural:
            continue
        for token in range(start, stop):
            word = words[token].lower()
            if word in _I and _is_person(node):
                ledger.at[token] = node, "the speaker of the quote"
            elif word in _WE:
                if node.cls in _BODIES:
                    ledger.at[token] = node, "the body that speaks in the quote"
                    continue
                bodies = find_affiliations(ledger) if bodies is None else bodies
                if node in bodies:
                    ledger.at[token] = bodies[node], f"for which {node.label} speaks in the quote"


def _is_person(node: Node) -> bool:
    return node.cls == "Person" or (node.cls == "Thing" and node.kind is MentionKind.NAME)
