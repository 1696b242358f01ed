"""Noun phrases: which tokens belong to the phrase of a head, short or in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.wordnet import noun_class

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.annotate.parse import Parse

__all__ = [
    "MEASURES",
    "conjuncts",
    "full_phrase",
    "is_indefinite",
    "join",
    "measured",
    "owner_phrase",
    "short_phrase",
    "stands_under",
]

# What may stand before a head inside its short phrase.
_BEFORE = frozenset(
    "det predet amod compound nummod poss quantmod nmod advmod neg npadvmod case punct preconj "
    "cc conj".split()
)
# Heads that only measure what their "of" phrase names: "a number of firms", "two tons of gold".
MEASURES = frozenset(
    "number lot couple pair group series set range variety majority minority part portion piece "
    "bit kind sort type form row handful dozen hundred thousand million billion half quarter "
    "third majority percentage amount rest bulk share total ton cup bottle glass one "
    "some any all most many each none several both much few".split()
)


_OPENS = "\"'(`$"
_RATED = frozenset(("MONEY", "PERCENT", "QUANTITY", "CARDINAL"))
_RANGE = frozenset("to and or - \u2013 \u2014 until through".split())


def conjuncts(parse: Parse, head: int) -> list[int]:
    """Return a head and the heads coordinated with it, in order of the text."""
    if _is_joint_title(parse, head):
        head = parse.kids(head, "conj")[0]
    found = [head]
    deps, children, pos = parse.deps, parse.children, parse.pos
    for token in found:  # a list's members hang on one another, and it grows as we go
        found += [
            child
            for child in children[token]
            if deps[child] == "conj" and pos[child] not in ("VERB", "AUX") and child > token
        ]
    if _after_joint(parse, head):
        found.insert(0, _first_part(parse, head))
    return found


def _is_joint_title(parse: Parse, head: int) -> bool:
    """Say whether two titles of one name are joined: "actor and singer Tom Lee"."""
    joined = parse.kids(head, "conj")
    if len(joined) != 1 or parse.tags[head] != "NN" or parse.kid(head, "det", "poss") is not None:
        return False
    name = joined[0]
    titled = any(parse.pos[t] == "NOUN" for t in parse.kids(name, "compound"))
    person = noun_class(parse.lemmas[head].lower()) == "person"
    return person and titled and parse.pos[name] == "PROPN" and parse.kid(name, "det") is None


def _first_part(parse: Parse, head: int) -> int:
    """Return the noun coordinated inside a phrase: "tea" of "tea and coffee makers"; else -1."""
    for child in parse.children[head]:
        if child >= head:
            break
        if parse.deps[child] in ("nmod", "compound") and parse.pos[child] == "NOUN":
            parts = parse.kids(child, "conj")
            if len(parts) == 1 and parts[0] < head and parse.pos[parts[0]] == "NOUN":
                return child
    return -1


def _after_joint(parse: Parse, head: int) -> int:
    """Return the token after the "and" inside a phrase whose first part counts for itself."""
    first = _first_part(parse, head)
    if first < 0 or parse.name_end.get(head, 0):
        return 0
    joint = parse.kid(first, "cc")
    return 0 if joint is None else joint + 1


def short_phrase(parse: Parse, head: int) -> list[int]:
    """Return the tokens of a head's phrase without what follows it.

    A name is kept whole, and so is what an "of" right behind the head names.
    """
    tokens: list[int] = []
    inner: int | None = head
    while inner is not None:
        tokens.extend(_up_to(parse, inner))
        inner = _named_by_of(parse, inner, tokens)
    return _in_quotes(parse, tokens)


def _in_quotes(parse: Parse, tokens: list[int]) -> list[int]:
    """Take in the mark that closes a quotation right behind a phrase, or leave the first out."""
    if parse.tags[tokens[0]] != "``" or any(parse.tags[t] == "''" for t in tokens):
        return tokens
    after = tokens[-1] + 1
    closes = after < len(parse) and parse.tags[after] == "''"
    return [*tokens, after] if closes else tokens[1:] or tokens


def _up_to(parse: Parse, head: int) -> list[int]:
    """Return the tokens of a phrase up to its head, or to the end of the name or date it is."""
    start = head
    for child in parse.children[head]:
        if child >= head:
            break
        if parse.deps[child] in _BEFORE:
            start = parse.left[child]
            break
    tokens = list(range(max(start, _after_joint(parse, head)), head + 1))
    while (
        len(tokens) > 1 and parse.pos[tokens[0]] == "PUNCT" and parse.words[tokens[0]] not in _OPENS
    ):
        tokens.pop(0)
    stop = parse.name_end.get(head, 0) or _date_end(parse, head)
    tokens.extend(range(head + 1, stop))
    for child in parse.children[head]:
        if child > tokens[-1] and parse.deps[child] in ("npadvmod", "nummod"):
            tokens.extend(_rate(parse, head, child, tokens[-1] + 1))
    return tokens


def _named_by_of(parse: Parse, head: int, tokens: list[int]) -> int | None:
    """Add the "of" right behind a head and return the head of what it names."""
    if tokens[-1] != head:
        return None
    for child in parse.children[head]:
        if child == head + 1 and parse.deps[child] == "prep" and parse.lemmas[child] == "of":
            inner = parse.kid(child, "pobj")
            if inner is not None:
                tokens.append(child)
            return inner
    return None


def _rate(parse: Parse, head: int, child: int, stop: int) -> list[int]:
    """Return what follows an amount at ``stop``: "a share" of "$20 a share", "5" of "Rule 5"."""
    if parse.deps[child] == "nummod" and child == stop:
        return list(range(child, parse.right[child]))
    if parse.deps[child] == "npadvmod" and child <= stop + 1 and parse.ent_at(head)[0] in _RATED:
        return list(range(stop, parse.right[child]))
    return []


def _date_end(parse: Parse, head: int) -> int:
    """Return where a date that goes on after its head ends: "December 31, 1963"."""
    label, _, end = parse.ent_at(head)
    if label != "DATE" or any(parse.words[t].lower() in _RANGE for t in range(head, end)):
        return 0
    return end


def measured(parse: Parse, head: int) -> int:
    """Return the head of what a measure measures ("a number of firms": firms), else the head."""
    if parse.lemmas[head].lower() in MEASURES:
        of = next((c for c in parse.kids(head, "prep") if parse.lemmas[c] == "of"), None)
        inner = parse.kid(of, "pobj") if of is not None else None
        return head if inner is None else inner
    return head


def is_indefinite(parse: Parse, head: int) -> bool:
    """Say whether a phrase begins with "a" or "an"."""
    return any(parse.words[t].lower() in ("a", "an") for t in parse.kids(head, "det"))


def full_phrase(parse: Parse, head: int) -> list[int]:
    """Return all tokens under a head but closing punctuation."""
    tokens = list(range(parse.left[head], parse.right[head]))
    while tokens and parse.words[tokens[-1]] in ",.;:--":
        tokens.pop()
    while tokens and parse.words[tokens[0]] in ",.;:--":
        tokens.pop(0)
    return tokens


def owner_phrase(parse: Parse, owner: int) -> list[int]:
    """Return an owner's phrase without its 's."""
    return [t for t in short_phrase(parse, owner) if parse.deps[t] != "case"]


def stands_under(parse: Parse, token: int, head: int) -> bool:
    """Say whether a token belongs to the phrase of a head."""
    return parse.left[head] <= token < parse.right[head]


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
