"""Noun phrases: which tokens belong to the phrase of a head, short or in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.annotate.parse import Parse

__all__ = ["conjuncts", "full_phrase", "join", "measured", "short_phrase"]

# What may stand before a head inside its short phrase.
_BEFORE = frozenset(
    "det predet amod compound nummod poss quantmod nmod advmod neg npadvmod case punct preconj "
    "cc conj".split()
)
# Heads that only measure what their "of" phrase names: "a number of firms", "two tons of gold".
_MEASURES = frozenset(
    "number lot couple pair group series set range variety majority minority part portion piece "
    "bit kind sort type form row handful dozen hundred thousand million billion half quarter "
    "third majority percentage amount rest bulk share total ton cup bottle glass member one "
    "some any all most many each none several both much few".split()
)


def conjuncts(parse: Parse, head: int) -> list[int]:
    """Return a head and the heads coordinated with it, in order of the text."""
    found = [head]
    deps, children, pos = parse.deps, parse.children, parse.pos
    for token in found:
        for child in children[token]:
            if deps[child] == "conj" and pos[child] not in ("VERB", "AUX") and child > token:
                found.append(child)
    return found


def short_phrase(parse: Parse, head: int) -> list[int]:
    """Return the tokens of a head's phrase without what follows it.

    A name is kept whole, and a measure keeps what it measures.
    """
    deps, children, lemmas = parse.deps, parse.children, parse.lemmas
    start = head
    for child in children[head]:
        if child >= head:
            break
        if deps[child] in _BEFORE and child < start:
            start = parse.left[child]
            break
    tokens = list(range(start, head + 1))
    while tokens and parse.pos[tokens[0]] == "PUNCT" and parse.words[tokens[0]] not in "\"'(`$":
        tokens.pop(0)
    stop = parse.name_end.get(head, 0)
    tokens.extend(range(head + 1, stop))
    for child in children[head]:
        if child <= tokens[-1]:
            continue
        if deps[child] == "prep" and lemmas[child] == "of" and lemmas[head] in _MEASURES:
            inner = parse.kid(child, "pobj")
            if inner is not None:
                tokens.append(child)
                tokens.extend(short_phrase(parse, inner))
            break
        if deps[child] == "nummod" and child == tokens[-1] + 1:
            tokens.extend(range(child, parse.right[child]))
    return tokens


def measured(parse: Parse, head: int) -> int:
    """Return the head of what a measure measures ("a number of firms": firms), else the head."""
    if parse.lemmas[head].lower() in _MEASURES:
        of = next((c for c in parse.kids(head, "prep") if parse.lemmas[c] == "of"), None)
        inner = parse.kid(of, "pobj") if of is not None else None
        return head if inner is None else inner
    return head


def full_phrase(parse: Parse, head: int, *, conjuncts_too: bool = True) -> list[int]:
    """Return all tokens under a head but closing punctuation."""
    start, stop = parse.left[head], parse.right[head]
    if not conjuncts_too:
        for child in parse.children[head]:
            if child > head and parse.deps[child] in ("cc", "conj"):
                stop = min(stop, parse.left[child])
    tokens = list(range(start, stop))
    while tokens and parse.words[tokens[-1]] in ",.;:--":
        tokens.pop()
    while tokens and parse.words[tokens[0]] in ",.;:--":
        tokens.pop(0)
    return tokens


def join(parse: Parse, tokens: Iterable[int]) -> str:
    """Spell tokens out: neighbours as they stand in the text, others with a blank between."""
    text, starts, ends = parse.article.text, parse.starts, parse.ends
    pieces: list[str] = []
    begin = last = -1
    for token in tokens:
        if token != last + 1 or begin < 0:
            if begin >= 0:
                pieces.append(text[starts[begin] : ends[last]])
            begin = token
        last = token
    if begin >= 0:
        pieces.append(text[starts[begin] : ends[last]])
    return " ".join(pieces)
