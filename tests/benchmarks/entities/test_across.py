"""Joins across articles: the stories are sound, and no two people are joined that are two."""

from __future__ import annotations

import pytest

from benchmarks.entities.across import Joins, Story, judge, read_stories, resolve_story
from kg.model import Article
from kg.settings import Settings
from tests.build import fake_claims


def read(article: Article):
    return fake_claims(article)


def test_there_are_sixty_stories_and_their_names_stand_in_them():
    stories = read_stories()
    assert len(stories) >= 60
    for story in stories:
        assert len(story.texts) in (2, 3)
        for verdict, *ends in story.links:
            assert verdict in ("same", "apart")
            for end in ends:
                number, name = end.split(" ", 1)
                assert name in story.texts[int(number)], name


@pytest.mark.parametrize(
    ("texts", "link", "count", "told"),
    [
        (("A buys B.", "A sells C."), ("same", "0 A", "1 A"), "right", []),
        (("A buys B.", "A sells C."), ("apart", "0 A", "1 A"), "wrong", ["wrongly joined"]),
        (("A buys B.", "C sells D."), ("apart", "0 A", "1 C"), "kept", []),
        (("A buys B.", "C sells D."), ("same", "0 A", "1 C"), "missed", ["missed"]),
        (("A buys B.", "C sells D."), ("same", "0 A", "1 X"), "unread", ["unread"]),
        (
            ("Petrenkov buys B.", "Petrenkow buys C."),
            ("same", "0 Petrenkov", "1 Petrenkow"),
            "asked_same",
            ["asked"],
        ),
        (
            ("Petrenkov buys B.", "Petrenkow buys C."),
            ("apart", "0 Petrenkov", "1 Petrenkow"),
            "asked_apart",
            [],
        ),
    ],
)
def test_a_link_is_counted_once(texts, link, count, told):
    story, joins = Story("k", texts, (link,)), Joins()
    lines = list(judge(story, resolve_story(story, read), joins))
    assert [line.split(":")[0] for line in lines] == told
    counted = {name: getattr(joins, name) for name in Joins.__slots__ if getattr(joins, name)}
    assert counted == {count: 1}


@pytest.mark.model
def test_no_two_people_become_one_and_most_links_come_out_right():
    from kg.pipeline.claims import load_claim_reader  # noqa: PLC0415 - spaCy is slow

    reader = load_claim_reader(Settings().model)
    joins = Joins()
    for story in read_stories():
        list(judge(story, resolve_story(story, reader), joins))
    assert joins.wrong_people == 0
    assert joins.wrong == 0
    assert joins.right >= 28
    assert joins.kept + joins.asked_apart >= 43
