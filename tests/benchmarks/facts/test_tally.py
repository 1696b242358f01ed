from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.facts.gold import Fact, Sentence, read_sentences
from benchmarks.facts.tally import Tally, tally
from kg.model import (
    Claim,
    Evidence,
    Mention,
    MentionKind,
    Qualifier,
    Referent,
    Relation,
    Role,
    Status,
)

SETS = sorted(Path(__file__).parents[3].glob("benchmarks/*/sentences.jsonl"))


def mention(text: str, kind: MentionKind = MentionKind.NAME) -> Mention:
    return Mention("0" * 16, 0, 1, text, kind, Referent(text, text, "Thing", kind))


def claim(subject: str, normal: str, obj: str, status: Status = Status.ASSERTED) -> Claim:
    evidence = Evidence("0" * 16, 0, 1, "x")
    return Claim(mention(subject), Relation(normal, normal), mention(obj), evidence, status)


def sentence(*facts: Fact, forbidden: tuple[Fact, ...] = ()) -> Sentence:
    return Sentence("x1", "text", "plans", facts, forbidden)


BUYS = Fact(("Roe",), ("buys",), ("Acme",), ("negated",))
SELLS = Fact(("Roe",), ("sells",), ("Beta",))
MEETS = Fact(("Roe",), ("meets",), ("Doe",), optional=True)


def test_counts_of_found_missed_and_wrong():
    said = [claim("Roe", "buys", "Acme", Status.NEGATED), claim("Roe", "eats", "Acme")]
    counted = tally(sentence(BUYS, SELLS), said)
    assert (counted.facts, counted.found, counted.claims, counted.right) == (2, 1, 2, 1)
    assert (counted.precision, counted.recall, counted.f1, counted.status) == (0.5, 0.5, 0.5, 1.0)
    assert [note.split()[0] for note in counted.notes] == ["wrong", "missed"]


def test_an_optional_fact_is_right_but_never_missed():
    assert tally(sentence(MEETS), []).facts == 0
    counted = tally(sentence(MEETS), [claim("Roe", "meets", "Doe")])
    assert (counted.right, counted.claims, counted.found) == (1, 1, 0)


@pytest.mark.parametrize(
    ("fact", "status", "leaks", "losses"),
    [
        (BUYS, Status.ASSERTED, 1, 0),
        (BUYS, Status.POSSIBLE, 0, 0),
        (SELLS, Status.POSSIBLE, 0, 1),
        (SELLS, Status.PLANNED, 0, 0),
    ],
)
def test_leaks_and_losses_are_about_plain_triples(fact, status, leaks, losses):
    counted = tally(sentence(fact), [claim("Roe", fact.relation[0], fact.object[0], status)])
    assert (counted.leaks, counted.losses) == (leaks, losses)
    assert counted.status == 0.0


def test_what_must_not_be_read_is_a_leak_when_claimed_plainly():
    counted = tally(sentence(forbidden=(SELLS,)), [claim("Roe", "sells", "Beta")])
    assert (counted.leaks, counted.right) == (1, 0)
    denied = tally(sentence(forbidden=(SELLS,)), [claim("Roe", "sells", "Beta", Status.NEGATED)])
    assert denied.leaks == 0


def test_what_adds_to_a_fact_is_not_counted_but_must_share_its_status():
    more = claim("Roe", "buysIn", "Ghent")
    counted = tally(sentence(BUYS), [more])
    assert (counted.claims, counted.leaks) == (0, 1)
    denied = tally(sentence(BUYS), [replace(more, status=Status.NEGATED)])
    assert (denied.claims, denied.leaks) == (0, 0)
    assert tally(sentence(SELLS), [claim("Roe", "sellsIn", "Ghent")]).leaks == 0


def test_the_saying_itself_is_not_counted():
    said = replace(claim("Roe", "says", ""), object=mention("it rained", MentionKind.CLAUSE))
    assert tally(sentence(SELLS), [said]).claims == 0


def test_qualifiers_of_facts_found_are_counted():
    fact = replace(SELLS, when="May", where="Ghent")
    said = replace(
        claim("Roe", "sells", "Beta"),
        qualifiers=(Qualifier(Role.WHEN, "in", mention("May")),),
    )
    counted = tally(sentence(fact), [said])
    assert (counted.qualified, counted.qualifiers) == (1, 2)


def test_tallies_add_up():
    total = Tally()
    total.add(tally(sentence(SELLS), [claim("Roe", "sells", "Beta")]))
    total.add(tally(sentence(SELLS), []))
    assert (total.sentences, total.facts, total.found) == (2, 2, 1)
    assert total.confusion == {("asserted", "asserted"): 1}


@pytest.mark.parametrize("path", SETS, ids=lambda path: path.parent.name)
def test_our_own_sentences_are_well_formed(path):
    sentences = read_sentences(path)
    assert len(sentences) >= 300
    assert len({one.id for one in sentences}) == len(sentences)
    assert len({one.text for one in sentences}) == len(sentences)
    for one in sentences:
        for fact in (*one.facts, *one.forbidden):
            assert set(fact.status) <= {str(status) for status in Status}
            for phrase in (*fact.subject, *fact.object, *fact.speaker):
                assert phrase.lower() in one.text.lower(), one.id
