"""Linking to a user's list: what is linked, and what is left alone."""

import pytest

from kg.model import JoinedBy, KnownEntity
from kg.resolve import Decision, Verdict, resolve
from kg.settings import Settings
from tests.resolve.test_clusters import SCHEMA, ident, story, thing

TWIT = KnownEntity("https://l.example/exx", "Exx", ("Twit", "Twit Inc."), "Organization")
ANN = KnownEntity("https://l.example/ann", "Ann Lee", ("Ann Berg",), "Person")


def settle(*read, known, decisions=()):
    return resolve(read, settings=Settings(), schema=SCHEMA, decisions=decisions, known=known)


def iris(found, *ends):
    return [found.referents[ident(number), name] for number, name in ends]


def test_names_of_one_known_entity_become_one_with_its_iri_and_label():
    read = [story(1, ("Twit", "sues", "Acme")), story(2, ("Exx", "sues", "Bolt"))]
    found = settle(*read, known=[TWIT])
    assert iris(found, (1, "Twit"), (2, "Exx")) == [TWIT.iri] * 2
    (exx,) = [entity for entity in found.entities if entity.iri == TWIT.iri]
    assert (exx.label, exx.other_labels, exx.cls) == ("Exx", ("Twit",), "Organization")
    assert JoinedBy.LIST in {join.by for join in exx.joins}
    assert iris(found, (1, "Acme")) == ["https://kg.example/id/acme"]


@pytest.mark.parametrize(
    ("known", "note"),
    [
        pytest.param([TWIT, KnownEntity("https://l.example/2", "Twit")], "could be", id="two"),
        pytest.param(
            [KnownEntity("https://l.example/2", "Twit", (), "Person")], "is a Person", id="class"
        ),
    ],
)
def test_nothing_is_linked_where_it_is_unsure(known, note):
    found = settle(story(1, ("Twit", "sues", "Acme")), known=known)
    assert iris(found, (1, "Twit")) == ["https://kg.example/id/twit"]
    assert note in found.notes[0]


def test_namesakes_that_were_left_apart_are_not_linked_until_a_person_says_which():
    read = [story(n, ("Ann Lee/Person", "leads", f"Firm {n}")) for n in (1, 2)]
    found = settle(*read, known=[ANN])
    assert ANN.iri not in iris(found, (1, "Ann Lee"), (2, "Ann Lee"))
    assert "fits 2 things that are not known to be one" in found.notes[0]
    said = [
        Decision(Verdict.SAME, thing(1, "Ann Lee"), ANN.iri),
        Decision(Verdict.DIFFERENT, thing(2, "Ann Lee"), ANN.iri),
    ]
    found = settle(*read, known=[ANN], decisions=said)
    assert found.faults == ()
    assert iris(found, (1, "Ann Lee"))[0] == ANN.iri != iris(found, (2, "Ann Lee"))[0]


def test_a_surname_alone_is_linked_to_nobody():
    read = story(1, ("Lee/Person", "leads", "Acme"))
    found = settle(read, known=[KnownEntity("https://l.example/lee", "Lee", (), "Person")])
    assert iris(found, (1, "Lee"))[0].startswith("https://kg.example/id/lee")


def test_a_list_under_our_own_base_takes_nobody_elses_iri():
    other = KnownEntity("https://kg.example/id/acme", "Bolt", ())
    found = settle(story(1, ("Acme", "sues", "Bolt")), known=[other])
    acme, bolt = iris(found, (1, "Acme"), (1, "Bolt"))
    assert bolt == other.iri
    assert acme != bolt


def test_the_order_of_the_list_makes_no_difference():
    read = [story(1, ("Twit", "sues", "Ann Berg/Person")), story(2, ("Exx", "sues", "Acme"))]
    known = [TWIT, ANN, KnownEntity("https://l.example/acme", "Acme")]
    assert settle(*read, known=known) == settle(*read, known=known[::-1])
