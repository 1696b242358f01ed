"""A graph of made-up energy news for the tests of the page: all classes, all statuses, an island."""

from __future__ import annotations

from dataclasses import replace

from kg.model import (
    ArticleClaims,
    Claim,
    Literal,
    Mention,
    MentionKind,
    Qualifier,
    Resolution,
    Role,
    Status,
    Value,
)
from tests.build import make_article, make_claim, make_claims, make_resolution

ORGANIZATIONS = """Halden Energy|Cellforge|Iberia Solar|Polaris Analytics|BrightGrid|Fjord Bank
Hollis & Wray|European Commission|Ministry of Energy|Oslo District Court|Meridian Motors
European Investment Bank|Kaiyo Marine|Dockworkers Union|GreenWatch|Altiplano Lithium
Norwegian Coast Guard""".replace("\n", "|").split("|")
PEOPLE = """Petter Lund|Ingrid Voss|Hanne Berg|Adaeze Okafor|Vikram Rao|Lucia Navarro|Margit Holm
Wei Chen|Jana Novak|Rafael Quispe|Sofia Lind|Kenji Sato|Anke de Vries""".replace("\n", "|").split(
    "|"
)
PLACES = [
    "Oslo",
    "Brussels",
    "Madrid",
    "London",
    "Rotterdam",
    "North Sea",
    "Bergen",
    "La Paz",
    "Tokyo",
    "Prague",
]
EVENTS = ["the takeover", "Brussels energy summit", "the oil spill", "the strike", "the share sale"]
PRODUCTS = ["Dogger East wind farm", "Nordlink cable"]
OTHERS = {
    "Clean Grid Act": "Legislation",
    "The Long Winter": "CreativeWork",
    "shareholders": "Group",
    "offshore licences": "Concept",
    "a cheaper battery for lorries and ferries": "Concept",
}

CLASSES = {
    **dict.fromkeys(ORGANIZATIONS, "Organization"),
    **dict.fromkeys(PEOPLE, "Person"),
    **dict.fromkeys(PLACES, "Place"),
    **dict.fromkeys(EVENTS, "Event"),
    **dict.fromkeys(PRODUCTS, "Product"),
    **OTHERS,
}

# subject | normal form | object | status
FACTS = """
Halden Energy|agreesToBuy|Iberia Solar|asserted
Halden Energy|agreesToBuy|Iberia Solar|reported
Halden Energy|announces|the takeover|asserted
the takeover|worries|shareholders|possible
European Commission|reviews|the takeover|planned
European Commission|blocks|the takeover|negated
Sofia Lind|leads|Iberia Solar|asserted
Sofia Lind|welcomes|the takeover|reported
Iberia Solar|isBasedIn|Madrid|asserted
Lucia Navarro|advises|Iberia Solar|asserted
Ingrid Voss|isChiefExecutiveOf|Halden Energy|asserted
Ingrid Voss|meetsWith|Margit Holm|asserted
Ingrid Voss|defends|the takeover|reported
Petter Lund|isMinisterAt|Ministry of Energy|asserted
Petter Lund|attends|Brussels energy summit|asserted
Petter Lund|criticizes|Halden Energy|reported
Petter Lund|supports|Clean Grid Act|asserted
Ministry of Energy|isBasedIn|Oslo|asserted
Ministry of Energy|grants|offshore licences|planned
Halden Energy|seeks|offshore licences|asserted
Margit Holm|worksFor|European Commission|asserted
Margit Holm|attends|Brussels energy summit|asserted
European Commission|isBasedIn|Brussels|asserted
Brussels energy summit|takesPlaceIn|Brussels|asserted
Wei Chen|attends|Brussels energy summit|possible
Wei Chen|leads|Meridian Motors|asserted
Meridian Motors|buysFrom|Cellforge|asserted
Meridian Motors|investsIn|Cellforge|questioned
Cellforge|isBasedIn|Prague|asserted
Cellforge|develops|a cheaper battery for lorries and ferries|asserted
Jana Novak|founds|Cellforge|asserted
Jana Novak|hires|Rafael Quispe|asserted
Rafael Quispe|leads|Altiplano Lithium|asserted
Altiplano Lithium|supplies|Cellforge|asserted
Altiplano Lithium|isBasedIn|La Paz|asserted
European Investment Bank|lendsTo|Cellforge|asserted
European Investment Bank|lendsTo|BrightGrid|planned
BrightGrid|operates|Nordlink cable|asserted
BrightGrid|builds|Dogger East wind farm|asserted
Halden Energy|owns|Dogger East wind farm|asserted
Halden Energy|holdsStakeIn|BrightGrid|asserted
Nordlink cable|crosses|North Sea|asserted
Dogger East wind farm|isIn|North Sea|asserted
Kaiyo Marine|servesAt|Dogger East wind farm|asserted
Kaiyo Marine|isBasedIn|Tokyo|asserted
Kenji Sato|leads|Kaiyo Marine|asserted
Kenji Sato|settlesWith|Dockworkers Union|planned
Anke de Vries|speaksFor|Dockworkers Union|asserted
Dockworkers Union|calls|the strike|asserted
the strike|takesPlaceIn|Rotterdam|asserted
the strike|delays|Dogger East wind farm|possible
Fjord Bank|lendsTo|Halden Energy|asserted
Fjord Bank|plans|the share sale|reported
Hanne Berg|worksFor|Fjord Bank|asserted
Hollis & Wray|advises|Halden Energy|asserted
Hollis & Wray|isBasedIn|London|asserted
Polaris Analytics|rates|Halden Energy|asserted
Vikram Rao|worksFor|Polaris Analytics|asserted
Vikram Rao|doubts|the share sale|reported
GreenWatch|sues|Halden Energy|asserted
GreenWatch|complainsTo|Oslo District Court|asserted
Oslo District Court|isBasedIn|Oslo|asserted
Adaeze Okafor|leads|GreenWatch|asserted
Adaeze Okafor|writes|The Long Winter|asserted
Halden Energy|causes|the oil spill|negated
Norwegian Coast Guard|contains|the oil spill|asserted
Norwegian Coast Guard|isBasedIn|Bergen|asserted
""".strip().splitlines()

