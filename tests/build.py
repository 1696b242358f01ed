"""Builders of test values: short calls for things that are long to spell."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

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
from kg.pipeline import build
from kg.settings import Settings
from kg.vocab import Namespaces, digest, property_label, slug

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

MODEL = "fake_model 1.0"


def make_article(text: str = "Acme buys Bolt.", **fields: Any) -> Article:
    """An article whose id is made from its text."""
    return Article(**{"id": digest(text), "text": text, "source": "acme.txt", **fields})


def make_mention(
    text: str, start: int = 0, *, article: str = "a" * 16, cls: str = "Organization", **fields: Any
) -> Mention:
    """A name that stands at ``start`` and for itself."""
    referent = Referent(key=slug(text), label=text, cls=cls, kind=MentionKind.NAME)
    values = {"kind": MentionKind.NAME, "referent": referent, **fields}
    return Mention(article=article, start=start, end=start + len(text), text=text, **values)


def make_claim(
    subject: str = "Acme",
    normal: str = "buys",
    object: str = "Bolt",  # noqa: A002 - the word of the model
    *,
    article: str = "a" * 16,
    start: int = 0,
    **fields: Any,
) -> Claim:
    """A claim whose sentence is "subject relation object." at ``start``."""
    relation = property_label(normal)
    sentence = f"{subject} {relation} {object}."
    return Claim(
        **{
            "subject": make_mention(subject, start, article=article),
            "relation": Relation(relation, normal),
            "object": make_mention(
                object, start + len(subject) + len(relation) + 2, article=article
            ),
            "evidence": Evidence(article, start, start + len(sentence), sentence),
            **fields,
        }
    )


def make_claims(article: Article, *claims: Claim, model: str = MODEL) -> ArticleClaims:
    """What one article gives."""
    return ArticleClaims(article=article, claims=claims, model=model)


def make_resolution(*read: ArticleClaims, base: str = Namespaces().base) -> Resolution:
    """Resolve by name alone: every label is an entity, every claim a statement of its own."""
    names = Namespaces(base)
    entities, statements, referents, properties = {}, [], {}, {}
    for claim in (claim for one in read for claim in one.claims):
        for mention in (claim.subject, claim.object):
            iri = names.entity(mention.referent.key)
            referents[mention.article, mention.referent.key] = iri
            kind, label = mention.referent.kind, mention.referent.label
            known = entities.get(iri)
            count = known.mentions + 1 if known else 1
            entities[iri] = Entity(iri, mention.referent.cls, label, kind, mentions=count)
        prop = names.relation(claim.relation.normal)
        properties[prop] = property_label(claim.relation.normal)
        statements.append(
            Statement(
                subject=names.entity(claim.subject.referent.key),
                property=prop,
                object=names.entity(claim.object.referent.key),
                status=claim.status,
                confidence=claim.confidence,
                claims=(claim,),
            )
        )
    return Resolution(
        articles=tuple(read),
        entities=tuple(entities[iri] for iri in sorted(entities)),
        statements=tuple(statements),
        properties=properties,
        referents=referents,
    )


def fake_claims(article: Article, model: str = MODEL) -> ArticleClaims:
    """Read an article of lines "Subject verbs Object." as claims, without any model.

    A line that says "fail" fails, as a defect in an extractor would.
    """
    claims, start = [], 0
    for line in article.text.split("\n"):
        words = line.rstrip(".").split(" ")
        if "fail" in words:
            message = "the line says so"
            raise ValueError(message)
        if len(words) == 3 and all(words):
            status = Status.ASSERTED if line.endswith(".") else Status.POSSIBLE
            claims.append(make_claim(*words, article=article.id, start=start, status=status))
        start += len(line) + 1
    return make_claims(article, *claims, model=model)


def load_fake(model: str) -> Callable[[Article], ArticleClaims]:
    """Stand in for loading a model; importable, so that worker processes find it."""
    return partial(fake_claims, model=model)


RIVALS = {
    "a": "Petrenkov buys Bolt.",
    "b": "Petrenkow sells Cable.",
    "c": "Petrenkov joins Dune.",
    "d": "Bolt hires Ella.",
}
"""Articles by name, of two people whose names are nearly one."""


def build_stories(stories: Mapping[str, str]) -> Path:
    """Write articles into the folder "in" here, build "out" of them and return it."""
    Path("in").mkdir()
    for name, text in stories.items():
        Path("in", f"{name}.txt").write_text(text)
    build(["in"], "out", settings=Settings(), load=load_fake)
    return Path("out")
