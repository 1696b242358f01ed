"""Every example sentence of the ontology is read, and says its relation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.model import Article
from kg.schema import load_schema
from kg.vocab import NS, digest

if TYPE_CHECKING:
    from kg.model import Claim
    from kg.schema import Example

SCHEMA = load_schema()


def rows():
    for prop in sorted(SCHEMA.properties.values(), key=lambda prop: prop.iri):
        for number, example in enumerate(prop.examples, 1):
            name = f"{prop.iri.removeprefix(NS)}-{number}"
            yield pytest.param(prop.iri, example, id=name)


def says(claim: Claim, iri: str, example: Example) -> bool:
    match = SCHEMA.property_for(claim.relation.normal)
    if match is None or match.iri != iri:
        return False
    ends = (claim.subject.text, claim.object.text)
    subject, obj = ends if claim.relation.inverted == match.inverted else ends[::-1]
    return example.subject in subject and example.object in obj


@pytest.mark.model
@pytest.mark.parametrize(("iri", "example"), [*rows()])
def test_example_says_its_relation(annotator, iri, example):
    from kg.extract import extract_claims  # noqa: PLC0415 - spaCy is slow; collecting does without

    article = Article(id=digest(example.sentence), text=example.sentence, published="2025-08-22")
    claims = list(extract_claims(annotator(article)))
    assert any(says(claim, iri, example) for claim in claims), [
        (claim.subject.text, claim.relation.normal, claim.object.text) for claim in claims
    ]
