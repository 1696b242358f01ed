from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kg.errors import InputError
from kg.model import Literal, Status
from kg.store import Store, load_file, make_store, quads
from kg.view.model import Edge, Node, Picture
from kg.view.picture import build_picture
from kg.vocab import Namespaces
from tests.build import make_article, make_claim, make_claims, make_resolution
from tests.view.news import news

if TYPE_CHECKING:
    from pathlib import Path

NAMES = Namespaces()


def picture_of(resolution, **options) -> Picture:
    return build_picture(make_store(quads(resolution, NAMES)), namespaces=NAMES, **options)


@pytest.fixture(scope="module")
def picture() -> Picture:
    return picture_of(news())


def node(picture: Picture, label: str) -> Node:
    return next(each for each in picture.nodes if each.label == label)


def edges(picture: Picture, subject: str, label: str) -> list[Edge]:
    iri = node(picture, subject).iri
    return [edge for edge in picture.edges if edge.subject == iri and edge.label == label]


def test_entities_have_label_class_and_kind(picture):
    cellforge = node(picture, "Cellforge")
    assert (cellforge.cls, cellforge.kind) == ("Organization", "name")
    assert cellforge.iri == NAMES.entity("cellforge")
    assert cellforge.mentions > 5


def test_most_important_comes_first(picture):
    assert picture.nodes[0].label == "Halden Energy"
    assert [each.importance for each in picture.nodes] == sorted(
        (each.importance for each in picture.nodes), reverse=True
    )


def test_names_weigh_more_than_phrases(picture):
    takeover, brightgrid = node(picture, "the takeover"), node(picture, "BrightGrid")
    assert takeover.importance < brightgrid.importance


def test_what_has_more_facts_is_drawn_larger(picture):
    sizes = [node(picture, label).size for label in ("Halden Energy", "Cellforge", "Tokyo")]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == 3
    assert node(picture, "4,300 people").size == min(each.size for each in picture.nodes)


def test_claims_of_every_status_are_there(picture):
    assert {edge.status for edge in picture.edges} == set(Status)


def test_one_fact_for_each_status(picture):
    statuses = [edge.status for edge in edges(picture, "Halden Energy", "agrees to buy")]
    assert statuses == [Status.ASSERTED, Status.REPORTED]


def test_quote_marks_subject_and_object(picture):
    (edge,) = edges(picture, "GreenWatch", "sues")
    (quote,) = edge.quotes
    assert quote.text == "GreenWatch sues Halden Energy."
    assert quote.text[slice(*quote.subject)] == "GreenWatch"
    assert quote.text[slice(*quote.object)] == "Halden Energy"
    assert quote.confidence == edge.confidence


def test_quote_tells_speaker_time_and_article(picture):
    _, edge = edges(picture, "Halden Energy", "agrees to buy")
    (quote,) = edge.quotes
    assert quote.speaker_text == "Vikram Rao"
    assert quote.when == "2026-03-10"
    source = next(each for each in picture.sources if each.iri == quote.source)
    assert source.publisher in {"The Ledger", "Energy Daily", "Nordic Wire"}
    assert source.date.startswith("2026-03-1")
    assert source.url.startswith("https://news.example/")


def test_amount_is_a_value_called_by_its_words(picture):
    (edge,) = edges(picture, "Cellforge", "employs")
    value = next(each for each in picture.nodes if each.iri == edge.object)
    assert (value.label, value.cls, value.kind) == ("4,300 people", "Value", "value")


def test_words_describe_their_subject():
    claim = make_claim("Acme", "is", "a maker of bolts")
    resolution = make_resolution(make_claims(make_article(id="a" * 16), claim))
    statement = replace(resolution.statements[0], object=Literal("a maker of bolts"))
    picture = picture_of(replace(resolution, statements=(statement,)))
    described = node(picture, "a maker of bolts")
    assert (described.cls, described.kind) == ("Description", "value")


def test_values_are_drawn_only_while_there_is_room(picture):
    assert node(picture, "4,300 people").place is not None
    crowd = [
        make_claim(f"Person {number}", "knows", f"Person {number + 1}", article="b" * 16)
        for number in range(70)
    ]
    resolution = news()
    more = make_resolution(make_claims(make_article("crowd", id="b" * 16), *crowd))
    both = replace(
        resolution,
        articles=resolution.articles + more.articles,
        entities=resolution.entities + more.entities,
        statements=resolution.statements + more.statements,
        referents={**resolution.referents, **more.referents},
    )
    assert node(picture_of(both), "4,300 people").place is None


def test_same_sentence_is_quoted_once():
    claim = make_claim()
    picture = picture_of(
        make_resolution(
            make_claims(make_article(id="a" * 16), claim, replace(claim, construction="apposition"))
        )
    )
    assert [len(edge.quotes) for edge in picture.edges] == [1]


def test_fact_told_by_two_articles_has_both_sentences():
    read = [
        make_claims(
            make_article(str(sign), id=sign * 16), make_claim(article=sign * 16, confidence=sure)
        )
        for sign, sure in (("a", 0.5), ("b", 0.75))
    ]
    (edge,) = picture_of(make_resolution(*read)).edges
    assert [quote.source for quote in edge.quotes] == [
        NAMES.article("a" * 16),
        NAMES.article("b" * 16),
    ]
    assert edge.confidence == 0.75


def test_only_the_most_important_are_drawn():
    drawn = picture_of(news(), drawn=20)
    placed = [each for each in drawn.nodes if each.place and each.kind != "value"]
    assert len(placed) == 20
    assert len(drawn.nodes) == len(picture_of(news()).nodes)
    assert {each.label for each in placed} >= {"Halden Energy", "Cellforge"}


def test_same_store_same_picture(picture):
    assert picture_of(news()) == picture


def test_empty_store_gives_empty_picture():
    assert build_picture(make_store([]), namespaces=NAMES) == Picture((), (), ())


def test_plain_turtle_gives_the_same_facts(tmp_path: Path, picture):
    path = tmp_path / "graph.ttl"
    triples = sorted(
        {f"{quad.subject} {quad.predicate} {quad.object} ." for quad in quads(news(), NAMES)}
    )
    path.write_text("\n".join(triples), encoding="utf-8")
    assert build_picture(load_file(path), namespaces=NAMES) == picture


def broken(tmp_path: Path, old: str, new: str) -> Store:
    path = tmp_path / "graph.nt"
    triples = {f"{quad.subject} {quad.predicate} {quad.object} ." for quad in quads(news(), NAMES)}
    path.write_text("\n".join(sorted(triples)).replace(old, new), encoding="utf-8")
    return load_file(path)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("ns#questioned>", "ns#rumoured>", "none of asserted"),
        ('"0.55"^^<http://www.w3.org/2001/XMLSchema#decimal>', '"high"', "no number"),
    ],
)
def test_claim_that_cannot_be_read_is_named(tmp_path, old, new, said):
    with pytest.raises(InputError, match=said):
        build_picture(broken(tmp_path, old, new), namespaces=NAMES)
