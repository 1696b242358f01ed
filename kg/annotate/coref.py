"""Coreference: a sieve of rules, surest first; each link says why, and none is better than wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.ledger import SUBJECTS, Ledger, subjects_above
from kg.annotate.lexicon import GENERIC, word_set
from kg.annotate.phrases import Phrase
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.annotate.nodes import Node

__all__ = ["PRONOUNS", "TRANSFERS", "description_at", "pronoun_at"]

PRONOUNS = {
    **dict.fromkeys(("he", "him", "his", "himself"), "m"),
    **dict.fromkeys(("she", "her", "hers", "herself"), "f"),
    **dict.fromkeys(("it", "its", "itself"), "it"),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), "they"),
}
"""Pronouns of the third person and what they agree with."""

TRANSFERS = word_set(
    "license licence acquire buy purchase rent lease hire sue praise criticize criticise attack "
    "accuse outbid copy imitate rival beat defeat back endorse condemn distribute resell "
    "approve block invade blame thank infringe violate"
)
"""Verbs whose object belongs to another than the subject: one does not buy one's own firm."""

_GENERIC = {noun: cls for cls, nouns in GENERIC.items() for noun in nouns.split()}
_REFLEXIVE = frozenset(("himself", "herself", "itself", "themselves"))
_COLLECTIVE = frozenset(("Organization", "Group", "Place"))
_NEUTER = frozenset(
    ("Organization", "Place", "Product", "CreativeWork", "Event", "Legislation", "Thing", "Concept")
)
_WINDOW = 3
_DOMINANT = 2
_OBJECTS = frozenset(("dobj", "dative", "iobj"))
_DUMMY_VERBS = word_set("seem appear turn rain snow happen follow take")


