"""The arguments of a predicate: objects, predicatives, obliques, agents, times, contents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.clause import Argument
from kg.extract.obliques import links_only, oblique, obliques
from kg.extract.phrases import conjuncts
from kg.extract.relative import RELATIVE, antecedent, existing, gap_of, is_cleft
from kg.extract.words import SAY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = ["arguments_of"]

_ROLES = {"dobj": "object", "dative": "recipient", "attr": "predicate", "oprd": "predicate"}
_WHERE = frozenset("in at on near inside outside within among under behind beside".split())
_NEAR = 3
"""Tokens between verbs that share an object."""
_ASIDES = frozenset("also anyway either even however instead so then though too yet".split())
"""Adverbs that link a sentence to others and say nothing of how."""
_MEANS = frozenset(
    "air bicycle bike boat bus car courier email fax ferry foot hand helicopter land letter lorry "
    "mail phone plane post rail road satellite sea ship telephone text train truck video".split()
)
"""What carries people and news, when it stands alone behind "by"."""
_EXAMPLES = frozenset(("including", "excluding"))
"""What these bring belongs to a noun before, wherever the parser hangs it."""


def arguments_of(parse: Parse, verb: int) -> list[Argument]:
    """Return the arguments that hang on a verb, in order of the text."""
    found: list[Argument] = []
    there = existing(parse, verb)
    for child in parse.children[verb]:
        if child == there:
            found.extend(a for a in obliques(parse, child) if _locates(parse, a))
            continue
        # A stray stop is no argument, whatever the parser made of it.
        if parse.pos[child] != "PUNCT":
            found.extend(_argument(parse, verb, child))
    if parse.deps[verb] == "relcl":
        found.extend(gap_of(parse, verb, found))
    if not found:
        found.extend(_shared(parse, verb) or _manner(parse, verb))
    return found


def _locates(parse: Parse, argument: Argument) -> bool:
    """Say whether a phrase tells where something is that "there is"."""
    return bool(argument.marker) and parse.words[argument.marker[-1]].lower() in _WHERE


def _argument(parse: Parse, verb: int, child: int) -> Iterator[Argument]:
    """Yield the arguments that one child of a verb is or brings."""
    dep = parse.deps[child]
    if dep in _ROLES and parse.pos[child] != "ADP" and not is_cleft(parse, verb, child):
        noun = antecedent(parse, child)
        if noun is not None:
            yield Argument(_ROLES[dep], (noun,))
        elif not _asked(parse, child):
            yield Argument(_ROLES[dep], tuple(conjuncts(parse, child)))
    elif dep == "acomp":
        yield Argument("predicate", tuple(conjuncts(parse, child)))
        yield from obliques(parse, child)
    elif dep in ("prep", "dative", "agent"):
        if not links_only(parse, child) and parse.words[child].lower() not in _EXAMPLES:
            acts = dep == "agent" and not _is_means(parse, child)
            yield from oblique(parse, child, (), "agent" if acts else "oblique")
    elif dep == "npadvmod":
        yield Argument("time", (child,))
    elif dep == "ccomp" and _is_content(parse, verb, child):
        contents = [child, *(c for c in parse.kids(child, "conj") if parse.kids(c, "mark"))]
        yield Argument("content", tuple(contents), tuple(parse.kids(child, "mark")))


def _is_means(parse: Parse, by: int) -> bool:
    """Say whether "by" tells by what means, and not by whom: "evacuated by boat"."""
    noun = parse.kid(by, "pobj")
    return noun is not None and parse.lemmas[noun].lower() in _MEANS and not parse.children[noun]


def _shared(parse: Parse, verb: int) -> list[Argument]:
    """Return the object a verb shares with the one joined to it: "designs and sells engines"."""
    other = parse.kid(verb, "conj")
    if other is None or not verb < other <= verb + _NEAR or parse.pos[other] != "VERB":
        return []
    if any(parse.pos[t] not in ("CCONJ", "PUNCT", "ADV") for t in range(verb + 1, other)):
        return []
    further = arguments_of(parse, other)
    return [argument for argument in further if argument.role == "object"]


def _asked(parse: Parse, noun: int) -> bool:
    """Say whether a phrase is what a question asks for: which firm, how much."""
    return any(parse.tags[t] in RELATIVE for t in range(parse.left[noun], noun + 1))


def _is_content(parse: Parse, verb: int, clause: int) -> bool:
    """Say whether a clause is what the verb is about, not a neighbour the parser hung on it."""
    if parse.lemmas[verb] == "be":
        return False
    if parse.lemmas[verb].lower() in SAY or parse.kid(clause, "mark") is not None:
        return True
    if parse.tags[clause] == "VB" and not parse.kids(clause, "aux"):
        return False  # made them pay: a clause of its own
    return clause > verb and all(parse.words[t] not in (";", ":", "-") for t in range(verb, clause))


def _manner(parse: Parse, verb: int) -> Iterator[Argument]:
    """Yield the adverb that is all a verb has: "patients recover quickly"."""
    after = [
        child
        for child in parse.kids(verb, "advmod")
        if child > verb and parse.pos[child] == "ADV" and parse.kid(child, "prep") is None
        if parse.words[child].lower() not in _ASIDES and not _is_as_well(parse, child)
    ]
    if after:
        yield Argument("manner", (after[0],))


def _is_as_well(parse: Parse, adverb: int) -> bool:
    return any(parse.words[c].lower() == "as" for c in parse.children[adverb])
