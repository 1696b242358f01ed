"""What every noun phrase and pronoun of an article stands for, in one walk through the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.aliases import link_names
from kg.annotate.borders import SPELLED_TITLES
from kg.annotate.concepts import finish_label
from kg.annotate.coref import PRONOUNS, pronoun_at
from kg.annotate.events import finish_event
from kg.annotate.ledger import Ledger
from kg.annotate.names import NAME_LABELS, find_names
from kg.annotate.nodes import to_referent
from kg.annotate.nouns import settle_noun
from kg.annotate.quotes import mark_quoted, quoted_by
from kg.annotate.relations import relate_titles
from kg.annotate.speakers import settle_speakers
from kg.model import MentionKind, Referent

if TYPE_CHECKING:
    from kg.annotate.name import Name
    from kg.annotate.parse import Parse

__all__ = ["find_referents"]

_NEVER_ADJECTIVES = frozenset(("ORG", "PERSON", "PRODUCT"))
_NOT_PHRASES = frozenset(
    ("compound", "amod", "nmod", "npadvmod", "advmod", "nummod", "quantmod", "punct")
)


def find_referents(parse: Parse) -> dict[int, tuple[Referent, str]]:
    """Return for each head of a noun phrase and each pronoun what it stands for, and why.

    The reason is empty where a phrase simply is its own name. Phrases that stand for nothing
    in particular ("a lot", an unclear "it"), dates and quantities are left out.
    """
    names = parse.names = find_names(parse)
    nouns = {name.text for name in names if parse.pos[name.head] != "ADJ"}
    ledger = Ledger(parse, mark_quoted(parse), quoted_by(parse))
    inside = _values(parse)
    for name, (node, why) in zip(names, link_names(parse, names), strict=True):
        inside[name.start : name.end] = b"\1" * (name.end - name.start)
        if not _is_adjective(parse, name, nouns):
            ledger.at[name.head] = (node, why)
        if name.title:
            ledger.introduce(SPELLED_TITLES.get(name.title, name.title), node)
        parse.name_end[name.head] = name.end
    relate_titles(ledger)
    _walk(ledger, inside)
    settle_speakers(ledger)
    for node, _ in ledger.at.values():
        if node.kind is MentionKind.EVENT and node.referent is None:
            finish_event(node)
            to_referent(node)
    referents = {}
    for token, (node, why) in sorted(ledger.at.items()):
        if node.referent is None:
            finish_label(node)
        referents[token] = (to_referent(node), why)
    return referents


def _is_adjective(parse: Parse, name: Name, nouns: set[str]) -> bool:
    """Tell whether a name only says of which people something is: the Afghan team.

    What is one of the ``nouns`` elsewhere, or initials, was tagged wrongly.
    """
    mistagged = name.label in _NEVER_ADJECTIVES and (name.text in nouns or name.text.isupper())
    return (parse.pos[name.head] == "ADJ" and not mistagged) or (
        name.label == "NORP" and parse.deps[name.head] in ("amod", "compound", "nmod")
    )


def _walk(ledger: Ledger, inside: bytearray) -> None:
    """Go through the article's tokens once and settle what each phrase stands for."""
    parse = ledger.parse
    pos, tags, deps, words = parse.pos, parse.tags, parse.deps, parse.words
    at = ledger.at
    for start, end in parse.sents:
        ledger.begins.append(start)
        for token in range(start, end):
            kind = pos[token]
            if kind == "PRON" or tags[token] == "PRP$":
                if words[token].lower() in PRONOUNS:
                    found = pronoun_at(ledger, token)
                    if found is not None:
                        ledger.speak(token, *found)
            elif inside[token]:
                if token in at:
                    node, why = at[token]
                    ledger.named[node] = ledger.named.get(node, 0) + 1
                    ledger.speak(token, node, why)
            elif kind in ("NOUN", "PROPN") and deps[token] not in _NOT_PHRASES:
                settle_noun(ledger, token)


def _values(parse: Parse) -> bytearray:
    """Mark the tokens of dates and quantities, which stand for values and not for things."""
    inside = bytearray(len(parse))
    for start, end, label in parse.ents:
        if label not in NAME_LABELS:
            inside[start:end] = b"\1" * (end - start)
    return inside
