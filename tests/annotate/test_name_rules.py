"""Names the model cut, cut short, missed or misread, one kind of sentence each."""

import pytest

from kg.annotate.referents import find_referents
from tests.trees import make_parse


def named(*sentences, **fields):
    """Each name, the label of what it stands for, and its class."""
    parse = make_parse(*sentences, **fields)
    found = find_referents(parse)
    rows = [(name.text, found.get(name.head)) for name in parse.names]
    return [(text, *((one[0].label, one[0].cls) if one else ("", ""))) for text, one in rows]


@pytest.mark.parametrize(
    ("sentence", "ents", "expected"),
    [
        pytest.param(
            "Deep/NNP/compound/2 Harbour/NNP/nsubj/3 grew/VBD/ROOT/0",
            {"Harbour": "ORG"},
            ["Deep Harbour"],
            id="the model saw the second half only",
        ),
        pytest.param(
            "Acme/NNP/compound/2 Nine/NNP/nsubj/4 9/CD/nummod/2 grew/VBD/ROOT/0",
            {"Acme Nine": "PRODUCT"},
            ["Acme Nine 9"],
            id="a version number belongs to the name",
        ),
        pytest.param(
            "Acme/NNP/nsubj/3 9/CD/nummod/1 -/HYPH/punct/1 grew/VBD/ROOT/0",
            {"Acme": "ORG"},
            ["Acme"],
            id="a score does not",
        ),
        pytest.param(
            "Vlad/NNP/nsubj/4 the/DT/det/3 Bold/NNP/appos/1 fell/VBD/ROOT/0",
            {"Vlad": "PERSON"},
            ["Vlad the Bold"],
            id="a byname with the",
        ),
        pytest.param(
            "Health/NNP/compound/2 Secretary/NNP/compound/4 Ann/NNP/compound/4 Lee/NNP/nsubj/5 "
            "left/VBD/ROOT/0",
            {"Health": "ORG", "Ann Lee": "PERSON"},
            ["Ann Lee"],
            id="what an office is of is no name",
        ),
        pytest.param(
            "Local/JJ/amod/3 charity/NN/compound/3 Aid/NNP/nsubj/4 grew/VBD/ROOT/0",
            {"Local charity Aid": "ORG"},
            ["Aid"],
            id="words that describe a name are no part of it",
        ),
        pytest.param(
            "Critics/NNS/nsubj/4 of/IN/prep/1 Acme/NNP/pobj/2 left/VBD/ROOT/0",
            {"Critics of Acme": "ORG"},
            ["Acme"],
            id="nor who is said to be of it",
        ),
        pytest.param(
            "Saturday/NNP/compound/2 Night/NNP/npadvmod/3 fell/VBD/ROOT/0",
            {"Saturday Night": "WORK_OF_ART"},
            [],
            id="a time is no name",
        ),
        pytest.param(
            "He/PRP/nsubj/2 left/VBD/ROOT/0 the/DT/det/4 Internet/NN/dobj/2",
            {},
            ["Internet"],
            id="a common noun with a capital inside a sentence",
        ),
        pytest.param(
            "Zork/NN/nsubj/2 grew/VBD/ROOT/0",
            {},
            ["Zork"],
            id="no noun of English at the beginning of one",
        ),
        pytest.param(
            "Salt/NNP/nsubj/2 helps/VBZ/ROOT/0 as/IN/mark/5 salt/NN/nsubj/5 does/VBZ/advcl/2",
            {},
            [],
            id="a word written small elsewhere",
        ),
    ],
)
def test_borders(sentence, ents, expected):
    assert [text for text, *_ in named(sentence, ents=ents)] == expected


def test_initials_in_brackets_bound_the_name_before_them():
    sentence = (
        "For/NNP/nsubj/9 Hope/NNP/pobj/1 and/CC/cc/2 Aid/NNP/conj/2 to/IN/prep/2 Men/NNPS/pobj/5 "
        "(/-LRB-/punct/1 FHAM/NNP/appos/1 )/-RRB-/punct/1 grew/VBD/ROOT/0"
    )
    again = "FHAM/WP/nsubj/2 fell/VBD/ROOT/0"
    found = named(sentence, again, ents={"Hope": "ORG"})
    assert [label for _, label, _ in found] == ["For Hope and Aid to Men"] * 3


def test_initials_met_first_join_the_long_form_that_follows():
    found = named(
        "FTA/NNP/nsubj/2 lost/VBD/ROOT/0",
        "Food/NNP/compound/3 Trade/NNP/compound/3 Agency/NNP/nsubj/4 grew/VBD/ROOT/0",
        ents={"FTA": "ORG", "Food Trade Agency": "ORG"},
    )
    assert [label for _, label, _ in found] == ["Food Trade Agency"] * 2


