"""Finding clauses: every predicate of a sentence with the subjects it shares or inherits."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.extract.affiliation import affiliations
from kg.extract.arguments import antecedent, arguments_of
from kg.extract.clause import Clause
from kg.extract.phrases import conjuncts, short_phrase
from kg.extract.words import BLAME, PERSONAL, SAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["find_clauses"]

_SUBJECT = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_HEADS = frozenset(
    "ROOT conj ccomp xcomp advcl relcl acl pcomp csubj csubjpass parataxis dep pobj appos oprd "
    "acomp attr".split()
)
_PASSED_ON = ("oblique", "time", "agent")
"""What hangs on the first verb of a chain and is said of the whole of it."""
# With an object these keep their subject as the one who acts: "promised her to come".
_SUBJECT_CONTROL = frozenset("promise vow threaten swear offer use need".split())


def find_clauses(parse: Parse) -> list[Clause]:
    """Return the clauses of all sentences, in order of their verbs."""
    finder = _Finder(parse)
    return [clause for start, end in parse.sents for clause in finder.clauses(start, end)]


class _Finder:
    """The state of a search: subjects already found, by verb."""

    def __init__(self, parse: Parse) -> None:
        self.parse = parse
        self.known: dict[int, tuple[int, ...]] = {}
        self.employers: dict[str, int] | None = None

    def clauses(self, start: int, end: int) -> Iterator[Clause]:
        """Yield the clauses of one sentence."""
        parse = self.parse
        for token in range(start, end):
            if parse.pos[token] not in ("VERB", "AUX") or parse.deps[token] not in _HEADS:
                continue
            subjects = self.subjects(token)
            if not subjects:
                continue
            if self.is_link(token):
                continue
            chain = self.chain(token)
            group, passive = self.group(chain)
            arguments = arguments_of(parse, token)
            for outer in chain[:-1]:
                arguments.extend(a for a in arguments_of(parse, outer) if a.role in _PASSED_ON)
            clause = Clause(
                verb=token,
                chain=chain,
                group=group,
                subjects=subjects,
                arguments=tuple(arguments),
                passive=passive,
                construction=self.construction(token),
            )
            yield from self._led(clause)

    def _led(self, clause: Clause) -> Iterator[Clause]:
        """Yield a clause as its leads make it: on its own only if it is said of others than they."""
        leads = [(s, words) for s, words in self.leads(clause.verb) if s]
        if all(subjects != clause.subjects for subjects, _ in leads):
            yield clause
        for subjects, words in leads:
            name = clause.construction if subjects == clause.subjects else "causative"
            yield replace(clause, subjects=subjects, lead=words, construction=name)

    def leads(self, verb: int) -> Iterator[tuple[tuple[int, ...], tuple[int, ...]]]:
        """Yield the subjects and words of a clause that a verb completes: sold the unit, to pay.

        What is done for a purpose or by means of something is said of who does it; what
        somebody is made to do is said of who makes them as well.
        """
        parse = self.parse
        head, dep = parse.heads[verb], parse.deps[verb]
        if dep == "pcomp" and parse.pos[head] == "ADP":
            governor = parse.heads[head]
            if parse.pos[governor] in ("VERB", "AUX") and governor < head:
                yield self.subjects(governor), (*self.reach(governor), head)
        elif dep not in ("advcl", "xcomp", "ccomp") or parse.pos[head] not in ("VERB", "AUX"):
            return
        elif head > verb or parse.kids(verb, "mark") or head in self.chain(verb):
            return
        elif dep == "ccomp":
            if parse.tags[verb] == "VB" and parse.kids(verb, "nsubj") and not self._finite(verb):
                made = parse.kids(verb, "nsubj")[0]
                words = (*self.group(self.chain(head))[0], *short_phrase(parse, made))
                yield self.subjects(head), words
        elif any(parse.tags[t] == "TO" for t in parse.kids(verb, "aux")) or dep == "xcomp":
            if not parse.kids(verb, *_SUBJECT):
                yield self.subjects(head), self.reach(head)

    def reach(self, verb: int) -> tuple[int, ...]:
        """Return a verb's words with those of its first object."""
        words = self.group(self.chain(verb))[0]
        objects = [a for a in arguments_of(self.parse, verb) if a.role in ("object", "predicate")]
        return (*words, *short_phrase(self.parse, objects[0].heads[0])) if objects else words

    def subjects(self, verb: int) -> tuple[int, ...]:
        """Return the heads of a verb's subjects, its own or those it understands."""
        if verb not in self.known:
            self.known[verb] = ()  # a cycle ends here
            self.known[verb] = tuple(self._subjects(verb))
        return self.known[verb]

    def _subjects(self, verb: int) -> list[int]:
        parse = self.parse
        for child in parse.children[verb]:
            if parse.deps[child] in _SUBJECT:
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
            return []
        if dep == "conj":
            return list(self.subjects(head))
        if dep == "xcomp":
            objects = parse.kids(head, "dobj")
            if objects and parse.lemmas[head] not in _SUBJECT_CONTROL:
                return conjuncts(parse, objects[0])
            if parse.pos[head] not in ("VERB", "AUX"):
                head = parse.heads[head]
            return list(self.subjects(head))
        if dep in ("advcl", "ccomp") and not self._finite(verb):
            return list(self.subjects(head))
        if dep == "acl":
            return self._modified(verb, head)
        if dep == "pcomp":
            governor = parse.heads[head]
            while parse.pos[governor] == "ADP" and parse.heads[governor] != governor:
                governor = parse.heads[governor]
            blamed = parse.kid(governor, "dobj")
            if blamed is not None and parse.lemmas[governor].lower() in BLAME:
                return conjuncts(parse, blamed)
            return self._controller(governor, verb)
        return []

    def _modified(self, verb: int, noun: int) -> list[int]:
        """Return what a reduced relative is about: its noun, or who holds the plan it is."""
        if self.parse.tags[verb] in ("VBN", "VBD", "VBG"):
            return [noun]
        return self._controller(noun, verb)

    def _controller(self, governor: int, verb: int) -> list[int]:
        """Return who acts in a phrase that hangs on a verb or noun."""
        parse = self.parse
        if parse.pos[governor] in ("VERB", "AUX"):
            return list(self.subjects(governor))
        owner = parse.kid(governor, "poss")
        if owner is not None:
            return [owner]
        head = parse.heads[governor]
        if parse.deps[governor] in ("dobj", "attr", "acomp") and head != governor:
            return [self._on_behalf(subject, head, verb) for subject in self.subjects(head)]
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

    def _finite(self, verb: int) -> bool:
        if self.parse.tags[verb] in ("VBD", "VBP", "VBZ", "MD"):
            return True
        return any(
            self.parse.tags[child] in ("VBD", "VBP", "VBZ", "MD")
            for child in self.parse.kids(verb, "aux", "auxpass")
        )

    def is_link(self, verb: int) -> bool:
        """Say whether a verb is only a link in the chain of the verb under it."""
        parse = self.parse
        places = [verb, *parse.kids(verb, "acomp", "attr", "oprd")]
        return any(
            verb in self.chain(inner)
            for place in places
            for inner in parse.kids(place, "xcomp")
            if parse.pos[inner] in ("VERB", "AUX")
        )

    def chain(self, verb: int) -> tuple[int, ...]:
        """Return the verbs from the outermost down to this one that make one predicate."""
        parse = self.parse
        chain = [verb]
        first = parse.heads[verb]
        if parse.deps[verb] == "conj" and parse.deps[first] == "xcomp" and self._shares(verb):
            outer = self.chain(first)
            return (*outer[:-1], verb) if outer[-1] == first else (verb,)
        while parse.deps[chain[0]] == "xcomp":
            head = parse.heads[chain[0]]
            if parse.kids(head, "dobj"):
                break
            if any(parse.deps[c] in _SUBJECT for c in parse.children[chain[0]]):
                break
            if parse.pos[head] in ("ADJ", "NOUN") and parse.deps[head] in ("acomp", "attr", "oprd"):
                chain.insert(0, head)
                head = parse.heads[head]
            if parse.pos[head] not in ("VERB", "AUX") or head in chain:
                break
            chain.insert(0, head)
        return tuple(chain)

    def group(self, chain: tuple[int, ...]) -> tuple[tuple[int, ...], bool]:
        """Return the words of a predicate in order, and whether its last verb is passive."""
        parse = self.parse
        words: set[int] = set()
        passive = False
        for verb in chain:
            passive = self._own_words(verb, words)
        return tuple(sorted(words)), passive

    def _own_words(self, verb: int, words: set[int]) -> bool:
        parse = self.parse
        words.add(verb)
        helpers = parse.kids(verb, "aux", "auxpass", "neg")
        words.update(helpers)
        words.update(parse.kids(verb, "prt"))
        passive = bool(parse.kids(verb, "auxpass"))
        if parse.deps[verb] == "acl" and parse.tags[verb] == "VBN" and not helpers:
            passive = True
        if (
            verb > 1
            and parse.words[verb - 1] == "-"
            and parse.ends[verb - 2] == parse.starts[verb - 1]
        ):
            words.update((verb - 2, verb - 1))  # re-elected
        head = parse.heads[verb]
        if parse.deps[verb] == "conj" and self._shares(verb):
            shared = [t for t in parse.kids(head, "aux", "auxpass", "neg") if t < head]
            words.update(shared)
            passive = passive or any(parse.deps[t] == "auxpass" for t in shared)
        return passive

    def _shares(self, verb: int) -> bool:
        """Say whether a coordinated verb shares the auxiliaries of the first."""
        parse = self.parse
        head = parse.heads[verb]
        return (
            not parse.kids(verb, "aux", "auxpass", *_SUBJECT)
            and parse.tags[verb] == parse.tags[head]
            and parse.tags[verb] in ("VB", "VBN", "VBG")
        )

    def construction(self, verb: int) -> str:
        """Name the piece of grammar a clause was found by."""
        parse = self.parse
        dep = parse.deps[verb]
        names = {
            "relcl": "relative",
            "acl": "participle",
            "advcl": "adverbial",
            "xcomp": "infinitive",
            "ccomp": "content",
            "pcomp": "gerund",
            "conj": "coordination",
        }
        if dep in names:
            return names[dep]
        return "copula" if parse.kid(verb, "attr", "acomp") is not None else "main"
