from dataclasses import replace
from itertools import count

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.model import (
    Article,
    ArticleClaims,
    Literal,
    MentionKind,
    Qualifier,
    Referent,
    Relation,
    Role,
    Status,
    Value,
)
from kg.resolve import resolve
from kg.schema import Match, Property, Schema
from kg.settings import Settings
from kg.vocab import Namespaces, digest
from tests.build import make_claim, make_claims, make_mention

NAMES = Namespaces()
PARTNERS = Property("https://kg.example/ns#partnersWith", "partners with")
FOUNDS = Property(
    "https://kg.example/ns#founderOf", "founder of", domain=("https://schema.org/Person",)
)
SCHEMA = Schema(
    properties={PARTNERS.iri: PARTNERS, FOUNDS.iri: FOUNDS},
    classes={},
    sayings={
        "partnersWith": Match(PARTNERS),
        "founds": Match(FOUNDS),
        "hasFounder": Match(FOUNDS, inverted=True),
    },
    digest="0",
)
A, B, C = ("a" * 16, "b" * 16, "c" * 16)


def settle(*articles):
    return resolve(articles, settings=Settings(), schema=SCHEMA)


def article(ident, *claims):
    return make_claims(Article(id=ident, text="x"), *claims)


def mention(text, ident=A, *, start=0, cls="Organization", why="", **referent):
    made = make_mention(text, start, article=ident, cls=cls, why=why)
    return replace(made, referent=replace(made.referent, **referent))


def claim(subject, normal, object_, ident=A, **fields):
    """A claim of an article; subject and object are names or mentions."""
    made = make_claim("s", normal, "o", article=ident, **fields)
    subject = mention(subject, ident) if isinstance(subject, str) else subject
    object_ = mention(object_, ident, start=40) if isinstance(object_, str) else object_
    return replace(made, subject=subject, object=object_)


def triples(resolution):
    return [
        (s.subject.rsplit("/", 1)[1], s.property, s.object, s.derived)
        for s in resolution.statements
    ]


def only(resolution):
    (statement,) = resolution.statements
    return statement


def test_known_relation_gets_its_property_and_others_one_of_their_own():
    found = settle(article(A, claim("Acme", "partnersWith", "Bolt"), claim("Acme", "sues", "Cato")))
    assert found.properties == {
        PARTNERS.iri: "partners with",
        NAMES.relation("sues"): "sues",
    }
    assert [s.object for s in found.statements] == [NAMES.entity("bolt"), NAMES.entity("cato")]


def test_passive_is_turned_round():
    made = claim("Bolt", "sues", "Acme")
    made = replace(made, relation=Relation("was sued by", "sues", inverted=True))
    assert only(settle(article(A, made))).subject == NAMES.entity("acme")


def test_inverse_saying_is_turned_round():
    reed = mention("Alan Reed", cls="Person", start=40)
    found = only(settle(article(A, claim("Acme", "hasFounder", reed))))
    assert (found.subject, found.property) == (NAMES.entity("alan-reed"), FOUNDS.iri)


def test_property_that_does_not_hold_between_such_things_is_not_used():
    found = only(settle(article(A, claim("Acme", "founds", "Bolt"))))
    assert found.property == NAMES.relation("founds")


def test_value_becomes_a_literal():
    people = replace(
        mention("20 million users", start=40), value=Value("20000000", "integer", "user")
    )
    found = only(settle(article(A, claim("Acme", "has", people))))
    assert found.object == Literal("20000000", "integer", "user")


def test_quantity_without_value_keeps_its_words():
    some = mention("a few  dozen", start=40, kind=MentionKind.QUANTITY)
    some = replace(some, kind=MentionKind.QUANTITY)
    assert only(settle(article(A, claim("Acme", "has", some)))).object == Literal("a few dozen")


