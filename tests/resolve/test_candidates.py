from __future__ import annotations

from dataclasses import replace

from kg.model import JoinedBy, Link
from kg.resolve import Decision, State, Verdict, list_candidates
from tests.build import fake_claims, make_article, make_resolution

STORIES = ("Acme buys Bolt.", "Acme sues Corex.", "Acme hires Dune.", "Bolt likes Corex.")
READ = [fake_claims(make_article(text)) for text in STORIES]
ACME, OTHER, THIRD, _ = (f"{one.article.id}#acme" for one in READ)


def resolution(*links, doubts=()):
    return replace(make_resolution(*READ), links=links, doubts=doubts)


def states(rows):
    return [(row.state, row.score) for row in rows]


def test_doubts_come_first_then_what_kg_joined_from_the_least_sure_on():
    weak, good = (Link(ACME, end, score, ("alike",)) for end, score in ((OTHER, 0.8), (THIRD, 0.9)))
    doubts = tuple(
        Link(f"{READ[3].article.id}#bolt", end, score, ("near",))
        for end, score in ((ACME, 0.5), (OTHER, 0.7))
    )
    rows = list_candidates(resolution(good, weak, doubts=doubts), (), joined=True, by_name=0)
    assert states(rows) == [
        (State.OPEN, 0.7),
        (State.OPEN, 0.5),
        (State.AUTOMATIC, 0.8),
        (State.AUTOMATIC, 0.9),
    ]
    assert len(list_candidates(resolution(good, weak), (), joined=False)) == 0


def test_joins_by_name_alone_are_as_many_as_wanted_the_first_of_each_before_a_second():
    every = list_candidates(resolution(), (), joined=True)
    assert {row.reasons for row in every} == {("the same name",)}
    assert len(every) == 4  # Acme in three articles, Bolt and Corex in two
    few = list_candidates(resolution(), (), joined=True, by_name=3)
    assert sorted(row.left.label for row in few) == ["Acme", "Bolt", "Corex"]


def test_a_decision_is_listed_even_about_what_no_article_has():
    decision = Decision(Verdict.DIFFERENT, ACME, "https://example.org/acme")
    (row,) = list_candidates(resolution(), [decision], joined=False)
    assert (row.state, row.left.label, row.right.label) == (State.REJECTED, "Acme", "")
    assert row.left.sentences == ("Acme buys Bolt.",)
    assert row.right.sentences == ()


def test_what_a_person_said_goes_before_what_kg_did():
    link = Link(ACME, OTHER, 0.9, ("alike",), JoinedBy.AUTOMATIC)
    decision = Decision(Verdict.SAME, OTHER, ACME)
    rows = list_candidates(resolution(link), [decision], joined=True, by_name=0)
    assert [row.state for row in rows] == [State.CONFIRMED]