@pytest.mark.parametrize(
    ("short", "joined"),
    [
        pytest.param("Bauchtman/NNP/nsubj/3", True, id="a letter too many and one too few"),
        pytest.param("Bachmann/NNP/nsubj/3", False, id="another surname"),
    ],
)
def test_a_misspelt_surname_joins_the_person_introduced(short, joined):
    found = named(
        "Lydia/NNP/compound/2 Buchtmann/NNP/nsubj/3 left/VBD/ROOT/0",
        f"Ms/NNP/compound/2 {short} said/VBD/ROOT/0",
        ents={"Lydia Buchtmann": "PERSON", short.split("/")[0]: "PERSON"},
    )
    assert (found[1][1] == "Lydia Buchtmann") is joined


def test_who_has_a_full_name_of_his_own_is_no_misspelling():
    found = named(
        "Lydia/NNP/compound/2 Andersen/NNP/nsubj/3 left/VBD/ROOT/0",
        "Ms/NNP/compound/2 Anderson/NNP/nsubj/3 said/VBD/ROOT/0",
        "Carla/NNP/compound/2 Anderson/NNP/nsubj/3 left/VBD/ROOT/0",
        ents={"Lydia Andersen": "PERSON", "Anderson": "PERSON", "Carla Anderson": "PERSON"},
    )
    assert found[1][1] != "Lydia Andersen"


@pytest.mark.parametrize(
    ("sentences", "ents", "expected"),
    [
        pytest.param(
            [
                "Oslo/NNP/compound/2 Rockets/NNPS/nsubj/3 won/VBD/ROOT/0",
                "Rockets/NNPS/nsubj/2 lost/VBD/ROOT/0",
            ],
            {"Oslo Rockets": "GPE"},
            [("Oslo Rockets", "Organization")] * 2,
            id="a team, and its last word without the",
        ),
        pytest.param(
            [
                "Tropical/NNP/compound/3 Storm/NNP/compound/3 Bertha/NNP/nsubj/4 grew/VBD/ROOT/0",
                "Bertha/NNP/nsubj/2 fell/VBD/ROOT/0",
            ],
            {"Bertha": "PERSON"},
            [("Tropical Storm Bertha", "Event")] * 2,
            id="a storm has a person's name",
        ),
        pytest.param(
            ["Acme/NNP/compound/2 Energy/NNP/nsubj/3 fell/VBD/ROOT/0"],
            {"Acme Energy": "PERSON"},
            [("Acme Energy", "Organization")],
            id="a firm by its trade",
        ),
        pytest.param(
            ["Zork-9b/NNP/nsubj/2 fell/VBD/ROOT/0"],
            {"Zork-9b": "PERSON"},
            [("Zork-9b", "Product")],
            id="digits number a make and no person",
        ),
        pytest.param(
            [
                "Acme/NNP/nsubj/2 grew/VBD/ROOT/0",
                "Acme/NNP/compound/2 Arc/NNP/nsubj/3 sold/VBD/ROOT/0",
            ],
            {"Acme": "ORG", "Acme Arc": "LOC"},
            [("Acme", "Organization"), ("Acme Arc", "Product")],
            id="what begins with a maker's name it makes",
        ),
        pytest.param(
            ["Zork/NNP/nsubj/4 and/CC/cc/1 Bolt/NNP/conj/1 met/VBD/ROOT/0"],
            {"Bolt": "ORG"},
            [("Zork", "Organization"), ("Bolt", "Organization")],
            id="names joined by and are of one kind",
        ),
        pytest.param(
            ["He/PRP/nsubj/2 lives/VBZ/ROOT/0 in/IN/prep/2 Zork/NNP/pobj/3"],
            {"Zork": "ORG"},
            [("Zork", "Place")],
            id="where one lives is a place",
        ),
        pytest.param(
            ["Shares/NNS/nsubj/4 in/IN/prep/1 Zork/NNP/pobj/2 fell/VBD/ROOT/0"],
            {"Zork": "PERSON"},
            [("Zork", "Organization")],
            id="what has shares is a firm",
        ),
        pytest.param(
            [
                "Net/NNP/compound/2 Viewer/NNP/nsubj/3 grew/VBD/ROOT/0",
                "Net/NNP/compound/2 Viewer/NNP/nsubj/4 6/CD/nummod/2 fell/VBD/ROOT/0",
            ],
            {"Net Viewer": "PRODUCT"},
            [("Net Viewer", "Product"), ("Net Viewer 6", "Product")],
            id="a version is a thing of its own",
        ),
    ],
)
def test_classes(sentences, ents, expected):
    assert [(label, cls) for _, label, cls in named(*sentences, ents=ents)] == expected


def test_a_people_that_only_modifies_is_not_spoken_of():
    found = named(
        "The/DT/det/3 Danish/NNP/compound/3 team/NN/nsubj/4 won/VBD/ROOT/0",
        "Danes/NNPS/nsubj/2 cheered/VBD/ROOT/0",
        ents={"Danish": "NORP", "Danes": "NORP"},
    )
    assert found == [("Danish", "", ""), ("Danes", "Danes", "Group")]
