"""Understanding sentences: what a Doc's clauses and noun phrases say, as claims.

One analysis, three renderings: for the graph, and for ``kg extract`` as binary or n-ary records.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.parse import parse_of
from kg.annotate.values import is_score
from kg.extract.appositions import appositions
from kg.extract.bare import bare_facts
from kg.extract.belongings import places, possessives
from kg.extract.binary import binary_facts
from kg.extract.claims import ClaimWriter
from kg.extract.clauses import find_clauses
from kg.extract.complements import complement_facts, complements
from kg.extract.events import event_facts
from kg.extract.hyphened import hyphened
from kg.extract.nary import nary_facts
from kg.extract.posts import predicated_posts
from kg.extract.scope import names_source
from kg.extract.standing import Known
from kg.extract.titles import titles
from kg.model import MentionKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.tokens import Doc

    from kg.annotate.parse import Parse
    from kg.extract.clause import Clause
    from kg.extract.fact import NominalFact
    from kg.model import Claim

__all__ = ["SHAPES", "extract_claims", "implied_facts", "render_claims"]

_DATED = ("born", "dies", "founded", "established")
_POINTING = ("here", "there", "now")
"""Adverbs that are no manner of doing something."""

SHAPES = ("binary", "nary")


def extract_claims(doc: Doc) -> Iterator[Claim]:
    """Yield the claims of an annotated Doc for the graph: stated and implied, none twice."""
    parse = parse_of(doc)
    clauses = find_clauses(parse)
    writer = ClaimWriter(parse)
    # A causative says of the one who causes what another does: a rendering, not a fact.
    own = [clause for clause in clauses if clause.construction != "causative"]
    claims = [claim for clause in own for claim in _stated(writer, clause)]
    claims.extend(writer.write_nominal(fact) for fact in implied_facts(parse, clauses))
    yield from _once(claims)


def _stated(writer: ClaimWriter, clause: Clause) -> list[Claim]:
    """Return the claims of a clause that relate things; that it happened if there is no other."""
    parse = writer.parse
    # What it is made or called is said of the one who is, by an implied fact.
    posts = set(complements(parse, clause))
    told = [
        (fact.role, writer.write(fact))
        for fact in binary_facts(parse, clause)
        if fact.role != "content"
        and not names_source(parse, fact.marker)
        and posts.isdisjoint((fact.object, *fact.path[:1]))
        and not (fact.role == "time" and is_score(parse, fact.object))
        and not (fact.role == "manner" and parse.words[fact.object].lower() in _POINTING)
    ]
    claims = [claim for _, claim in told]
    lasting = [c for role, c in told if role == "object" or not _is_when(c)]
    if claims or posts or any(argument.role == "content" for argument in clause.arguments):
        return lasting or claims
    return [writer.write(fact) for fact in bare_facts(writer.parse, clause)] or claims


def _is_when(claim: Claim) -> bool:
    """Say whether a claim only tells when; "jailed for six years" tells more.

    When somebody was born or died is a fact of its own, whatever else is told of it.
    """
    if claim.object.kind is not MentionKind.DATE or claim.relation.text.endswith(" for"):
        return False
    return not claim.relation.normal.startswith(_DATED)


def render_claims(doc: Doc, shape: str = "binary") -> Iterator[Claim]:
    """Yield what a Doc says as records: ``binary`` one an argument, ``nary`` one a fact.

    Raises:
        ValueError: if the shape is neither.
    """
    if shape not in SHAPES:
        message = f"no shape is called {shape!r}: choose {' or '.join(SHAPES)}"
        raise ValueError(message)
    parse = parse_of(doc)
    clauses = find_clauses(parse)
    writer = ClaimWriter(parse, shape)
    if shape == "binary":
        # Where something is that "there is" is implied, and so no record of a stated fact.
        stated = [clause for clause in clauses if clause.construction != "existential"]
        yield from _once(writer.write(f) for c in stated for f in binary_facts(parse, c))
        return
    yield from _once(
        [
            *(writer.write(fact) for clause in clauses for fact in nary_facts(parse, clause)),
            *(writer.write_nominal(f) for f in implied_facts(parse, clauses) if f.object_tokens),
        ]
    )


def implied_facts(parse: Parse, clauses: list[Clause]) -> Iterator[NominalFact]:
    """Yield what an article's noun phrases imply, and its predicates of posts."""
    yield from appositions(parse)
    yield from titles(parse)
    yield from hyphened(parse)
    yield from possessives(parse)
    yield from places(parse)
    known = Known()
    for clause in clauses:
        yield from predicated_posts(parse, clause)
        yield from complement_facts(parse, clause, known)
    yield from event_facts(parse, {clause.verb: clause for clause in clauses}, known)


def _once(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Drop claims that say in the same words what one before said."""
    seen = set()
    for claim in claims:
        key = (
            claim.evidence.start,
            claim.subject.text,
            claim.subject.start,
            claim.relation.text,
            claim.object.text,
        )
        if key not in seen:
            seen.add(key)
            yield claim
