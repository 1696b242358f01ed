"""Common nouns: one is named in apposition, an event, something described before, or a concept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.borders import TITLES
from kg.annotate.concepts import JUNK, MEASURES, concept_at
from kg.annotate.descriptions import description_at, named_event
from kg.annotate.events import event_at, family_of, nouns_of
from kg.annotate.lexicon import GENERIC, class_of
from kg.annotate.phrases import DEFINITE, read_phrase
from kg.annotate.relations import relate, related_at
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.annotate.ledger import Ledger
    from kg.annotate.nodes import Node
    from kg.annotate.parse import Parse
    from kg.annotate.phrases import Phrase

__all__ = ["settle_noun"]

_DESCRIBES = frozenset(("attr", "appos", "oprd"))
_MAKERS = ("er", "or")
_PLACES = frozenset(GENERIC["Place"].split())


def settle_noun(ledger: Ledger, token: int) -> None:
    """Settle a common noun: an appositive name, an event, something described, or a concept."""
    parse = ledger.parse
    lemma = parse.lemmas[token].lower()
    if (lemma in JUNK and lemma not in MEASURES) or not _is_word(parse, token, lemma):
        return
    phrase = read_phrase(parse, token)
    if (lemma in MEASURES and phrase.of >= 0) or lemma in JUNK:
        return
    named = _named_by(ledger, token, lemma, phrase.of)
    if named is not None:
        ledger.introduce(lemma, named)
        relate(ledger, phrase, named)
        ledger.speak(token, named, "named in apposition")
        return
    described = _described(ledger, token)
    if described is not None:
        ledger.introduce(lemma, described)
        relate(ledger, phrase, described)
    owner = ledger.at[phrase.owner][0] if phrase.owner in ledger.at else None
    family = family_of(parse, token)
    if family is not None:
        bare = phrase.start == token and phrase.of < 0 and owner is None
        named = named_event(ledger, nouns_of(family)) if bare and _is_the(phrase) else None
        if named is not None:
            ledger.speak(token, named, f"the {lemma} named before")
            return
        ledger.speak(token, *event_at(ledger, phrase, family, owner))
        return
    if phrase.determiner in DEFINITE and described is None:
        found = description_at(ledger, phrase) or related_at(ledger, phrase)
        if found is not None:
            ledger.introduce(lemma, found[0])
            ledger.speak(token, *found)
            return
    node, why = concept_at(ledger, phrase, owner)
    if described is None:
        ledger.speak(token, node, why)
        _settle_portion(ledger, token, node)
    else:
        ledger.at[token] = (node, why)


def _is_word(parse: Parse, token: int, lemma: str) -> bool:
    """Tell whether a noun is more than a mark or a title that a name was cut from."""
    title = parse.pos[token] == "PROPN" and lemma.rstrip(".") in TITLES
    return lemma[0].isalpha() and not title


def _is_the(phrase: Phrase) -> bool:
    return phrase.determiner in DEFINITE


def _settle_portion(ledger: Ledger, token: int, node: Node) -> None:
    """Let "two", "many", "a number" stand for what they portion out: "of the victims"."""
    parse = ledger.parse
    if parse.deps[token] != "pobj" or parse.words[parse.heads[token]].lower() != "of":
        return
    portion = parse.heads[parse.heads[token]]
    if portion not in ledger.at and (
        parse.lemmas[portion].lower() in MEASURES or parse.pos[portion] in ("NUM", "PRON", "DET")
    ):
        ledger.at[portion] = (node, f'a portion of the "{parse.words[token]}"')


def _named_by(ledger: Ledger, token: int, lemma: str, of: int) -> Node | None:
    """Return the name that stands in apposition: "the founder, Ann Lee", "the city of Lyon"."""
    parse = ledger.parse
    cls = class_of(lemma)
    if parse.tags[token] == "NN" or cls is not None:
        for child in _appositions(parse, token, deep=cls == "Person"):
            found = ledger.at.get(child)
            if found is None or found[0].kind is not MentionKind.NAME:
                continue
            direct = child in parse.children[token]
            body = found[0].cls == "Organization" and lemma.endswith(_MAKERS)
            if found[0].cls in (cls, "Thing") or (direct and (cls is None or body)):
                return found[0]
    if lemma in _PLACES and of in ledger.at and ledger.at[of][0].cls == "Place":
        return ledger.at[of][0]
    return None


def _appositions(parse: Parse, token: int, *, deep: bool) -> list[int]:
    """Return the appositions of a noun and, as parsers attach them wrongly, of what it is of."""
    found = parse.kids(token, "appos")
    if deep and not found:
        for preposition in parse.kids(token, "prep"):
            for noun in parse.kids(preposition, "pobj"):
                found += parse.kids(noun, "appos")
    return found


def _described(ledger: Ledger, token: int) -> Node | None:
    """Return the named thing that a noun is said of, by apposition or by "is"."""
    parse = ledger.parse
    dep, head = parse.deps[token], parse.heads[token]
    if dep not in _DESCRIBES or parse.in_headline(token):
        return None
    spot: int | None = head
    if dep != "appos":
        spot = parse.kid(head, "nsubj") if parse.lemmas[head] == "be" else None
    if spot is None or spot not in ledger.at:
        return None
    node = ledger.at[spot][0]
    return node if node.kind is MentionKind.NAME else None
