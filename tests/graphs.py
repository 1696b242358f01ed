"""One small graph that has one of everything kg writes."""

from __future__ import annotations

from dataclasses import replace

from kg.model import (
    Entity,
    Evidence,
    Join,
    Literal,
    MentionKind,
    Qualifier,
    Resolution,
    Role,
    Statement,
    Status,
    Value,
)
from kg.vocab import NS, Namespaces
from tests.build import make_article, make_claim, make_claims, make_mention

NAMES = Namespaces()
TEXT = (
    "Acme buys Bolt. Ann says Bolt rejects Acme. Bolt has 20 million users. Oslo, Friday: $5, glee."
)
OTHER = "Acme may buy Bolt."


def one_of_everything(*, label: str = "Acme", why: str = "the same name") -> Resolution:
    """Two articles: a fact, a quoted one, a number, a lifted one, and mere talk of the fact."""
    article = make_article(
        TEXT,
        title="Acme buys Bolt",
        published="2025-08-22",
        publisher="The Wire",
        author="A. Writer",
        url="https://wire.example/1",
    )
    other = make_article(OTHER, source="other.txt")
    at = {"article": article.id}
    day = make_mention(
        "Friday",
        TEXT.index("Friday"),
        **at,
        kind=MentionKind.DATE,
        value=Value("2025-08-22", "date"),
    )
    price = make_mention(
        "$5", TEXT.index("$5"), **at, kind=MentionKind.QUANTITY, value=Value("5", "integer", "USD")
    )
    users = make_mention(
        "20 million users",
        TEXT.index("20 million"),
        **at,
        kind=MentionKind.QUANTITY,
        value=Value("20000000", "integer", "user"),
    )
    oslo = make_mention("Oslo", TEXT.index("Oslo"), **at, cls="Place")
    ann = make_mention("Ann", TEXT.index("Ann"), **at, cls="Person", why="she is named before")
    qualifiers = (
        Qualifier(Role.WHEN, "on", day),
        Qualifier(Role.WHERE, "in", oslo),
        Qualifier(Role.AMOUNT, "for", price),
        Qualifier(Role.OTHER, "with", make_mention("glee", TEXT.index("glee"), **at)),
    )
    buys = make_claim(**at, confidence=0.875, qualifiers=qualifiers)
    start = TEXT.index("Ann")
    says = replace(
        make_claim("Bolt", "rejects", "Acme", **at, start=TEXT.index("Bolt rejects")),
        evidence=Evidence(article.id, start, TEXT.index(" Bolt has"), TEXT[start:43]),
        status=Status.REPORTED,
        speaker=ann,
    )
    has = replace(
        make_claim("Bolt", "has", "20 million users", **at, start=TEXT.index("Bolt has")),
        object=users,
    )
    talk = replace(
        make_claim(article=other.id, status=Status.POSSIBLE),
        object=make_mention("Bolt", OTHER.index("Bolt"), article=other.id),
        evidence=Evidence(other.id, 0, len(OTHER), OTHER),
    )
    acme, bolt = NAMES.entity("acme"), NAMES.entity("bolt")
    users_of = NAMES.relation("hasUsers")
    statements = (
        Statement(acme, NS + "acquires", bolt, Status.ASSERTED, 0.875, (buys, talk)),
        Statement(bolt, NS + "rejects", acme, Status.REPORTED, 1.0, (says,)),
        Statement(
            bolt, users_of, Literal("20000000", "integer", "user"), Status.ASSERTED, 1.0, (has,)
        ),
        Statement(acme, NS + "owns", bolt, Status.ASSERTED, 0.875, (buys,), derived="owner"),
    )
    entities = (
        Entity(
            acme,
            "Organization",
            label,
            MentionKind.NAME,
            ("ACME Corp.",),
            (Join("the company", why, 2),),
            mentions=4,
        ),
        Entity(bolt, "Organization", "Bolt", MentionKind.NAME, mentions=5),
        Entity(NAMES.entity("ann"), "Person", "Ann", MentionKind.NAME, mentions=1),
        Entity(NAMES.entity("oslo"), "Place", "Oslo", MentionKind.NAME, mentions=1),
    )
    return Resolution(
        articles=(make_claims(article, buys, says, has), make_claims(other, talk)),
        entities=entities,
        statements=statements,
        properties={
            NS + "acquires": "acquires",
            NS + "rejects": "rejects",
            NS + "owns": "owns",
            users_of: "has users",
        },
        referents={
            (one.id, name): NAMES.entity(name)
            for one in (article, other)
            for name in ("acme", "bolt", "ann", "oslo")
        },
    )
