"""Subjects: a verb's own, shared, inherited, or understood from what governs it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.wordnet import noun_class
from kg.extract.affiliation import affiliations
from kg.extract.phrases import conjuncts
from kg.extract.predicate import SUBJECT, addressee, is_finite
from kg.extract.relative import antecedent, described_by, existing
from kg.extract.words import BLAME, PERSONAL, SAY

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["Subjects"]

# With an object these keep their subject as the one who acts: "promised her to come".
_LINKS = frozenset(("ADP", "ADV", "SCONJ"))
_AMOUNTS = ("MONEY", "PERCENT", "QUANTITY")
"""What does nothing itself: "raised $4m to build plants"."""
_ACTORS = ("person", "group")
_SUBJECT_CONTROL = frozenset("promise vow threaten swear offer use need".split())


def _can_act(parse: Parse, head: int) -> bool:
    if parse.ent_at(head)[0] in _AMOUNTS:
        return False
    return parse.pos[head] != "NOUN" or noun_class(parse.lemmas[head].lower()) in _ACTORS


class Subjects:
    """Finds subjects in one parse, each once."""

    def __init__(self, parse: Parse) -> None:
        """Take the parse."""
        self.parse = parse
        self.known: dict[int, tuple[int, ...]] = {}
        self.employers: dict[str, int] | None = None

    def of(self, verb: int) -> tuple[int, ...]:
        """Return the heads of a verb's subjects, its own or those it understands."""
        if verb not in self.known:
            self.known[verb] = ()  # a cycle ends here
            self.known[verb] = tuple(self._subjects(verb))
        return self.known[verb]

    def _subjects(self, verb: int) -> list[int]:
        parse = self.parse
        for child in parse.children[verb]:
            if parse.deps[child] in SUBJECT:
                if parse.pos[child] in ("VERB", "AUX"):
                    return []
                noun = antecedent(parse, child)
                if noun is not None:
                    return [noun]
                if parse.tags[child] in ("WDT", "WRB"):
                    return []
                return conjuncts(parse, child)
        return self._understood(verb)

    def _understood(self, verb: int) -> list[int]:
        parse = self.parse
        dep, head = parse.deps[verb], parse.heads[verb]
        if any(parse.deps[child] == "expl" for child in parse.children[verb]):
            there = existing(parse, verb)
            return [] if there is None else conjuncts(parse, there)
        if dep == "conj":
            return list(self.of(head))
        if dep == "xcomp":
            return self._controlled(head)
        if dep in ("advcl", "ccomp") and not is_finite(parse, verb):
            return list(self.of(head))
        if dep == "acl":
            return self._modified(verb, head)
        if dep == "pcomp":
            return self._of_gerund(verb, head)
        return []

    def _of_gerund(self, verb: int, preposition: int) -> list[int]:
        """Return who acts in "by selling": the subject above, or whom "accused" is said of."""
        parse = self.parse
        governor = parse.heads[preposition]
        above = parse.heads[governor]
        if parse.deps[governor] == "dobj" and parse.lemmas[above].lower() in BLAME:
            return conjuncts(parse, governor)
        while parse.pos[governor] in _LINKS and parse.heads[governor] != governor:
            governor = parse.heads[governor]
        blamed = parse.kid(governor, "dobj")
        if blamed is not None and not _can_act(parse, blamed):
            blamed = None  # "was fined $4m for selling"
        if blamed is not None and parse.lemmas[governor].lower() in BLAME:
            return conjuncts(parse, blamed)
        return self._controller(governor, verb)

    def _modified(self, verb: int, noun: int) -> list[int]:
        """Return what a reduced relative is about: its noun, or who holds the plan it is."""
        if self.parse.tags[verb] in ("VBN", "VBD", "VBG"):
            return [described_by(self.parse, noun)]
        return self._controller(noun, verb)

    def _controller(self, governor: int, verb: int) -> list[int]:
        """Return who acts in a phrase that hangs on a verb or noun."""
        parse = self.parse
        if parse.pos[governor] in ("VERB", "AUX"):
            return list(self.of(governor))
        owner = parse.kid(governor, "poss")
        if owner is not None:
            return [owner]
        head = parse.heads[governor]
        if parse.deps[governor] == "pobj" and parse.lemmas[parse.heads[head]] == "be":
            head = parse.heads[head]  # "is in talks to buy"
            return list(self.of(head))
        if parse.deps[governor] in ("dobj", "attr", "acomp") and head != governor:
            return [self._on_behalf(subject, head, verb) for subject in self.of(head)]
        return []

    def _on_behalf(self, subject: int, announcing: int, verb: int) -> int:
        """Return who will do what a subject announces: an officer speaks for the organisation."""
        parse = self.parse
        known = parse.referents.get(subject)
        if known is None or known[0].cls != "Person" or parse.lemmas[verb].lower() in PERSONAL:
            return subject
        if parse.lemmas[announcing].lower() not in SAY:
            return subject
        if self.employers is None:
            self.employers = affiliations(parse)
        return self.employers.get(known[0].key, subject)

    def _controlled(self, head: int) -> list[int]:
        """Return who acts in an infinitive: the object of the verb above, else its subject."""
        parse = self.parse
        asked = addressee(parse, head)
        if asked is not None:
            return conjuncts(parse, asked)
        objects = [o for o in parse.kids(head, "dobj") if parse.ent_at(o)[0] not in _AMOUNTS]
        if objects and parse.lemmas[head] not in _SUBJECT_CONTROL:
            return conjuncts(parse, objects[0])
        if parse.pos[head] not in ("VERB", "AUX"):
            head = parse.heads[head]
        return list(self.of(head))
