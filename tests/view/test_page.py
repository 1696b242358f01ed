from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.store import make_store, quads
from kg.view.model import Picture
from kg.view.page import render_page
from kg.view.picture import build_picture
from kg.vocab import Namespaces
from tests.strategies import spoken_texts
from tests.view.news import news
from tests.view.pictures import HOSTILE, Skeleton, make_picture

PLAIN = Skeleton(render_page(make_picture("Acme", "Bolt", "Carl"), title="News"))


def names() -> st.SearchStrategy[str]:
    pieces = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(codec=None)))
    return st.lists(pieces, max_size=3).map("".join)


@given(names())
def test_no_name_changes_the_markup(name):
    page = render_page(make_picture(name, "Bolt", name), title=name)
    skeleton = Skeleton(page)
    assert skeleton.elements == PLAIN.elements
    assert skeleton.of("script") == PLAIN.of("script")
    assert skeleton.of("style") == PLAIN.of("style")
    page.encode("utf-8")


@given(names().map(lambda name: name.replace("\ud800", "")).filter(str.isascii) | spoken_texts)
def test_names_arrive_as_they_are(name):
    skeleton = Skeleton(render_page(make_picture(name, "Bolt"), title=name))
    data = json.loads("".join(skeleton.of("kg-data")))
    assert data["title"] == name
    assert data["nodes"][0].get("label", "") == name
    assert data["facts"][0]["quotes"][0]["text"] == (name or "Acme buys Bolt.")


def test_half_characters_are_replaced():
    skeleton = Skeleton(render_page(make_picture("a\ud800b"), title="News"))
    assert json.loads("".join(skeleton.of("kg-data")))["nodes"][0]["label"] == "a\ufffdb"


@pytest.mark.parametrize("name", HOSTILE)
def test_known_attacks_stay_inside_the_data(name):
    page = render_page(make_picture(name, name), title=name)
    assert "alert(1)</script>" not in page
    assert "<img" not in page
    assert Skeleton(page).elements == PLAIN.elements


def test_policy_names_every_script_and_style():
    policy = PLAIN.policy
    for kind, least in (("script", 2), ("style", 4)):
        texts = PLAIN.of(kind)
        assert len(texts) >= least
        for text in texts:
            digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert len(re.findall("sha256-", policy)) == len(PLAIN.of("script")) + len(PLAIN.of("style"))


def test_page_asks_for_nothing():
    for tag, attributes in PLAIN.elements:
        assert tag not in {"link", "iframe", "object", "embed", "base", "img", "form"}
        for name, value in attributes:
            assert name != "src"
            assert not name.startswith("on")
            assert name != "style"
            assert name != "href" or (value or "").startswith("#")
    for style in PLAIN.of("style"):
        assert "url(" not in style
        assert "@import" not in style
    assert "sourceMappingURL" not in "".join(PLAIN.of("script"))


def test_same_picture_same_bytes():
    picture = build_picture(make_store(quads(news(), Namespaces())), namespaces=Namespaces())
    assert render_page(picture, title="News") == render_page(picture, title="News")


def test_pyvis_holds_every_drawn_node_and_line():
    picture = build_picture(make_store(quads(news(), Namespaces())), namespaces=Namespaces())
    drawing = json.loads("".join(Skeleton(render_page(picture, title="News")).of("kg-network")))
    assert len(drawing["nodes"]) == sum(node.place is not None for node in picture.nodes)
    pairs = {frozenset((edge.subject, edge.object)) for edge in picture.edges}
    assert len(drawing["edges"]) == len(pairs)
    facts = sorted(fact for line in drawing["edges"] for fact in line["facts"])
    assert facts == list(range(len(picture.edges)))
    assert json.loads(drawing["options"])["physics"] == {"enabled": False}


def test_line_says_which_way_and_how_sure():
    picture = build_picture(make_store(quads(news(), Namespaces())), namespaces=Namespaces())
    drawing = json.loads("".join(Skeleton(render_page(picture, title="News")).of("kg-network")))
    labels = [node.label for node in picture.nodes]
    lines = {(labels[each["from"]], labels[each["to"]]): each for each in drawing["edges"]}
    spill = lines["Halden Energy", "the oil spill"]
    assert (spill["arrows"], spill["dashes"]) == ("to", True)
    voss = lines["Halden Energy", "Ingrid Voss"]
    assert (voss["arrows"], voss["dashes"]) == ("from", False)


def test_nothing_to_show_is_a_page_too():
    skeleton = Skeleton(render_page(Picture((), (), ()), title="Nothing"))
    assert skeleton.elements == PLAIN.elements
    assert json.loads("".join(skeleton.of("kg-data")))["nodes"] == []
