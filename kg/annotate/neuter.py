"""It and its: the pronouns of things, which often stand for nothing or for one of several."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.ledger import SUBJECTS, subjects_above
from kg.annotate.lexicon import word_set
from kg.annotate.salience import is_coordinated, joined_owner, most_salient, subject_above
from kg.model import MentionKind

if TYPE_CHECKING:
    from kg.annotate.ledger import Ledger
    from kg.annotate.nodes import Node

__all__ = ["TRANSFERS", "it_at", "its_at"]

TRANSFERS = word_set(
    "license licence acquire buy purchase rent lease hire sue praise criticize criticise attack "
    "accuse outbid copy imitate rival beat defeat back endorse condemn distribute resell "
    "approve block invade blame thank infringe violate"
)
"""Verbs whose object belongs to another than the subject: one does not buy one's own firm."""

_NEUTER = frozenset(
    ("Organization", "Place", "Product", "CreativeWork", "Event", "Legislation", "Thing", "Concept")
)
_DUMMY_VERBS = word_set("seem appear turn rain snow happen follow take")
_EARLY = 2
"""A pronoun that begins a sentence has at most so many words before it."""


def its_at(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Link "its": to the subject around it, unless the verb takes what is another's."""
    beside = joined_owner(ledger, token)
    if beside is not None and _is_neuter(beside):
        return beside, "the one it is joined to"
    verb = _transfer_above(ledger, token)
    if verb is not None:
        # Nobody does this to what is his own: the other party's, or nobody knows whose.
        other = _other_party(ledger, token)
        if other is None:
            return None
        return other, "the other party: nobody does this to what is his own"
    parse = ledger.parse
    verb = parse.heads[parse.heads[token]]
    if parse.kid(verb, "csubj") is not None:
        return None
    found, _ = subject_above(ledger, token, _is_neuter)
    if found is not None:
        return found, "the subject of the clause around it"
    near = {
        node
        for spot, node in ledger.recent(0)
        if ledger.quoted[spot] == ledger.quoted[token] and _is_neuter(node)
    }
    names = [node for node in near if node.kind is MentionKind.NAME]
    if len(names) == 1:
        return names[0], "the only name in the sentence that fits"
    if not near:
        salient, _ = most_salient(ledger, token, _is_neuter)
        if salient is not None:
            return salient, "what was spoken of last"
    return None


def _is_neuter(node: Node) -> bool:
    return not node.plural and node.cls in _NEUTER


def _is_definite(node: Node) -> bool:
    return _is_neuter(node) and node.kind is not MentionKind.CONCEPT


def _transfer_above(ledger: Ledger, token: int) -> int | None:
    """Return the verb of getting or judging that has "its ..." as its object."""
    parse = ledger.parse
    noun = parse.heads[token]
    while parse.deps[noun] == "pobj" and parse.words[parse.heads[noun]] == "of":
        noun = parse.heads[parse.heads[noun]]  # "five of its patents"
    verb = parse.heads[noun]
    if parse.deps[noun] not in ("dobj", "nsubjpass") or parse.lemmas[verb] not in TRANSFERS:
        return None
    if any(parse.words[child].lower() == "to" for child in parse.kids(verb, "prep", "dative")):
        return None
    return verb


def _other_party(ledger: Ledger, token: int) -> Node | None:
    """Return the one other organisation of the sentence."""
    parse = ledger.parse
    subject = next((ledger.at.get(s) for s in subjects_above(parse, token)), None)
    if subject is None:
        return None
    others = {
        node
        for _, node in ledger.recent(0)
        if node is not subject[0]
        and node.kind is MentionKind.NAME
        and node.cls in ("Organization", "Thing")
    }
    return others.pop() if len(others) == 1 else None


def it_at(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Link a bare "it" only where it repeats a subject that nothing rivals."""
    parse = ledger.parse
    verb = parse.heads[token]
    if parse.deps[token] not in SUBJECTS or _is_dummy(ledger, verb):
        return None
    for subject in subjects_above(parse, token):
        if parse.heads[subject] == verb or ledger.quoted[subject] != ledger.quoted[token]:
            continue
        found = ledger.at.get(subject)
        if found is None or not _is_definite(found[0]) or is_coordinated(ledger, subject):
            return None
        return found[0], "the subject of the clause around it"
    for child in parse.kids(verb, "advcl"):
        for subject in parse.kids(child, *SUBJECTS):
            found = ledger.at.get(subject)
            if subject < token and found is not None and _is_definite(found[0]):
                return found[0], "the subject of the clause before it"
    return _it_after_subject(ledger, token)


def _it_after_subject(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Link "it" at the start of a sentence to the one subject of the sentence before."""
    parse = ledger.parse
    begin = ledger.begins[-1]
    if parse.heads[parse.heads[token]] != parse.heads[token] or token - begin > _EARLY:
        return None
    subjects = {
        node
        for spot, node in ledger.recent(1)
        if spot < begin and parse.deps[spot] in SUBJECTS and _is_neuter(node)
    }
    if len(subjects) == 1:
        node = subjects.pop()
        if _is_definite(node):
            return node, "the only subject of the sentence before"
    return None


def _is_dummy(ledger: Ledger, verb: int) -> bool:
    """Tell whether "it" is a placeholder: it is clear that, it seems, it takes years to."""
    parse = ledger.parse
    if parse.lemmas[verb] in _DUMMY_VERBS:
        return True
    if parse.lemmas[verb] != "be":
        return False
    if parse.kid(verb, "ccomp", "xcomp", "csubj", "advcl", "acl") is not None:
        return True
    return any(
        parse.kid(child, "xcomp", "ccomp", "acl") is not None
        for child in parse.kids(verb, "acomp", "attr")
    )
