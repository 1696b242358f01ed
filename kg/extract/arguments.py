"""The arguments of a predicate: objects, predicatives, obliques, agents, times, contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clause import Argument
from kg.extract.phrases import conjuncts
from kg.extract.words import SAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["antecedent", "arguments_of", "described_by", "obliques"]

_RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})


def antecedent(parse: Parse, token: int) -> int | None:
    """Return the noun that a relative pronoun stands for, None if it is no relative pronoun."""
    if parse.tags[token] not in _RELATIVE:
        return None
    verb = token
    # Climb to the relative clause; a coordinated verb shares the pronoun of the first.
    while parse.heads[verb] != verb and parse.deps[verb] != "relcl":
        verb = parse.heads[verb]
    if parse.deps[verb] != "relcl":
        return None
    return described_by(parse, parse.heads[verb])


def described_by(parse: Parse, noun: int) -> int:
    """Return what a noun describes: the subject of "is", the name it stands in apposition to.

    "Roe is a miner who became mayor" tells of Roe. What "it is" picks out stays itself.
    """
    head = parse.heads[noun]
    if parse.deps[noun] == "attr" and parse.lemmas[head] == "be":
        subject = parse.kid(head, "nsubj")
        if subject is not None and parse.pos[subject] in ("NOUN", "PROPN"):
            return subject
    if parse.deps[noun] == "appos" and parse.pos[noun] == "NOUN" and parse.pos[head] == "PROPN":
        return head
    return noun


def arguments_of(parse: Parse, verb: int) -> list[Argument]:
    """Return the arguments that hang on a verb, in order of the text."""
    found: list[Argument] = []
    deps = parse.deps
    gap = True
    # A stray stop is no argument, whatever the parser made of it.
    for child in (child for child in parse.children[verb] if parse.pos[child] != "PUNCT"):
        dep = deps[child]
        if dep in ("dobj", "attr", "oprd", "dative") and parse.pos[child] != "ADP":
            role = {"dobj": "object", "dative": "recipient"}.get(dep, "predicate")
            noun = antecedent(parse, child)
            gap = gap and dep != "dobj"
            heads = (noun,) if noun is not None else tuple(conjuncts(parse, child))
            if noun is not None or not _asked(parse, child):
                found.append(Argument(role, heads))
        elif dep == "acomp":
            found.append(Argument("predicate", tuple(conjuncts(parse, child))))
            found.extend(obliques(parse, child))
        elif dep in ("prep", "dative", "agent") and not _links_only(parse, child):
            found.extend(_oblique(parse, child, (), "agent" if dep == "agent" else "oblique"))
        elif dep == "npadvmod" or (dep == "advmod" and parse.words[child].lower() in _TIMES):
            found.append(Argument("time", (child,)))
        elif dep == "ccomp" and _is_content(parse, verb, child):
            contents = [child, *(c for c in parse.kids(child, "conj") if parse.kids(c, "mark"))]
            found.append(Argument("content", tuple(contents), tuple(parse.kids(child, "mark"))))
    if gap and deps[verb] == "relcl":
        found.extend(_gap(parse, verb, found))
    if not found:
        found.extend(_manner(parse, verb))
    return found


def _asked(parse: Parse, noun: int) -> bool:
    """Say whether a phrase is what a question asks for: which firm, how much."""
    return any(parse.tags[t] in _RELATIVE for t in range(parse.left[noun], noun + 1))


def _is_content(parse: Parse, verb: int, clause: int) -> bool:
    """Say whether a clause is what the verb is about, not a neighbour the parser hung on it."""
    if parse.lemmas[verb].lower() in SAY or parse.kid(clause, "mark") is not None:
        return True
    if parse.tags[clause] == "VB" and not parse.kids(clause, "aux"):
        return False  # made them pay: a clause of its own
    return clause > verb and all(parse.words[t] not in (";", ":", "-") for t in range(verb, clause))


def _manner(parse: Parse, verb: int) -> Iterator[Argument]:
    """Yield the adverb that is all a verb has: "patients recover quickly"."""
    after = [c for c in parse.kids(verb, "advmod") if c > verb and parse.pos[c] == "ADV"]
    if after:
        yield Argument("manner", (after[0],))


_TIMES = frozenset("yesterday today tomorrow later earlier now recently ago soon".split())


_DISCOURSE = {
    "for": frozenset(("example", "instance", "one")),
    "in": frozenset(
        "order summary fact particular general addition contrast conclusion short turn all "
        "effect".split()
    ),
    "on": frozenset(("hand", "contrary", "whole", "average")),
    "of": frozenset(("course",)),
    "as": frozenset(("result", "consequence", "rule", "whole")),
    "at": frozenset(("least", "all", "first", "last")),
    "after": frozenset(("all",)),
    "by": frozenset(("contrast", "comparison")),
}
"""Prepositional phrases that link sentences and say nothing of their own."""


def _links_only(parse: Parse, preposition: int) -> bool:
    heads = _DISCOURSE.get(parse.words[preposition].lower())
    if heads is None:
        return False
    noun = parse.kid(preposition, "pobj", "pcomp", "amod", "advmod")
    return noun is not None and parse.words[noun].lower() in heads and not parse.kids(noun, "prep")


def obliques(parse: Parse, head: int) -> Iterator[Argument]:
    """Yield the prepositional phrases that hang on a word."""
    for child in parse.children[head]:
        if parse.deps[child] == "prep" and child > head:
            yield from _oblique(parse, child, (), "oblique")


def _oblique(
    parse: Parse, preposition: int, before: tuple[int, ...], role: str
) -> Iterator[Argument]:
    """Yield a prepositional phrase's argument, through compound prepositions."""
    marker = (*before, preposition)
    full = False
    for child in parse.children[preposition]:
        dep = parse.deps[child]
        if dep == "pcomp" and parse.pos[child] in ("ADP", "SCONJ") and not parse.children[child]:
            marker = (*marker, child)  # because of, instead of
            continue
        if dep == "pobj":
            full = True
            noun = antecedent(parse, child)
            if noun is not None:
                yield Argument(role, (noun,), marker)
            elif parse.tags[child] not in _RELATIVE and parse.pos[child] != "PUNCT":
                yield Argument(role, tuple(conjuncts(parse, child)), marker)
        elif (dep == "prep" and child > preposition) or (
            dep == "pcomp" and parse.pos[child] in ("ADP", "SCONJ")
        ):
            yield from _oblique(parse, child, () if full else marker, role)
        elif dep == "conj" and parse.pos[child] == "ADP":
            yield from _oblique(parse, child, before, role)
        elif dep == "pcomp" and parse.tags[child] == "VBG":
            yield Argument("gerund", (child,), marker)


def _gap(parse: Parse, verb: int, found: list[Argument]) -> Iterator[Argument]:
    """Yield the object a relative clause without a pronoun leaves out: "the man I saw"."""
    kids = parse.children[verb]
    subject = next((k for k in kids if parse.deps[k] in ("nsubj", "nsubjpass")), None)
    if subject is None or parse.tags[subject] in _RELATIVE:
        return
    if any(parse.tags[t] in _RELATIVE for t in range(parse.left[verb], verb)):
        return
    if any(argument.role in ("object", "predicate", "content") for argument in found):
        return
    if parse.deps[parse.heads[verb]] != "npadvmod":
        yield Argument("object", (parse.heads[verb],))
