"""What stands around a name, and its own words, say of its class: one kind of sentence each."""

import pytest

from kg.annotate.referents import find_referents
from tests.trees import make_parse

LEE = "Ann/NNP/compound/2 Lee/NNP/nsubj/3 left/VBD/ROOT/0"


def classes(*sentences, **fields):
    """Each name with the class of what it stands for."""
    parse = make_parse(*sentences, **fields)
    found = find_referents(parse)
    return {name.text: found[name.head][0].cls for name in parse.names if name.head in found}


@pytest.mark.parametrize(
    ("sentence", "ents", "expected"),
    [
        pytest.param(
            "Zork/NNP/nsubj/2 said/VBD/ROOT/0 it/PRP/nsubj/4 lost/VBD/ccomp/2",
            {"Zork": "PERSON"},
            ("Zork", "Organization"),
            id="what calls itself it is no person",
        ),
        pytest.param(
            "Mary/NNP/nsubj/2 said/VBD/ROOT/0 it/PRP/nsubj/4 lost/VBD/ccomp/2",
            {"Mary": "PERSON"},
            ("Mary", "Person"),
            id="who has a first name is one all the same",
        ),
        pytest.param(
            "He/PRP/nsubj/2 drew/VBD/ROOT/0 an/DT/det/4 offer/NN/dobj/2 from/IN/prep/4 "
            "Zork/NNP/pobj/5",
            {"Zork": "PERSON"},
            ("Zork", "Organization"),
            id="offers come from firms",
        ),
        pytest.param(
            "Zork/NNP/compound/2 agents/NNS/nsubj/3 came/VBD/ROOT/0",
            {},
            ("Zork", "Organization"),
            id="agents are some body's",
        ),
        pytest.param(
            "He/PRP/nsubj/2 flew/VBD/ROOT/0 to/IN/prep/2 Zork/NNP/pobj/3",
            {"Zork": "ORG"},
            ("Zork", "Place"),
            id="one flies to places",
        ),
        pytest.param(
            "He/PRP/nsubj/2 lives/VBZ/ROOT/0 near/IN/prep/2 Zork/NNP/pobj/3 ,/,/punct/4 "
            "Norway/NNP/appos/4 ././punct/2",
            {"Zork": "ORG", "Norway": "GPE"},
            ("Zork", "Place"),
            id="a country follows a place",
        ),
        pytest.param(
            "Zork/NNP/nsubj/6 ,/,/punct/1 52/CD/appos/1 ,/,/punct/1 ever/RB/advmod/6 won/VBD/ROOT/0",
            {"Zork": "GPE"},
            ("Zork", "Person"),
            id="who has an age is a person",
        ),
        pytest.param(
            "Zork/NNP/nsubj/2 said/VBD/ROOT/0 she/PRP/nsubj/4 lost/VBD/ccomp/2",
            {"Zork": "GPE"},
            ("Zork", "Person"),
            id="so is who says what she did",
        ),
        pytest.param(
            "IIX/NNP/compound/2 Zorkas/NNP/nsubj/3 grew/VBD/ROOT/0",
            {"IIX Zorkas": "PERSON"},
            ("IIX Zorkas", "Organization"),
            id="an abbreviation is no first name",
        ),
        pytest.param(
            "JX/NNP/compound/2 Zorkas/NNP/nsubj/3 grew/VBD/ROOT/0",
            {"JX Zorkas": "PERSON"},
            ("JX Zorkas", "Person"),
            id="but two letters may be initials",
        ),
        pytest.param(
            "Zork/NNP/compound/2 Police/NNP/nsubj/3 came/VBD/ROOT/0",
            {"Zork Police": "GPE"},
            ("Zork Police", "Organization"),
            id="police are no place, whatever the model saw",
        ),
        pytest.param(
            "They/PRP/nsubj/2 win/NN/ROOT/0 over/IN/prep/2 Zork/NNP/compound/5 City/NNP/pobj/3",
            {"Zork City": "GPE"},
            ("Zork City", "Organization"),
            id="a city that is beaten is a club",
        ),
        pytest.param(
            "Gulf/NNP/compound/2 Zorks/NNP/nsubj/3 declined/VBD/ROOT/0 to/TO/aux/5 "
            "comment/VB/xcomp/3",
            {"Gulf Zorks": "LOC"},
            ("Gulf Zorks", "Organization"),
            id="places do not comment",
        ),
    ],
)
def test_classes(sentence, ents, expected):
    lemmas = {"declined": "decline", "flew": "fly", "agents": "agent", "said": "say"}
    found = classes(sentence, ents=ents, lemmas=lemmas)
    assert (expected[0], found[expected[0]]) == expected


