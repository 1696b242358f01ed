"""Finding clauses: every predicate of a sentence with the subjects it shares or inherits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.arguments import antecedent, arguments_of
from kg.extract.clause import Clause
from kg.extract.phrases import conjuncts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["find_clauses"]

_SUBJECT = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_HEADS = frozenset(
    "ROOT conj ccomp xcomp advcl relcl acl pcomp csubj csubjpass parataxis dep pobj appos oprd "
    "acomp attr".split()
)
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

    def clauses(self, start: int, end: int) -> Iterator[Clause]:
        """Yield the clauses of one sentence."""
        parse = self.parse
        for token in range(start, end):
            if parse.pos[token] not in ("VERB", "AUX") or parse.deps[token] not in _HEADS:
                continue
            subjects = self.subjects(token)
            if not subjects:
                continue
            chain = self.chain(token)
            if chain is None:
                continue
            group, passive = self.group(chain)
            yield Clause(
                verb=token,
                chain=chain,
                group=group,
                subjects=subjects,
                arguments=tuple(arguments_of(parse, token)),
                passive=passive,
                construction=self.construction(token),
            )

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
                if parse.tags[child] in ("WDT", "WP", "WRB"):
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
            return self._controller(governor)
        return []

    def _modified(self, verb: int, noun: int) -> list[int]:
        """Return what a reduced relative is about: its noun, or who holds the plan it is."""
        if self.parse.tags[verb] in ("VBN", "VBD", "VBG"):
            return [noun]
        return self._controller(noun)

    def _controller(self, governor: int) -> list[int]:
        """Return who acts in a phrase that hangs on a verb or noun."""
        parse = self.parse
        if parse.pos[governor] in ("VERB", "AUX"):
            return list(self.subjects(governor))
        owner = parse.kid(governor, "poss")
        if owner is not None:
            return [owner]
        head = parse.heads[governor]
        if parse.deps[governor] in ("dobj", "attr", "acomp") and head != governor:
            return list(self.subjects(head))
        return []

    def _finite(self, verb: int) -> bool:
        if self.parse.tags[verb] in ("VBD", "VBP", "VBZ", "MD"):
            return True
        return any(
            self.parse.tags[child] in ("VBD", "VBP", "VBZ", "MD")
            for child in self.parse.kids(verb, "aux", "auxpass")
        )

    def chain(self, verb: int) -> tuple[int, ...] | None:
        """Return the verbs from the outermost down to this one that make one predicate.

        None if this verb is spoken for by a longer chain.
        """
        parse = self.parse
        chain = [verb]
        while parse.deps[chain[0]] == "xcomp":
            head = parse.heads[chain[0]]
            if parse.kids(head, "dobj") and parse.lemmas[head] not in _SUBJECT_CONTROL:
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
        if parse.deps[verb] == "acl" and parse.tags[verb] == "VBN":
            passive = True
        head = parse.heads[verb]
        if (
            parse.deps[verb] == "conj"
            and not parse.kids(verb, "aux", "auxpass", *_SUBJECT)
            and parse.tags[verb] == parse.tags[head]
            and parse.tags[verb] in ("VB", "VBN", "VBG")
        ):
            shared = [t for t in parse.kids(head, "aux", "auxpass", "neg") if t < head]
            words.update(shared)
            passive = passive or any(parse.deps[t] == "auxpass" for t in shared)
        return passive

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
