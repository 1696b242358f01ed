"""Other names that a text states, and no others."""

from dataclasses import replace

import pytest

from kg.model import Article
from kg.resolve.stated import other_names
from kg.resolve.things import collect_things
from tests.build import make_claim, make_claims, make_mention


def thing(text, name, cls="Organization", normal="buys", other=("Bolt", "Organization")):
    """What an article says of a name that stands in its text, in one claim about another."""
    ident = "a" * 16
    subject = make_mention(name, text.index(name), article=ident, cls=cls)
    object_ = make_mention(other[0], 900, article=ident, cls=other[1])
    claim = replace(make_claim(normal=normal, article=ident), subject=subject, object=object_)
    read = make_claims(Article(id=ident, text=text), claim)
    return collect_things([read])[ident, subject.referent.key]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Acme, now known as Flok, cut 300 jobs.", "flok"),
        ("Acme, which is now called Flok Media, cut jobs.", "flok media"),
        ("Acme (formerly known as the Bank of Solmere) fell.", "bank of solmere"),
        ("Acme, formerly Flok, fell.", "flok"),
        ("Acme (formerly Flok) fell.", "flok"),
        ("Acme (now Flok) fell.", "flok"),
        ("Acme was renamed Flok in 2021.", "flok"),
        ("Acme has since been renamed Flok.", "flok"),
        ("Acme renamed itself Flok. The firm fell.", "flok"),
        ("Acme rebranded as Flok Inc. in May.", "flok"),
        ("Acme changed its name to Flok.", "flok"),
        ("Acme, which later changed its name to Flok, fell.", "flok"),
        ("Hale renamed Acme to Flok.", "flok"),
        ("Acme aka Flok fell.", "flok"),
    ],
)
def test_a_text_states_another_name(text, name):
    found = other_names(thing(text, "Acme"), text)
    assert found.stated == {name}
    assert not found.married


def test_a_change_from_one_name_to_another_states_both():
    text = "Acme changed its name from Flok to Corex."
    assert other_names(thing(text, "Acme"), text).stated == {"flok", "corex"}


@pytest.mark.parametrize(
    "text",
    [
        "Acme, formerly Flok's owner, fell.",
        "Acme, formerly Labour minister of trade, fell.",
        "Acme, now in Oslo, fell.",
        "Acme is now Flok's owner.",
        "Acme, formerly of Flok, fell.",
        "Acme renamed Flok Corex.",
        "Acme became Flok.",
        "Acme was named after Flok.",
        "Acme, née Flok, fell.",
        "Acme, now known as a tough firm, fell.",
        "Acme, now known as " + "a" * 5000,
        "Acme, formerly " + "A& " * 5000 + "x",
    ],
    ids=range(12),
)
def test_what_states_no_name_gives_none(text):
    assert not other_names(thing(text, "Acme"), text).stated


@pytest.mark.parametrize("text", ["Emma Frey, née Holt, left.", "Emma Frey (née Emma Holt) left."])
def test_a_maiden_name_goes_with_the_given_name(text):
    assert other_names(thing(text, "Emma Frey", "Person"), text).stated == {"emma holt"}


def test_a_wedding_gives_each_the_name_of_the_other():
    text = "Emma Holt married Peter Frey."
    emma = thing(text, "Emma Holt", "Person", "marries", ("Peter Frey", "Person"))
    assert other_names(emma, text).married == {"emma frey"}
    assert not other_names(emma, text).stated
    firm = thing(text, "Emma Holt", "Person", "marries", ("Peter Frey", "Organization"))
    assert not other_names(firm, text).married