def test_a_surname_in_a_full_name_is_a_persons_and_joins_it():
    again = "Zorkin/NNP/nsubj/2 fell/VBD/ROOT/0"
    found = classes(
        "Folo/NNP/compound/3 banker/NN/compound/3 Zorkin/NNP/nsubj/4 left/VBD/ROOT/0",
        "Folo/NNP/compound/2 Zorkin/NNP/nsubj/3 left/VBD/ROOT/0",
        *[again] * 4,
        ents={"Folo Zorkin": "PERSON", "Zorkin": "GPE"},
    )
    assert found["Zorkin"] == "Person"


def test_the_city_of_the_dateline_is_a_place():
    parse = make_parse("Zork/NNP/nsubj/2 grew/VBD/ROOT/0", ents={"Zork": "ORG"})
    bare = find_referents(parse)[0][0].cls
    parse = make_parse(
        "ZORK/NNP/nsubj/3 --/:/punct/3 grew/VBD/ROOT/0 Zork/NNP/dobj/3", ents={"Zork": "ORG"}
    )
    found = find_referents(parse)
    assert (bare, found[3][0].cls) == ("Organization", "Place")


@pytest.mark.parametrize(
    ("sentences", "fields", "expected"),
    [
        pytest.param(
            [
                "Shop/NNP/compound/2 owner/NN/compound/4 Ann/NNP/compound/4 Lee/NNP/nsubj/5 left/VBD/ROOT/0"
            ],
            {"ents": {"Shop": "ORG", "Ann Lee": "PERSON"}},
            ["Ann Lee"],
            id="a capital that begins a sentence",
        ),
        pytest.param(
            ["Victor/NNP/compound/2 Lee/NNP/nsubj/3 left/VBD/ROOT/0"],
            {"ents": {"Victor Lee": "PERSON"}},
            ["Victor Lee"],
            id="a first name that is a noun as well",
        ),
        pytest.param(
            [
                "Det/NNP/compound/4 Insp/NNP/compound/4 Ann/NNP/compound/4 Lee/NNP/nsubj/5 left/VBD/ROOT/0"
            ],
            {"ents": {"Det Insp Ann Lee": "PERSON"}},
            ["Ann Lee"],
            id="titles in short",
        ),
        pytest.param(
            ["Developer/NNP/compound/3 Zork/NNP/compound/3 Partners/NNP/nsubj/4 left/VBD/ROOT/0"],
            {"ents": {"Developer Zork Partners": "ORG"}},
            ["Zork Partners"],
            id="what a firm does is no part of its name",
        ),
        pytest.param(
            [
                (
                    "The/DT/det/3 Zork/NNP/compound/3 Institute/NNP/nsubj/6 for/IN/prep/3 "
                    "Oceans/NNP/pobj/4 grew/VBD/ROOT/0"
                )
            ],
            {"ents": {"Zork Institute": "ORG"}},
            ["Zork Institute for Oceans"],
            id="what an institute is for is",
        ),
        pytest.param(
            ["Zork/NNP/compound/2 MP/NNP/nsubj/3 left/VBD/ROOT/0"],
            {"ents": {"Zork MP": "ORG"}},
            ["Zork"],
            id="a post in capitals is not",
        ),
        pytest.param(
            ["The/DT/det/4 Citizens/NNPS/poss/4 '/POS/case/2 Zork/NNP/nsubj/5 grew/VBD/ROOT/0"],
            {"ents": {}},
            ["Citizens' Zork"],
            id="whose front it is, is",
        ),
        pytest.param(
            ["Acme/NNP/nmod/3 9/CD/nummod/3 Pro/NNP/nsubj/4 sold/VBD/ROOT/0"],
            {"ents": {"Acme": "PRODUCT"}},
            ["Acme 9 Pro"],
            id="an edition",
        ),
        pytest.param(
            ["It/PRP/nsubj/2 cost/VBD/ROOT/0 P12/NNP/nummod/4 billion/CD/dobj/2"],
            {"ents": {}},
            [],
            id="a currency is no name",
        ),
    ],
)
def test_borders(sentences, fields, expected):
    parse = make_parse(*sentences, **fields)
    find_referents(parse)
    assert [name.text for name in parse.names] == expected


