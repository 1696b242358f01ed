"""I and we in a quote, whose son "his" is, and the company of who speaks."""

import pytest

from kg.annotate.parse import Section
from kg.annotate.referents import find_referents
from tests.trees import make_parse

LEMMAS = {"said": "say", "told": "tell"}


def settled(*sentences, ents, **fields):
    """Each word with what it stands for, and the reasons."""
    parse = make_parse(*sentences, ents=ents, lemmas=LEMMAS, **fields)
    parse.sections = [Section(0, len(parse))]
    found = find_referents(parse)
    labels = {parse.words[token]: found[token][0].label for token in sorted(found)}
    return labels, {parse.words[token]: found[token][1] for token in sorted(found)}


WE = (
    "\"/``/punct/3 We/PRP/nsubj/3 closed/VBD/ccomp/7 plants/NNS/dobj/3 \"/''/punct/7 "
    ",/,/punct/7 said/VBD/ROOT/0 "
)


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        pytest.param(
            "Jane/NNP/compound/9 Roe/NNP/nsubj/7 ,/,/punct/9 head/NN/appos/9 of/IN/prep/11 Acme/NNP/pobj/12",
            "Acme",
            id="an apposition says of what she is the head",
        ),
        pytest.param(
            "Acme/NNP/compound/11 chief/NN/compound/11 Jane/NNP/compound/11 Roe/NNP/nsubj/7",
            "Acme",
            id="a title before the name does",
        ),
        pytest.param(
            "Acme/NNP/poss/10 's/POS/case/8 chief/NN/nsubj/7 ,/,/punct/10 Jane/NNP/compound/13 "
            "Roe/NNP/appos/10",
            "Acme",
            id="or the owner of the post she is named for",
        ),
        pytest.param("Acme/NNP/nsubj/7", "Acme", id="a body speaks for itself"),
        pytest.param(
            "Jane/NNP/compound/9 Roe/NNP/nsubj/7 ,/,/punct/9 nurse/NN/appos/9 at/IN/prep/11 "
            "Acme/NNP/pobj/12",
            None,
            id="a nurse speaks for nobody in particular",
        ),
        pytest.param(
            "former/JJ/amod/10 Acme/NNP/compound/10 chief/NN/compound/12 Jane/NNP/compound/12 "
            "Roe/NNP/nsubj/7",
            None,
            id="nor does who no longer is the head",
        ),
    ],
)
def test_we_are_the_body_somebody_speaks_for(speaker, expected):
    labels, _ = settled(WE + speaker, ents={"Jane Roe": "PERSON", "Acme": "ORG"})
    assert labels.get("We") == expected


def test_i_am_the_speaker_also_where_only_a_pronoun_says_who():
    labels, reasons = settled(
        "Jane/NNP/compound/2 Roe/NNP/nsubj/3 left/VBD/ROOT/0",
        "\"/``/punct/3 I/PRP/nsubj/3 closed/VBD/ccomp/9 my/PRP$/poss/5 shop/NN/dobj/3 \"/''/punct/9 "
        ",/,/punct/9 she/PRP/nsubj/9 said/VBD/ROOT/0",
        ents={"Jane Roe": "PERSON"},
    )
    assert labels["I"] == labels["my"] == "Jane Roe"
    assert reasons["I"] == "the speaker of the quote"


def test_nobody_is_i_outside_a_quote():
    labels, _ = settled(
        "Jane/NNP/compound/2 Roe/NNP/nsubj/3 left/VBD/ROOT/0 I/PRP/nsubj/5 stayed/VBD/conj/3",
        ents={"Jane Roe": "PERSON"},
    )
    assert "I" not in labels


def test_who_speaks_is_not_she_in_the_quote():
    labels, _ = settled(
        "Ann/NNP/compound/2 Lee/NNP/nsubj/3 left/VBD/ROOT/0",
        'Jane/NNP/compound/2 Roe/NNP/nsubj/3 said/VBD/ROOT/0 :/:/punct/3 "/``/punct/7 '
        "She/PRP/nsubj/7 lost/VBD/ccomp/3 badly/RB/advmod/7 \"/''/punct/3",
        ents={"Jane Roe": "PERSON", "Ann Lee": "PERSON"},
    )
    assert labels["She"] == "Ann Lee"


def test_his_family_is_that_of_the_man_it_is_joined_to():
    labels, reasons = settled(
        "Mark/NNP/compound/2 Roe/NNP/nsubj/3 met/VBD/ROOT/0 Alan/NNP/compound/5 Lee/NNP/dobj/3 "
        "and/CC/cc/5 his/PRP$/poss/8 son/NN/conj/5",
        ents={"Mark Roe": "PERSON", "Alan Lee": "PERSON"},
    )
    assert (labels["his"], reasons["his"]) == ("Alan Lee", "the one it is joined to")


def test_the_company_is_the_one_whose_head_speaks():
    labels, _ = settled(
        "Bolt/NNP/nsubj/2 sued/VBD/ROOT/0 Corex/NNP/dobj/2",
        "Acme/NNP/compound/4 chief/NN/compound/4 Jane/NNP/compound/4 Roe/NNP/nsubj/5 said/VBD/ROOT/0 "
        "the/DT/det/7 company/NN/nsubj/8 won/VBD/ccomp/5",
        ents={"Jane Roe": "PERSON", "Acme": "ORG", "Bolt": "ORG", "Corex": "ORG"},
    )
    assert labels["company"] == "Acme"


def test_a_country_is_no_city():
    labels, _ = settled(
        "Zork/NNP/nsubj/2 lies/VBZ/ROOT/0 near/IN/prep/2 Norway/NNP/pobj/3",
        "He/PRP/nsubj/2 left/VBD/ROOT/0 the/DT/det/4 city/NN/dobj/2",
        ents={"Zork": "GPE", "Norway": "GPE"},
    )
    assert labels["city"] == "Zork"
