"""Facts become claims: with mentions, normal form, status, speaker, qualifiers and evidence."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.extract.confidence import confidence
from kg.extract.fact import Fact, NominalFact
from kg.extract.mentions import clause_mention, described_mention, mention_at, nothing_after
from kg.extract.negation import is_none
from kg.extract.normal import camel, normal_form
from kg.extract.phrases import join, short_phrase
from kg.extract.quotes import quoted_by
from kg.extract.standing import Known, Standing, combine
from kg.extract.status import status_of
from kg.model import (
    Claim,
    Evidence,
    Mention,
    MentionKind,
    Qualifier,
    Relation,
    Role,
    Status,
)

if TYPE_CHECKING:
    from kg.annotate.parse import Parse
    from kg.extract.clause import Clause

__all__ = ["ClaimWriter"]

_PLACE_WORDS = frozenset("in at near from to outside inside across throughout on off".split())


class ClaimWriter:
    """Writes the claims of one parse; keeps what facts of one clause or sentence share."""

    def __init__(self, parse: Parse, shape: str = "binary") -> None:
        """Take the parse whose facts are to be written, and the shape they are shown in."""
        self.parse = parse
        self.shape = shape
        self.starts = [start for start, _ in parse.sents]
        self.quoted = quoted_by(parse)
        self.standings: dict[int, Standing] = {}
        self.known = Known()
        self.evidences: dict[int, Evidence] = {}
        self.details: dict[int, tuple[Qualifier, ...]] = {}
        self.phrases: dict[tuple[int, tuple[int, ...], bool], Mention] = {}

    def write(self, fact: Fact) -> Claim:
        """Return the claim a verbal fact makes."""
        parse, clause = self.parse, fact.clause
        normal, inverted = normal_form(parse, fact)
        status, speaker = self.standing(clause)
        if status is not Status.NEGATED and self.denied(fact):
            status = combine(status, Status.NEGATED)
        object_ = self.object(fact, inverted=inverted)
        if fact.role in ("predicate", "state"):
            object_ = _description(parse, fact.object, object_)
        unit = object_.value.unit if object_.value else None
        if unit and not inverted and unit == parse.lemmas[fact.object].lower():
            # What is counted belongs to the relation: has employees, 300.
            normal = camel([normal, parse.words[fact.object]], keep_first=True)
        return Claim(
            subject=self.mention(fact.subject, fact.subject_tokens, counted=inverted),
            relation=Relation(join(parse, fact.relation), normal, inverted),
            object=object_,
            evidence=self.evidence(clause.verb),
            status=status,
            speaker=self.speaker(speaker),
            qualifiers=tuple(q for q in self.qualifiers(clause) if q.mention != object_),
            confidence=confidence(parse, fact, shape=self.shape),
            construction=clause.construction if fact.role != "agent" else "passive",
        )

    def write_nominal(self, fact: NominalFact) -> Claim:
        """Return the claim a noun phrase implies."""
        status, speaker = fact.status, fact.speaker
        quoter = self.quoted.get(fact.object)
        if quoter is not None:
            status, speaker = combine(status, Status.REPORTED), quoter
        relation = fact.relation
        if fact.object_tokens:
            object_ = self.mention(fact.object, fact.object_tokens)
            if fact.normal == "is":
                object_ = _description(self.parse, fact.object, object_)
        elif fact.normal == "is":
            relation, _, state = relation.partition(" ")
            object_ = described_mention(self.mention(fact.object, (fact.object,)), state)
        else:
            object_ = nothing_after(self.parse, (fact.object,))
        return Claim(
            subject=self.mention(fact.subject, fact.subject_tokens, counted=False),
            relation=Relation(relation, fact.normal),
            object=object_,
            evidence=self.evidence(fact.object),
            status=status,
            speaker=self.speaker(speaker),
            qualifiers=self.qualifiers(fact.clause) if fact.clause else (),
            confidence=confidence(self.parse, fact, shape=self.shape),
            construction=fact.construction,
            implied=True,
        )

    def object(self, fact: Fact, *, inverted: bool) -> Mention:
        """Return what stands in a verbal fact's last slot."""
        if fact.role == "bare":
            return nothing_after(self.parse, fact.relation)
        if fact.role in ("content", "all"):
            return clause_mention(self.parse, fact.object_tokens)
        return self.mention(fact.object, fact.object_tokens, counted=not inverted)

    def mention(self, head: int, tokens: tuple[int, ...], *, counted: bool = True) -> Mention:
        """Return the mention of a phrase, made once."""
        key = (head, tokens, counted)
        found = self.phrases.get(key)
        if found is None:
            found = self.phrases[key] = mention_at(self.parse, head, tokens, counted=counted)
        return found

    def standing(self, clause: Clause) -> Standing:
        """Return a clause's status and speaker, quotes taken into account."""
        if clause.verb not in self.standings:
            status, speaker = status_of(self.parse, clause, self.known)
            quoter = self.quoted.get(clause.verb)
            if quoter is not None and quoter not in clause.subjects:
                status, speaker = combine(status, Status.REPORTED), quoter
            self.standings[clause.verb] = status, speaker
        return self.standings[clause.verb]

    def denied(self, fact: Fact) -> bool:
        """Say whether what a fact is about is said not to be: no evidence, not turbines."""
        about = [*(fact.path[:1] or (fact.object,))]
        if fact.role == "recipient":
            # Who is given no contract is given nothing.
            given = (a.heads for a in fact.clause.arguments if a.role == "object")
            about.extend(head for heads in given for head in heads)
        return fact.role != "content" and any(is_none(self.parse, head) for head in about)

    def speaker(self, head: int | None) -> Mention | None:
        """Return the speaker's mention."""
        if head is None:
            return None
        return self.mention(head, tuple(short_phrase(self.parse, head)))

    def evidence(self, token: int) -> Evidence:
        """Return the sentence a token stands in."""
        number = bisect_right(self.starts, token) - 1
        if number not in self.evidences:
            parse = self.parse
            first, last = parse.sents[number]
            start, end = parse.starts[first], parse.ends[last - 1]
            self.evidences[number] = Evidence(
                parse.article.id, start, end, parse.article.text[start:end]
            )
        return self.evidences[number]

    def qualifiers(self, clause: Clause) -> tuple[Qualifier, ...]:
        """Return when and where a clause happens."""
        if clause.verb not in self.details:
            self.details[clause.verb] = tuple(self._qualifiers(clause))
        return self.details[clause.verb]

    def _qualifiers(self, clause: Clause) -> list[Qualifier]:
        parse = self.parse
        found = []
        for argument in clause.arguments:
            if argument.role not in ("oblique", "time"):
                continue
            head = argument.heads[0]
            referent = parse.referents.get(head)
            timely = parse.ent_at(head)[0] in ("DATE", "TIME")
            word = " ".join(parse.words[t].lower() for t in argument.marker)
            placed = (
                referent is not None
                and referent[0].cls == "Place"
                and parse.words[argument.marker[-1]].lower() in _PLACE_WORDS
                if argument.marker
                else False
            )
            if not timely and not placed:
                continue
            mention = self.mention(head, tuple(short_phrase(parse, head)))
            if mention.kind is MentionKind.DATE:
                found.append(Qualifier(Role.WHEN, word, mention))
            elif placed:
                found.append(Qualifier(Role.WHERE, word, mention))
        return found


def _description(parse: Parse, head: int, mention: Mention) -> Mention:
    """Return a predicative's mention: words, unless it names a thing or event."""
    if mention.kind in (MentionKind.NAME, MentionKind.EVENT, MentionKind.QUANTITY):
        return mention
    if parse.pos[head] in ("NOUN", "ADJ", "PROPN", "VERB") and mention.kind is not MentionKind.DATE:
        return described_mention(mention)
    return mention