def pronoun_at(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Return what a pronoun of the third person stands for and why, or None if that is unsure."""
    word = ledger.parse.words[token].lower()
    kind = PRONOUNS[word]
    if kind in ("m", "f"):
        return _person(ledger, token, kind)
    if kind == "they":
        return _group(ledger, token)
    if word == "its":
        return _owner(ledger, token)
    return _it(ledger, token)


def _person(ledger: Ledger, token: int, gender: str) -> tuple[Node, str] | None:
    """Link he or she: to a subject it stands under, else to the most salient person."""

    def fits(node: Node) -> bool:
        return _is_person(node) and node.gender in ("", gender)

    found = _subject_above(ledger, token, fits)
    why = "the subject of the clause around it"
    if found is None:
        found, why = _most_salient(ledger, token, fits), "the person spoken of last"
    if found is None:
        return None
    if not found.gender:
        found.gender = gender
    return found, why


def _is_person(node: Node) -> bool:
    return not node.plural and (
        node.cls == "Person" or (node.cls == "Thing" and node.kind is MentionKind.NAME)
    )


def _is_neuter(node: Node) -> bool:
    return not node.plural and node.cls in _NEUTER


def _is_plural(node: Node) -> bool:
    return node.plural or (node.cls in ("Organization", "Group") and node.kind is MentionKind.NAME)


def _subject_above(ledger: Ledger, token: int, fits: Callable[[Node], bool]) -> Node | None:
    """Return the nearest fitting subject from the token's clause outwards, within its quotation."""
    parse = ledger.parse
    own = parse.heads[token] if parse.deps[token] in _OBJECTS else -1
    if parse.words[token].lower() in _REFLEXIVE:
        own = -1
    for subject in subjects_above(parse, token):
        if ledger.quoted[subject] != ledger.quoted[token]:
            continue
        if own == parse.heads[subject]:
            continue
        found = ledger.at.get(subject)
        if found is not None and fits(found[0]) and not _is_coordinated(ledger, subject):
            return found[0]
    return None


def _is_coordinated(ledger: Ledger, token: int) -> bool:
    return any(ledger.parse.deps[child] == "conj" for child in ledger.parse.children[token])


def _most_salient(ledger: Ledger, token: int, fits: Callable[[Node], bool]) -> Node | None:
    """Return the fitting node of the last sentences that weighs most by place and role."""
    parse = ledger.parse
    begins = ledger.begins
    weights: dict[Node, float] = {}
    for spot, node in ledger.recent(_WINDOW):
        if not fits(node) or _same_clause_rival(ledger, spot, token):
            continue
        age = sum(begin > spot for begin in begins[-_WINDOW - 1 :])
        weight = 4.0 - age + (1.5 if parse.deps[spot] in SUBJECTS else 0.0)
        weight += 0.5 if node.kind is MentionKind.NAME else 0.0
        weight += 0.1 * min(node.count, 5)
        weights[node] = max(weights.get(node, 0.0), weight)
    if not weights:
        return None
    best = max(weights.values())
    first = [node for node, weight in weights.items() if weight == best]
    return max(first, key=lambda node: node.last)


def _same_clause_rival(ledger: Ledger, spot: int, token: int) -> bool:
    """Tell whether two mentions are subject and object of one verb and so different things."""
    parse = ledger.parse
    return (
        parse.heads[spot] == parse.heads[token]
        and parse.deps[token] != "poss"
        and parse.deps[spot] != "poss"
    )


def _owner(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Link "its": to the subject around it, unless the verb takes what is another's."""
    other = _other_party(ledger, token)
    if other is not None:
        return other, "the other party: nobody does this to what is his own"
    parse = ledger.parse
    verb = parse.heads[parse.heads[token]]
    if parse.kid(verb, "csubj") is not None:
        return None
    found = _subject_above(ledger, token, _is_neuter)
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
        salient = _most_salient(ledger, token, _is_neuter)
        if salient is not None:
            return salient, "what was spoken of last"
    return None


def _other_party(ledger: Ledger, token: int) -> Node | None:
    """Return the other organisation when a verb of getting has "its ..." as object."""
    parse = ledger.parse
    noun = parse.heads[token]
    while parse.deps[noun] == "pobj" and parse.words[parse.heads[noun]] == "of":
        noun = parse.heads[parse.heads[noun]]  # "five of its patents"
    verb = parse.heads[noun]
    if parse.deps[noun] not in ("dobj", "nsubjpass") or parse.lemmas[verb] not in TRANSFERS:
        return None
    if any(
        parse.words[child].lower() == "to" and parse.deps[child] in ("prep", "dative")
        for child in parse.children[verb]
    ):
        return None
    subject = next((ledger.at.get(s) for s in subjects_above(parse, token)), None)
    if subject is None:
        return None
    others = []
    for _, node in ledger.recent(0):
        if node is not subject[0] and node.cls in ("Organization", "Thing"):
            if node.kind is MentionKind.NAME and node not in others:
                others.append(node)
    return others[0] if len(others) == 1 else None


def _group(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Link they and their: to a plural subject around it, else to the last plural subject."""
    found = _subject_above(ledger, token, _is_plural)
    if found is not None:
        return found, "the subject of the clause around it"
    parse = ledger.parse
    for spot, node in ledger.recent(1):
        if (
            parse.deps[spot] in SUBJECTS
            and node.plural
            and not _same_clause_rival(ledger, spot, token)
        ):
            return (
                (node, "the last subject in the plural")
                if not _is_coordinated(ledger, spot)
                else None
            )
    return None


def _it(ledger: Ledger, token: int) -> tuple[Node, str] | None:
    """Link a bare "it" only where it repeats a subject that nothing rivals."""
    parse = ledger.parse
    verb = parse.heads[token]
    if parse.deps[token] not in SUBJECTS or _is_dummy(ledger, verb):
        return None

    def fits(node: Node) -> bool:
        return _is_neuter(node) and node.kind is not MentionKind.CONCEPT

    for subject in subjects_above(parse, token):
        if parse.heads[subject] == verb or ledger.quoted[subject] != ledger.quoted[token]:
            continue
        found = ledger.at.get(subject)
        if found is None or not fits(found[0]) or _is_coordinated(ledger, subject):
            return None
        return found[0], "the subject of the clause around it"
    for child in parse.kids(verb, "advcl"):
        for subject in parse.kids(child, *SUBJECTS):
            found = ledger.at.get(subject)
            if subject < token and found is not None and fits(found[0]):
                return found[0], "the subject of the clause before it"
    return _it_after_subject(ledger, token, fits)


def _it_after_subject(
    ledger: Ledger, token: int, fits: Callable[[Node], bool]
) -> tuple[Node, str] | None:
    """Link "it" at the start of a sentence to the one subject of the sentence before."""
    parse = ledger.parse
    begin = ledger.begins[-1]
    if parse.heads[parse.heads[token]] != parse.heads[token] or token - begin > _DOMINANT:
        return None
    subjects = {
        node
        for spot, node in ledger.recent(1)
        if spot < begin and parse.deps[spot] in SUBJECTS and _is_neuter(node)
    }
    if len(subjects) == 1:
        node = subjects.pop()
        if fits(node):
            return node, "the only subject of the sentence before"
    return None


def _is_dummy(ledger: Ledger, verb: int) -> bool:
    """Tell whether "it" is a placeholder: it is clear that, it seems, it takes years to."""
    parse = ledger.parse
    if parse.lemmas[verb] in _DUMMY_VERBS:
        return True
    if parse.lemmas[verb] != "be" and parse.deps[verb] != "acomp":
        return False
    return any(
        parse.deps[child] in ("ccomp", "xcomp", "csubj", "advcl", "acl")
        or (
            parse.deps[child] in ("acomp", "attr")
            and parse.kid(child, "xcomp", "ccomp", "acl") is not None
        )
        for child in parse.children[verb]
    )


def description_at(ledger: Ledger, phrase: Phrase) -> tuple[Node, str] | None:
    """Return the named thing that "the company", "the minister", "the city" speaks of again."""
    parse = ledger.parse
    lemma = parse.lemmas[phrase.head].lower()
    bare = phrase.start == phrase.head and phrase.of < 0 and phrase.owner < 0
    if not bare or parse.tags[phrase.head] not in ("NN", "NNP"):
        return None
    known = ledger.introduced.get(lemma, [])
    cls = _GENERIC.get(lemma)
    if cls is None or cls == "Person":
        return (known[-1], f'introduced as "{lemma}"') if known else None
    weights = _weigh_near(ledger, phrase.head, cls)
    for node in known:
        if node in weights:
            weights[node] += _INTRODUCED
    if not weights:
        if known:
            return known[-1], f'introduced as "{lemma}"'
        weights = {node: float(n) for node, n in ledger.named.items() if node.cls == cls and n > 2}
    if not weights:
        return None
    ranked = sorted(weights, key=lambda node: (-weights[node], -node.last))
    if len(ranked) == 1 or weights[ranked[0]] >= _MARGIN * weights[ranked[1]]:
        return ranked[0], f"the {_CLASS_WORDS[cls]} spoken of last"
    return None


def _weigh_near(ledger: Ledger, token: int, cls: str) -> dict[Node, float]:
    """Weigh the named things of a class in the last sentences by nearness and role."""
    parse, begins = ledger.parse, ledger.begins
    weights: dict[Node, float] = {}
    for spot, node in ledger.recent(2):
        if (
            node.kind is MentionKind.NAME
            and node.cls == cls
            and not _same_clause_rival(ledger, spot, token)
        ):
            age = sum(begin > spot for begin in begins[-3:])
            weight = (3.0 - age) * (2.0 if parse.deps[spot] in SUBJECTS else 1.0)
            weights[node] = max(weights.get(node, 0.0), weight)
    return weights


_INTRODUCED = 1.0
_MARGIN = 1.3
_CLASS_WORDS = {
    "Organization": "organisation",
    "Place": "place",
    "Product": "product",
    "CreativeWork": "work",
    "Legislation": "law",
}