SPEAKERS = {"reported": "Vikram Rao"}


def news() -> Resolution:
    """Return the graph, told by three articles."""
    read = [_article(number, FACTS[number::3]) for number in range(3)]
    resolution = make_resolution(*read)
    statements = [
        replace(one, object=_literal(one.object, one.claims[0])) for one in resolution.statements
    ]
    return replace(resolution, statements=tuple(statements))


def _article(number: int, facts: list[str]) -> ArticleClaims:
    sources = ("The Ledger", "Energy Daily", "Nordic Wire")
    titles = ("Halden Energy to buy Iberia Solar", "Batteries and banks", "A week at the North Sea")
    lines = [*facts, *VALUES] if number == 0 else facts
    text = "\n".join(lines)
    article = make_article(
        text,
        title=titles[number],
        publisher=sources[number],
        published=f"2026-03-1{number + 1}",
        url=f"https://news.example/{number}",
    )
    return make_claims(article, *_claims(article.id, lines))


VALUES = [
    "Iberia Solar|isWorth|2.1 billion euros|asserted",
    "Cellforge|employs|4,300 people|asserted",
]
AMOUNTS = {
    "2.1 billion euros": Value("2100000000", "decimal", "EUR"),
    "4,300 people": Value("4300", "integer", "person"),
}


def _claims(article: str, lines: list[str]) -> list[Claim]:
    claims, start = [], 0
    for line in lines:
        subject, normal, target, status = line.split("|")
        claim = make_claim(
            subject, normal, target, article=article, start=start, status=Status(status)
        )
        claim = replace(
            claim,
            subject=_typed(claim.subject),
            object=_typed(claim.object),
            confidence=0.55 + len(line) % 9 / 20,
        )
        if normal == "agreesToBuy":
            day = _typed(
                replace(claim.object, text="on 10 March", value=Value("2026-03-10", "date"))
            )
            claim = replace(claim, qualifiers=(Qualifier(Role.WHEN, "on", day),))
        if status in SPEAKERS and SPEAKERS[status] != subject:
            speaker = _typed(replace(claim.subject, text=SPEAKERS[status]))
            referent = replace(speaker.referent, key="vikram-rao", label=SPEAKERS[status])
            claim = replace(claim, speaker=replace(speaker, referent=referent))
        claims.append(claim)
        start += len(claim.evidence.text) + 1
    return claims


def _typed(mention: Mention) -> Mention:
    cls = CLASSES.get(mention.text, "Thing")
    kind = {
        "Event": MentionKind.EVENT,
        "Concept": MentionKind.CONCEPT,
        "Group": MentionKind.CONCEPT,
    }
    value = AMOUNTS.get(mention.text, mention.value)
    referent = replace(mention.referent, cls=cls, kind=kind.get(cls, MentionKind.NAME))
    return replace(mention, referent=referent, value=value)


def _literal(target: str | Literal, claim: Claim) -> str | Literal:
    value = claim.object.value if claim.object.text in AMOUNTS else None
    return Literal(value.lexical, value.datatype, value.unit) if value else target
