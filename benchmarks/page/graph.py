"""Made-up news of any size: few entities are in many facts, most in one or two."""

from __future__ import annotations

from itertools import accumulate
from random import Random
from typing import TYPE_CHECKING

from kg.model import (
    Article,
    ArticleClaims,
    Claim,
    Entity,
    Evidence,
    Mention,
    MentionKind,
    Referent,
    Relation,
    Resolution,
    Statement,
    Status,
)
from kg.vocab import Namespaces, digest, property_label, slug

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["make_graph"]

FACTS_AN_ENTITY = 1.3
FACTS_AN_ARTICLE = 20
WORDS_A_SENTENCE = 9
"""Beside the names, as under seeds/; but there two sentences carry five facts, here two."""

SENTENCES_A_PARAGRAPH = 3
"""As many as there, those without a fact left out."""

VOCABULARY = 4000
_COMMON = list(accumulate(1 / rank for rank in range(1, VOCABULARY + 1)))
"""Few words are common and most are rare, as in any language (Zipf's law)."""

_LINKED = 0.75
_CLASSES = ("Organization", "Person", "Place", "Event", "Concept", "Group", "Product")
_RELATIONS = "acquires leads worksFor sues isHeadquarteredIn partnersWith visits praises".split()
_STATUSES = [*[Status.ASSERTED] * 14, Status.REPORTED, Status.REPORTED, Status.PLANNED]
_STATUSES += [Status.POSSIBLE, Status.NEGATED]
_SYLLABLES = "ba ren to vik lu mar sel dan or ki tha no wes ela pru gan hol fin ister ade".split()


def make_graph(entities: int) -> Resolution:
    """Return a graph of so many entities; the same number gives the same graph."""
    chance = Random(entities)  # noqa: S311 - for chance, not for secrets
    words = [_word(chance) for _ in range(VOCABULARY)]
    names = list(dict.fromkeys(_name(chance, number) for number in range(entities)))
    pairs = list(_pairs(chance, entities))
    read = []
    for number, first in enumerate(range(0, len(pairs), FACTS_AN_ARTICLE)):
        group = pairs[first : first + FACTS_AN_ARTICLE]
        lines = [_line(chance, names, words, pair) for pair in group]
        text = _text([sentence for _, _, sentence in lines])
        article = Article(
            id=digest(text),
            text=text,
            title=" ".join(chance.choices(words, k=7)).capitalize(),
            url=f"https://news.example/{number}",
            published=f"20{20 + number % 7}-{1 + number % 12:02}-{1 + number % 28:02}",
            publisher=f"The {words[number % 30].capitalize()}",
            source=f"{number}.txt",
        )
        read.append(ArticleClaims(article, tuple(_claims(chance, article, lines)), "none 1.0"))
    return _resolved(read)


def _pairs(chance: Random, entities: int) -> Iterator[tuple[int, int]]:
    """Link each entity to an earlier one, mostly to one that has links already; then some more."""
    ends = [0]
    for number in range(1, entities):
        other = chance.choice(ends) if chance.random() < _LINKED else chance.randrange(number)
        ends += [number, other]
        yield number, other
    for _ in range(int(entities * (FACTS_AN_ENTITY - 1))):
        one, other = chance.choice(ends), chance.choice(ends)
        if one != other:
            yield one, other


def _word(chance: Random) -> str:
    return "".join(chance.choices(_SYLLABLES, k=chance.choice((1, 2, 2, 3))))


def _name(chance: Random, number: int) -> str:
    return f"{_word(chance).capitalize()} {_word(chance).capitalize()}{number:x}"


_Line = tuple[str, str, str]


def _line(chance: Random, names: list[str], words: list[str], pair: tuple[int, int]) -> _Line:
    """Return subject, object and a sentence that begins with both."""
    subject, target = names[pair[0]], names[pair[1]]
    rest = " ".join(chance.choices(words, cum_weights=_COMMON, k=WORDS_A_SENTENCE))
    return subject, target, f"{subject} {target} {rest}."


def _text(sentences: list[str]) -> str:
    """Set sentences as paragraphs, with a blank line between each two."""
    few = SENTENCES_A_PARAGRAPH
    return "\n\n".join(
        " ".join(sentences[first : first + few]) for first in range(0, len(sentences), few)
    )


def _claims(chance: Random, article: Article, lines: list[_Line]) -> Iterator[Claim]:
    start = 0
    for subject, target, sentence in lines:
        start = article.text.index(sentence, start)
        normal = chance.choice(_RELATIONS)
        yield Claim(
            _mention(article, start, subject),
            Relation(property_label(normal), normal),
            _mention(article, start + len(subject) + 1, target),
            Evidence(article.id, start, start + len(sentence), sentence),
            status=chance.choice(_STATUSES),
            confidence=round(0.5 + chance.random() / 2, 2),
        )
        start += len(sentence)


def _mention(article: Article, start: int, name: str) -> Mention:
    cls = _CLASSES[len(name) % len(_CLASSES)]
    kind = MentionKind.NAME if cls != "Concept" else MentionKind.CONCEPT
    referent = Referent(slug(name), name, cls, kind)
    return Mention(article.id, start, start + len(name), name, kind, referent)


def _resolved(read: list[ArticleClaims]) -> Resolution:
    """Take every name for one entity, and every claim for a statement."""
    names = Namespaces()
    entities: dict[str, Entity] = {}
    referents: dict[tuple[str, str], str] = {}
    statements = []
    for claim in (claim for one in read for claim in one.claims):
        ends = []
        for mention in (claim.subject, claim.object):
            about = mention.referent
            iri = names.entity(about.key)
            count = entities[iri].mentions + 1 if iri in entities else 1
            entities[iri] = Entity(iri, about.cls, about.label, about.kind, mentions=count)
            referents[mention.article, about.key] = iri
            ends.append(iri)
        statements.append(
            Statement(
                subject=ends[0],
                property=names.relation(claim.relation.normal),
                object=ends[1],
                status=claim.status,
                confidence=claim.confidence,
                claims=(claim,),
            )
        )
    properties = {names.relation(name): property_label(name) for name in _RELATIONS}
    found = tuple(entities[iri] for iri in sorted(entities))
    return Resolution(tuple(read), found, tuple(statements), properties, referents)
