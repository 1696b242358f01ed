"""Clauses as n-ary facts: one a clause, its object holding all arguments in the text's order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.extract.bare import bare_facts
from kg.extract.fact import Fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse
    from kg.extract.clause import Argument, Clause

__all__ = ["nary_facts"]

_EDGES = frozenset((",", ".", ";", ":", "--", "-", "\u2013", "\u2014"))


def nary_facts(parse: Parse, clause: Clause) -> Iterator[Fact]:
    """Yield one fact a subject of a clause; a causative only repeats what is said without it."""
    if clause.construction == "causative":
        return
    if not clause.arguments:
        yield from (fact for fact in bare_facts(parse, clause) if fact.role == "state")
        return
    arguments = sorted(clause.arguments, key=lambda a: (*a.marker, *a.heads)[0])
    group = _with_adverbs(parse, clause)
    first = next((a for a in arguments if (*a.marker, *a.heads)[0] > clause.verb), arguments[0])
    tokens: set[int] = set()
    for argument in arguments:
        tokens.update(argument.marker)
        tokens.update(_without_clause(parse, _phrase(parse, argument), argument.heads[0], clause))
    if first.marker and first.role != "gerund":
        # "taught at / the university", "indicated that / it could".
        group = (*group, *first.marker)
        tokens.difference_update(first.marker)
    tokens.difference_update(group)
    for subject in clause.subjects:
        phrase = _subject(parse, subject, clause)
        object_ = _trim(parse, sorted(tokens.difference(phrase)))
        if object_ and phrase:
            yield Fact(clause, subject, group, first.heads[0], phrase, object_, (), (), "all")


def _with_adverbs(parse: Parse, clause: Clause) -> tuple[int, ...]:
    """Return the words of a predicate with the adverbs among or right before them."""
    words = set(clause.group)
    start = max([*clause.subjects, clause.group[0] - 3])
    for verb in clause.chain:
        for child in parse.kids(verb, "advmod"):
            if min(start, clause.group[0] - 1) <= child < verb and not parse.children[child]:
                words.add(child)
    return tuple(sorted(words))


def _subject(parse: Parse, subject: int, clause: Clause) -> tuple[int, ...]:
    """Return a subject's tokens, without the clause itself where it modifies its subject."""
    tokens = _covered(parse, subject, more=len(clause.subjects) == 1)
    return _trim(parse, _without_clause(parse, tokens, subject, clause))


def _without_clause(parse: Parse, tokens: list[int], head: int, clause: Clause) -> list[int]:
    """Leave out of a phrase the clause that modifies its head, if it is the one being told."""
    within = clause.chain[0]
    while parse.heads[within] not in (within, head):
        within = parse.heads[within]
    if parse.heads[within] != head or within == head:
        return tokens
    start, stop = parse.left[within], parse.right[within]
    return [t for t in tokens if not start <= t < stop]


def _phrase(parse: Parse, argument: Argument) -> list[int]:
    """Return the tokens of an argument with all its conjuncts."""
    if argument.role in ("content", "gerund", "manner"):
        head = argument.heads[0]
        return list(_trim(parse, range(parse.left[head], parse.right[head])))
    return _covered(parse, argument.heads[-1] if argument.role == "time" else argument.heads[0])


def _covered(parse: Parse, head: int, *, more: bool = True) -> list[int]:
    """Return what stands under a noun but asides: appositions and clauses set off by commas."""
    left_out: set[int] = set()
    stack = [head]
    while stack:
        token = stack.pop()
        for child in parse.children[token]:
            if _is_aside(parse, child) or (
                not more and token == head and child > head and parse.deps[child] in ("cc", "conj")
            ):
                left_out.update(range(parse.left[child], parse.right[child]))
            else:
                stack.append(child)
    return [t for t in range(parse.left[head], parse.right[head]) if t not in left_out]


def _is_aside(parse: Parse, token: int) -> bool:
    dep, left = parse.deps[token], parse.left[token]
    return (
        dep in ("appos", "acl", "parataxis", "relcl")
        and left > 0
        and parse.words[left - 1] in (",", "(")
    )


def _trim(parse: Parse, tokens: list[int] | range) -> tuple[int, ...]:
    kept = list(tokens)
    while kept and parse.words[kept[-1]] in _EDGES:
        kept.pop()
    while kept and parse.words[kept[0]] in _EDGES:
        kept.pop(0)
    return tuple(kept)