@pytest.mark.parametrize("kind", [MentionKind.PRONOUN, MentionKind.CLAUSE])
def test_claim_about_nothing_known_is_left_out(kind):
    unknown = mention("it", kind=kind)
    found = settle(article(A, claim(unknown, "sues", "Bolt"), claim("Bolt", "sues", unknown)))
    assert found.statements == found.entities == ()


def test_nothing_relates_to_itself():
    assert settle(article(A, claim("Acme", "sues", "Acme"))).statements == ()


def test_same_statement_is_surer_from_two_sentences_but_not_from_one_read_twice():
    one = claim("Acme", "sues", "Bolt", confidence=0.6)
    again = replace(one, extractor="other", confidence=0.5)
    elsewhere = claim("Acme", "sues", "Bolt", B, confidence=0.5)
    assert only(settle(article(A, one, again))).confidence == pytest.approx(0.6)
    both = only(settle(article(A, one), article(B, elsewhere)))
    assert both.confidence == pytest.approx(0.8)
    assert len(both.claims) == 2


def test_statuses_are_kept_apart_in_their_order():
    made = [claim("Acme", "sues", "Bolt", status=status) for status in reversed(Status)]
    found = settle(article(A, *made))
    assert [statement.status for statement in found.statements] == list(Status)


def test_what_is_done_to_a_possession_is_lifted_to_its_owner():
    engine = mention(
        "its engine", start=40, cls="Concept", kind=MentionKind.CONCEPT, owner="bolt", shared=False
    )
    found = settle(
        article(A, claim("Acme", "licenses", engine, confidence=0.9), claim("Acme", "sues", "Bolt"))
    )
    lifted = [s for s in found.statements if s.derived == "owner"]
    assert [(s.subject, s.object) for s in lifted] == [(NAMES.entity("acme"), NAMES.entity("bolt"))]
    assert lifted[0].confidence < 0.9


@pytest.mark.parametrize(
    ("normal", "subject", "owned"),
    [
        pytest.param("buys", {}, {}, id="to buy a yard is not to buy the firm"),
        pytest.param("praises", {}, {"cls": "Person"}, id="a person is no possession"),
        pytest.param("licenses", {"key": "bolt"}, {}, id="one's own"),
        pytest.param("licenses", {"kind": MentionKind.CONCEPT}, {}, id="a thing does not license"),
    ],
)
def test_not_lifted(normal, subject, owned):
    fields = {"cls": "Concept", "kind": MentionKind.CONCEPT, "owner": "bolt", **owned}
    engine = mention(
        "its engine", start=40, **{k: v for k, v in fields.items() if k != "cls"}, cls=fields["cls"]
    )
    found = settle(
        article(A, claim(mention("Acme", **subject), normal, engine), claim("Cato", "sues", "Bolt"))
    )
    assert not [s for s in found.statements if s.derived]


def test_one_name_in_two_articles_is_one_entity_and_says_why():
    found = settle(
        article(A, claim("Acme Corp.", "sues", "Bolt")),
        article(B, claim("the Acme", "sues", "Cato", B)),
    )
    (acme,) = [entity for entity in found.entities if "acme" in entity.iri]
    assert {acme.label, *acme.other_labels} >= {"Acme Corp."}
    assert acme.joins[-1].reason == "the same name in 2 articles"


def test_same_word_of_other_class_is_another_entity_with_its_class_in_the_iri():
    place = mention("Apple", B, cls="Place")
    found = settle(
        article(A, claim("Apple", "sues", "Bolt")),
        article(B, claim(place, "sues", "Bolt", B)),
    )
    iris = [entity.iri for entity in found.entities if entity.label == "Apple"]
    assert iris == [NAMES.entity("apple-organization"), NAMES.entity("apple-place")]


def test_name_of_several_words_goes_by_the_vote():
    wrong = mention("Acme Deep Labs", B, cls="Person")
    found = settle(
        article(
            A,
            claim("Acme Deep Labs", "sues", "Bolt"),
            claim("Cato", "sues", mention("Acme Deep Labs", start=90)),
        ),
        article(B, claim(wrong, "sues", "Bolt", B)),
    )
    (acme,) = [entity for entity in found.entities if entity.label == "Acme Deep Labs"]
    assert (acme.cls, acme.mentions) == ("Organization", 3)