def test_initials_that_a_tagger_took_for_an_adjective():
    parse = make_parse(
        "Zork/NNP/compound/3 Vile/NNP/compound/3 Party/NNP/nsubj/4 won/VBD/ROOT/0",
        "ZVP/JJR/amod/2 leader/NN/nsubj/3 left/VBD/ROOT/0",
        ents={"Zork Vile Party": "ORG"},
    )
    found = find_referents(parse)
    assert {found[name.head][0].label for name in parse.names} == {"Zork Vile Party"}
    assert len(parse.names) == 2


@pytest.mark.parametrize(
    ("title", "label"),
    [("Mr", "Derek Wang"), ("Ms", "Helen Wang")],
)
def test_a_title_tells_two_of_a_surname_apart(title, label):
    parse = make_parse(
        "Helen/NNP/compound/2 Wang/NNP/nsubj/3 left/VBD/ROOT/0",
        "Derek/NNP/compound/2 Wang/NNP/nsubj/3 left/VBD/ROOT/0",
        "Wang/NNP/nsubj/2 left/VBD/ROOT/0",
        f"{title}/NNP/compound/2 Wang/NNP/nsubj/3 left/VBD/ROOT/0",
        "Wang/NNP/nsubj/2 left/VBD/ROOT/0",
        ents={"Helen Wang": "PERSON", "Derek Wang": "PERSON", "Wang": "PERSON"},
    )
    found = find_referents(parse)
    lone, titled, again = (found[name.head] for name in parse.names[2:])
    assert titled[0].label == label
    for one, why in (lone, again):
        assert one.label == "Wang"
        assert why == '"Wang" could be Derek Wang or Helen Wang, so it stands alone'


def test_a_gendered_title_never_joins_the_other_sex():
    parse = make_parse(
        "Mark/NNP/compound/2 Tandy/NNP/nsubj/3 left/VBD/ROOT/0",
        "Mrs/NNP/compound/2 Tandy/NNP/nsubj/3 left/VBD/ROOT/0",
        ents={"Mark Tandy": "PERSON", "Tandy": "PERSON"},
    )
    found = find_referents(parse)
    first, second = (found[name.head][0].label for name in parse.names)
    assert (first, second) == ("Mark Tandy", "Tandy")


def test_a_first_name_met_first_joins_the_full_name_that_follows():
    parse = make_parse(
        "Arjun/NNP/nsubj/2 left/VBD/ROOT/0",
        "Arjun/NNP/compound/2 Menon/NNP/nsubj/3 left/VBD/ROOT/0",
        ents={"Arjun": "PERSON", "Arjun Menon": "PERSON"},
    )
    found = find_referents(parse)
    assert found[0] == (found[3][0], '"Arjun" is the first name of Arjun Menon')
