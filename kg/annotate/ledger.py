"""What was spoken of so far in an article: the state that coreference reads and writes."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.annotate.genders import noun_gender

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.nodes import Node
    from kg.annotate.parse import Parse

__all__ = ["SUBJECTS", "Ledger", "subjects_above"]

SUBJECTS = frozenset(("nsubj", "nsubjpass"))


@dataclass(slots=True)
class Ledger:
    """Everything said so far, in the order of the text.

    ``quoted`` marks the tokens in quotation marks, ``speakers`` gives the head of who says them.
    ``at`` gives the node and reason of each head token, ``spoken`` the mentions in order,
    ``related`` the named nodes by what they are of what other ("the parent of Bolt"),
    ``introduced`` the named nodes that an apposition or copula gave a noun ("X, a maker"),
    ``concepts`` the concept nodes by (lemma, plural, owner), ``events`` those of each family.
    ``begins`` are the starts of the sentences read, the present one last; ``named`` counts the
    names met, ``loose`` has the last unlinked pronoun of each gender, ``bodies`` for whom each
    person speaks, once somebody asked.
    """

    parse: Parse
    quoted: bytearray
    speakers: dict[int, int] = field(default_factory=dict)
    at: dict[int, tuple[Node, str]] = field(default_factory=dict)
    spoken: list[tuple[int, Node]] = field(default_factory=list)
    introduced: dict[str, list[Node]] = field(default_factory=dict)
    related: dict[tuple[str, Node], Node] = field(default_factory=dict)
    concepts: dict[tuple[str, bool, Node | None], list[Node]] = field(default_factory=dict)
    events: dict[str, list[Node]] = field(default_factory=dict)
    keys: set[str] = field(default_factory=set)
    begins: list[int] = field(default_factory=list)
    named: dict[Node, int] = field(default_factory=dict)
    loose: dict[str, int] = field(default_factory=dict)
    bodies: dict[Node, Node] | None = None

    def speak(self, token: int, node: Node, why: str) -> None:
        """Write down that the phrase headed by a token stands for a node."""
        self.at[token] = (node, why)
        self.spoken.append((token, node))
        node.count += 1
        node.last = token
        node.subjects += self.parse.deps[token] in SUBJECTS

    def introduce(self, lemma: str, node: Node) -> None:
        """Write down that a noun was said of a named node."""
        known = self.introduced.setdefault(lemma, [])
        if node in known:
            known.remove(node)
        known.append(node)
        if not node.gender and node.cls == "Person":
            node.gender = noun_gender(lemma)

    def speaker(self, token: int) -> Node | None:
        """Return who says the quote a token stands in, so far as that is known by now."""
        found = self.at.get(self.speakers.get(token, -1))
        return found[0] if found is not None else None

    def since(self, sentences: int) -> int:
        """Return the first token of the window of so many sentences before the present one."""
        return self.begins[max(0, len(self.begins) - 1 - sentences)]

    def recent(self, sentences: int) -> Iterator[tuple[int, Node]]:
        """Yield the mentions of the present and some earlier sentences, latest first."""
        first = self.since(sentences)
        for token, node in reversed(self.spoken):
            if token < first:
                return
            yield token, node


def subjects_above(parse: Parse, token: int) -> Iterator[int]:
    """Yield the heads of the subjects a token stands under, from its own clause outwards.

    A relative pronoun gives the noun it refers to, a participle's clause the noun it hangs on;
    a subject the token is part of is left out.
    """
    heads, deps, tags = parse.heads, parse.deps, parse.tags
    came = token
    while True:
        for child in parse.children[came]:
            if deps[child] in SUBJECTS and child != token and not _holds(parse, child, token):
                if tags[child] in ("WDT", "WP", "IN") and deps[came] == "relcl":
                    yield heads[came]
                else:
                    yield child
        if deps[came] == "acl" and tags[came] in ("VBG", "VBN"):
            yield heads[came]
        if heads[came] == came:
            return
        came = heads[came]


def _holds(parse: Parse, head: int, token: int) -> bool:
    return parse.left[head] <= token < parse.right[head]
