"""They and their, descriptions of teams and storms, and agreements of two parties."""

import pytest

from kg.annotate.referents import find_referents
from tests.trees import make_parse

LOST = "Workers/NNS/nsubj/2 closed/VBD/ROOT/0 the/DT/det/4 gates/NNS/dobj/2"


def labels(*sentences, **fields):
    parse = make_parse(*sentences, **fields)
    found = find_referents(parse)
    return [(parse.words[token], found[token][0].label) for token in sorted(found)]


@pytest.mark.parametrize(
    ("sentences", "expected"),
    [
        pytest.param(
            [LOST, "They/PRP/nsubj/2 left/VBD/ROOT/0"],
            ("They", "workers"),
            id="people before things",
        ),
        pytest.param(
            [
                "Workers/NNS/nsubj/2 met/VBD/ROOT/0 guards/NNS/dobj/2",
                "Their/PRP$/poss/2 pay/NN/nsubj/3 fell/VBD/ROOT/0",
            ],
            ("Their", "workers"),
            id="the subject before the object",
        ),
        pytest.param(
            [
                (
                    "Guards/NNS/nsubj/2 asked/VBD/ROOT/0 workers/NNS/dobj/2 to/TO/aux/5 "
                    "help/VB/xcomp/2 them/PRP/dobj/5"
                )
            ],
            ("them", "guards"),
            id="who asks others to help him",
        ),
        pytest.param(
            [
                "Pupils/NNS/nsubj/2 left/VBD/ROOT/0",
                "Workers/NNS/nsubj/2 tried/VBD/ROOT/0 to/TO/aux/4 stop/VB/xcomp/2 them/PRP/dobj/4",
            ],
            ("them", "pupils"),
            id="nobody tries to stop himself",
        ),
    ],
)
def test_they_are(sentences, expected):
    assert expected in labels(*sentences)


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param(
            [
                "Workers/NNS/nsubj/2 left/VBD/ROOT/0",
                (
                    "Acme/NNP/nsubj/4 and/CC/cc/1 Bolt/NNP/conj/1 said/VBD/ROOT/0 They/PRP/nsubj/6 "
                    "grew/VBD/ccomp/4"
                ),
            ],
            id="two that are joined by and",
        ),
        pytest.param(
            [
                "Workers/NNS/nsubj/2 left/VBD/ROOT/0",
                (
                    "If/IN/mark/3 someone/NN/nsubj/3 falls/VBZ/advcl/6 They/PRP/nsubj/6 may/MD/aux/6 "
                    "sue/VB/ROOT/0"
                ),
            ],
            id="someone of whom nothing is known",
        ),
        pytest.param(
            [
                (
                    "Pupils/NNS/nsubj/2 met/VBD/ROOT/0 guards/NNS/dobj/2 whom/WP/dobj/5 "
                    "teachers/NNS/nsubj/6 knew/VBD/relcl/3"
                ),
                "They/PRP/nsubj/2 left/VBD/ROOT/0",
            ],
            id="nobody foremost",
        ),
    ],
)
def test_unsure_they_are_left_alone(sentences):
    found = labels(*sentences, ents={"Acme": "ORG", "Bolt": "ORG"})
    assert "They" not in dict(found)


def test_the_club_is_the_team_and_not_the_cup():
    found = labels(
        "Oslo/NNP/compound/2 Rockets/NNPS/nsubj/3 won/VBD/ROOT/0 the/DT/det/6 Club/NNP/compound/6 "
        "Cup/NNP/dobj/3",
        "The/DT/det/2 club/NN/nsubj/3 grew/VBD/ROOT/0",
        ents={"Oslo Rockets": "ORG", "Club Cup": "ORG"},
    )
    assert ("club", "Oslo Rockets") in found


def test_the_storm_is_the_one_that_has_a_name():
    found = labels(
        "Hurricane/NNP/compound/2 Zita/NNP/nsubj/3 grew/VBD/ROOT/0",
        "The/DT/det/2 storm/NN/nsubj/3 fell/VBD/ROOT/0",
        ents={"Hurricane Zita": "EVENT"},
    )
    assert ("storm", "Hurricane Zita") in found


def test_two_that_announce_their_partnership_are_its_parties():
    found = labels(
        "Acme/NNP/nsubj/4 and/CC/cc/1 Bolt/NNP/conj/1 announced/VBD/ROOT/0 their/PRP$/poss/6 "
        "partnership/NN/dobj/4",
        "The/DT/det/2 partnership/NN/poss/4 's/POS/case/2 effects/NNS/nsubj/5 grew/VBD/ROOT/0",
        ents={"Acme": "ORG", "Bolt": "ORG"},
        lemmas={"announced": "announce"},
    )
    assert ("partnership", "Acme\u2013Bolt partnership") in found
    assert ("effects", "effects of the Acme\u2013Bolt partnership") in found
