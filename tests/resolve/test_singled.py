"""Mentions that decisions name: a thing can be split inside one article."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from kg.model import Article, JoinedBy, MentionKind
from kg.resolve import Decision, Verdict, resolve
from kg.schema import Schema
from kg.settings import Settings
from tests.build import make_claim, make_claims

SCHEMA = Schema(properties={}, classes={}, sayings={}, digest="0")
SAME, DIFFERENT = Verdict.SAME, Verdict.DIFFERENT
ONE, TWO = "1" * 16, "2" * 16
ACME = f"{ONE}#acme"


def told(ident):
    """An article that says "Acme" in three sentences, at 0, 100 and 200, and "it" at 300."""
    claims = [
        make_claim("Acme", verb, other, article=ident, start=100 * n)
        for n, (verb, other) in enumerate((("buys", "Bolt"), ("sues", "Corex"), ("sells", "Dune")))
    ]
    it = replace(claims[0].subject, start=300, end=302, text="it", kind=MentionKind.PRONOUN)
    claims.append(replace(make_claim("it", "fines", "Ella", article=ident, start=300), subject=it))
    return make_claims(Article(id=ident, text="x"), *claims)


def at(start, end=None):
    return f"{ONE}#char={start},{end or start + 4}"


def settle(*said):
    decisions = [Decision(*row, place=f"line {n}") for n, row in enumerate(said, start=1)]
    read = [told(ONE), told(TWO)]
    return resolve(read, settings=Settings(), schema=SCHEMA, decisions=decisions)


def iri(found, ident):
    return found.referents[tuple(ident.split("#"))]


def test_a_mention_can_be_split_from_its_thing():
    found = settle((DIFFERENT, at(100), ACME))
    assert iri(found, at(100)) != iri(found, ACME) == iri(found, f"{TWO}#acme")
    sues = [one for one in found.statements if one.property.endswith("sues")]
    assert sorted(one.subject for one in sues) == sorted([iri(found, at(100)), iri(found, ACME)])
    assert found.faults == ()


def test_to_say_what_a_mention_is_says_that_it_is_not_what_it_was_taken_for():
    found = settle((SAME, at(100), f"{ONE}#bolt"))
    assert iri(found, at(100)) == iri(found, f"{ONE}#bolt") != iri(found, ACME)
    (bolt,) = [entity for entity in found.entities if entity.iri == iri(found, at(100))]
    assert JoinedBy.PERSON in {join.by for join in bolt.joins}


def test_mentions_can_be_split_off_together():
    found = settle((SAME, at(100), at(200)))
    assert iri(found, at(100)) == iri(found, at(200)) != iri(found, ACME)


def test_a_pronoun_can_be_given_to_another_thing():
    found = settle((SAME, at(300, 302), f"{ONE}#bolt"))
    (bolt,) = [entity for entity in found.entities if entity.iri == iri(found, f"{ONE}#bolt")]
    assert (bolt.label, bolt.kind, bolt.other_labels) == ("Bolt", MentionKind.NAME, ())


def test_a_description_that_is_split_off_is_joined_with_no_other():
    read = [told(ONE), told(TWO)]
    named = []
    for one in read:
        first, *others = one.claims
        said = replace(first.subject, text="the company", end=11, why="spoken of last")
        named.append(replace(one, claims=(replace(first, subject=said), *others)))
    decisions = [
        Decision(DIFFERENT, f"{ident}#char=0,11", f"{ident}#acme", ident) for ident in (ONE, TWO)
    ]
    found = resolve(named, settings=Settings(), schema=SCHEMA, decisions=decisions)
    assert iri(found, f"{ONE}#char=0,11") != iri(found, f"{TWO}#char=0,11")
    assert iri(found, ACME) == iri(found, f"{TWO}#acme")


def test_what_is_said_outright_outweighs_what_is_implied():
    found = settle((SAME, at(100), f"{ONE}#bolt"), (SAME, f"{ONE}#bolt", ACME))
    assert iri(found, at(100)) == iri(found, ACME) == iri(found, f"{ONE}#bolt")


def test_a_mention_that_is_nowhere_is_a_fault():
    found = settle((DIFFERENT, at(101), ACME), (DIFFERENT, at(100), ACME))
    assert [fault.source for fault in found.faults] == ["line 1"]
    assert iri(found, at(100)) != iri(found, ACME)


def test_a_decision_that_cannot_be_used_splits_nothing():
    found = settle((SAME, at(100), "nobody"), (DIFFERENT, at(200), at(200)))
    unknown, itself = (fault.reason for fault in found.faults)
    assert unknown.startswith("speaks of nobody, which")
    assert "with itself" in itself
    assert (found.entities, found.referents) == (settle().entities, settle().referents)


ends = st.sampled_from([at(0), at(100), at(200), at(300, 302), ACME, f"{ONE}#bolt", f"{TWO}#acme"])
rows = st.lists(st.tuples(st.sampled_from(Verdict), ends, ends), max_size=5)


@given(rows, st.randoms(use_true_random=False))
def test_the_order_makes_no_difference(said, random):
    said = [(*row, " ".join(row)) for row in said]
    decisions = [Decision(*row) for row in said]
    shuffled = decisions.copy()
    random.shuffle(shuffled)
    read = [told(ONE), told(TWO)]
    one, other = (
        resolve(articles, settings=Settings(), schema=SCHEMA, decisions=order)
        for articles, order in ((read, decisions), (read[::-1], shuffled))
    )
    assert one == other
    for decision in decisions:
        iris = [one.referents.get(tuple(end.split("#"))) for end in decision.pair]
        if decision.verdict is DIFFERENT and None not in iris and decision.left != decision.right:
            assert iris[0] != iris[1]
