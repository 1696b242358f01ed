from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.view import packed
from kg.view.packed import pack, pack_large
from kg.view.page import render_page
from tests.view.carried import unpacked
from tests.view.pictures import HOSTILE, Skeleton, make_picture


@given(st.binary())
def test_packing_can_be_undone(data):
    assert unpacked(pack(data)) == data
    assert pack(data) == pack(data)
    assert not set("&<>\"'\\") & set(pack(data))


def test_small_data_stay_readable():
    assert pack_large({"a": 1}) is None


def test_large_data_are_packed_without_halves_of_characters():
    text = pack_large({"a": "\ud800" + "x" * packed.LARGE})
    assert text is not None
    assert json.loads(unpacked(text))["a"].startswith("\ufffdx")


@pytest.mark.browser
def test_packed_page_is_the_same_page(open_page, monkeypatch):
    monkeypatch.setattr(packed, "LARGE", 0)
    text = render_page(make_picture(*HOSTILE), title="T")
    assert "alert(1)" not in "".join(Skeleton(text).of("kg-data"))
    page = open_page(text).page
    page.get_by_role("tab", name="Facts").click()
    assert HOSTILE[1] in page.inner_text("#facts")
