import pytest

from benchmarks.entities.gold import read_gold
from benchmarks.entities.score import Link, Tally, b_cubed, score_pronouns

ROWS = """\
# newdoc id = tiny
# sent_id = tiny-1
1\tAnn\tAnn\tPROPN\tNNP\t_\t3\tnsubj\t_\tEntity=(1-person-new-x-cf1-1,2-coref
2\tLee\tLee\tPROPN\tNNP\t_\t1\tflat\t_\tEntity=1)
3\tleft\tleave\tVERB\tVBD\t_\t0\troot\t_\t_
4-5\tAcme's\t_\t_\t_\t_\t_\t_\t_\t_
4\tAcme\tAcme\tPROPN\tNNP\t_\t6\tnmod:poss\t_\tEntity=(3-place-new-x-cf2-3-sgl(2-organization-new-x-cf2-1-sgl
5\t's\t's\tPART\tPOS\t_\t4\tcase\t_\tEntity=2)
6\tyard\tyard\tNOUN\tNN\t_\t3\tobj\t_\tEntity=3)|SpaceAfter=No
7\t.\t.\tPUNCT\t.\t_\t3\tpunct\t_\t_

# newpar
# sent_id = tiny-2
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj\t_\tEntity=(1-person-giv:act-x-cf1-1-ana)
2\trested\trest\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_
"""


@pytest.fixture
def gold(tmp_path):
    path = tmp_path / "tiny.conllu"
    path.write_text(ROWS, "utf-8")
    return read_gold(path)


def test_text_and_mentions(gold):
    assert gold.text.strip() == "Ann Lee left Acme's yard.\n\nShe rested."
    found = [(m.group, gold.text[m.start : m.end], m.name) for m in gold.mentions]
    assert found == [
        ("1", "Ann Lee", (0, 4)),
        ("2", "Acme's", (13,)),
        ("3", "Acme's yard", ()),
        ("1", "She", ()),
    ]


@pytest.mark.parametrize(
    ("key", "right"), [pytest.param("ann", 1.0, id="right"), pytest.param("acme", 0.0, id="wrong")]
)
def test_pronoun_is_judged_by_the_mention_before_it(gold, key, right):
    links = [
        Link(4, "ann", "Lee", (0, 4)),
        Link(13, "acme", "Acme", (13,)),
        Link(27, key, "She"),
    ]
    tallies = {}
    wrong = score_pronouns(gold, links, tallies)
    tally = tallies["he/she"]
    assert (tally.right, tally.given, tally.expected) == (right, 1, 1)
    assert len(wrong) == 1 - right


def test_names_that_were_joined_or_missed_cost(gold):
    perfect, joined, missed = Tally(), Tally(), Tally()
    b_cubed(gold, [Link(4, "ann", "Lee", (0, 4)), Link(13, "acme", "Acme", (13,))], perfect)
    b_cubed(gold, [Link(4, "ann", "Lee", (0, 4)), Link(13, "ann", "Acme", (13,))], joined)
    b_cubed(gold, [Link(4, "ann", "Lee", (0, 4))], missed)
    assert perfect.f1 == 1.0
    assert (joined.precision, joined.recall) == (0.5, 1.0)
    assert (missed.precision, missed.recall) == (1.0, 0.5)
