"""For whom somebody speaks: the body whose leader or spokesman a person is said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.ledger import Ledger
    from kg.annotate.name import Name
    from kg.annotate.nodes import Node

__all__ = ["find_affiliations"]

SPEAKS = word_set(
    "executive chief ceo cfo coo chairman chairwoman chair chairperson president director founder "
    "co-founder cofounder head leader manager coach captain owner co-owner boss spokesman "
    "spokeswoman spokesperson secretary general minister officer commissioner principal rector "
    "chancellor dean editor partner economist analyst strategist lawyer attorney governor "
    "treasurer chef administrator superintendent"
)
"""Posts whose holder says "we" for the whole body."""

_OF = frozenset(("of", "at", "for", "with"))
_NO_POST = frozenset(("former", "ex", "late"))


def find_affiliations(ledger: Ledger) -> dict[Node, Node]:
    """Return for each person the first body that he is said to lead or to speak for."""
    found: dict[Node, Node] = {}
    for name in ledger.parse.names:
        known = ledger.at.get(name.head)
        if known is None or known[0].cls != "Person" or known[0] in found:
            continue
        body = next(_bodies(ledger, name), None)
        if body is not None:
            found[known[0]] = body
    return found


def _bodies(ledger: Ledger, name: Name) -> Iterator[Node]:
    """Yield the bodies that titles and appositions around a name say the post is held at."""
    parse = ledger.parse
    posts = [token for token in parse.kids(name.head, "appos") if _is_post(ledger, token)]
    if parse.deps[name.head] == "appos" and _is_post(ledger, parse.heads[name.head]):
        posts.append(parse.heads[name.head])
    for post in posts:
        yield from _body_of(ledger, post)
    # "Acme chief executive Jane Roe": the post and before it the body, or its possessor.
    start = max(parse.left[name.head], name.start - _LONGEST_TITLE)
    before = range(start, name.start)
    if any(_is_post(ledger, token) for token in before):
        for token in before:
            node = ledger.at[token][0] if token in ledger.at else None
            if node is not None and node.cls == "Organization":
                yield node


_LONGEST_TITLE = 8


def _is_post(ledger: Ledger, token: int) -> bool:
    parse = ledger.parse
    if parse.lemmas[token].lower() not in SPEAKS:
        return False
    return not any(parse.words[kid].lower() in _NO_POST for kid in parse.children[token])


def _body_of(ledger: Ledger, post: int) -> Iterator[Node]:
    """Yield the body a post is of: "Acme's head", "head of Acme", "Acme head"."""
    parse = ledger.parse
    heads = parse.kids(post, "poss", "compound", "nmod")
    for preposition in parse.kids(post, "prep"):
        if parse.words[preposition].lower() in _OF:
            heads += parse.kids(preposition, "pobj")
    for head in heads:
        node = ledger.at[head][0] if head in ledger.at else None
        if node is not None and node.cls == "Organization":
            yield node