def test_people_of_one_surname_are_not_joined():
    found = settle(
        *(article(i, claim(mention("Lee", i, cls="Person"), "sues", "Bolt", i)) for i in (A, B))
    )
    lees = [entity for entity in found.entities if entity.label == "Lee"]
    assert len(lees) == 2
    assert {entity.iri for entity in lees} == {NAMES.entity("lee-" + i[:8]) for i in (A, B)}


def test_what_is_not_shared_stays_in_its_article():
    found = settle(
        *(
            article(i, claim("Acme", "announces", mention("deal", i, shared=False), i))
            for i in (A, B)
        )
    )
    assert sum(entity.label == "deal" for entity in found.entities) == 2


def test_initials_met_alone_join_the_long_form_of_another_article():
    short = mention(
        "FTA", key="agency", label="Food Trade Agency", why='"FTA" are the initials of x'
    )
    found = settle(
        article(A, claim("Food Trade Agency", "sues", "Bolt"), claim(short, "sues", "Cato")),
        article(B, claim("FTA", "sues", "Bolt", B)),
    )
    (agency,) = [entity for entity in found.entities if entity.label == "Food Trade Agency"]
    assert agency.other_labels == ("FTA",)


def test_speaker_and_qualifiers_become_entities_too():
    made = replace(
        claim("Acme", "sues", "Bolt"),
        speaker=mention("Ann Lee", cls="Person", start=60),
        qualifiers=(Qualifier(Role.WHERE, "in", mention("Oslo", cls="Place", start=80)),),
    )
    assert {entity.label for entity in settle(article(A, made)).entities} == {
        "Acme",
        "Ann Lee",
        "Bolt",
        "Oslo",
    }


words = st.sampled_from(
    ["Acme", "Acme Corp.", "Ann Lee", "Lee", "the deal", "U.S.", "\u2066", "", "###"]
)
kinds = st.sampled_from([MentionKind.NAME, MentionKind.EVENT, MentionKind.CONCEPT])
classes = st.sampled_from(["Person", "Organization", "Place", "Thing", "Concept"])


@st.composite
def readings(draw):
    """What a few articles give, with odd names, shared or not, of clashing classes."""
    read, places = [], count(0, 7)
    for ident in draw(st.lists(st.sampled_from("abcde"), unique=True, max_size=4)):
        claims = []
        for _ in range(draw(st.integers(0, 4))):
            ends = []
            for _ in range(2):
                label, cls = draw(words), draw(classes)
                key = digest(label, cls)
                kind = draw(kinds)
                referent = Referent(key, label, cls, kind, draw(st.booleans()))
                made = make_mention(label, next(places), article=ident * 16)
                ends.append(replace(made, referent=referent, kind=kind))
            claims.append(claim(ends[0], "sues", ends[1], ident * 16))
        read.append(article(ident * 16, *claims))
    return read


@given(readings(), st.randoms(use_true_random=False))
def test_order_does_not_matter(read, random):
    shuffled = list(read)
    random.shuffle(shuffled)
    assert settle(*shuffled) == settle(*read)


@given(readings())
def test_resolving_what_was_resolved_changes_nothing(read):
    once = settle(*read)
    assert settle(*once.articles) == once


@given(readings())
def test_every_referent_has_one_entity_and_no_iri_two(read):
    found = settle(*read)
    iris = [entity.iri for entity in found.entities]
    assert len(set(iris)) == len(iris)
    assert set(found.referents.values()) == set(iris)
    used = {s.subject for s in found.statements} | {s.object for s in found.statements}
    assert used <= set(iris)


def test_articles_without_claims_are_kept():
    empty = ArticleClaims(Article(id=C, text=""), (), "m")
    assert settle(empty).articles == (empty,)
