"""Bytes to text."""

from __future__ import annotations

import pytest
from hypothesis import given

from kg.errors import InputError
from kg.read.encoding import decode
from tests.strategies import texts


@given(texts)
def test_any_text_survives(text):
    assert decode(text.encode()).text == text
    assert decode(text.encode("utf-8-sig")).text == text
    assert decode(text.encode("utf-16")).text == text


def test_newlines_become_one_kind():
    assert decode(b"a\r\nb\rc\nd").text == "a\nb\nc\nd"


@pytest.mark.parametrize("text", ["The café of “no return”.", "naïve", "Société Générale perd."])
def test_a_guess_is_right_and_said(text):
    decoded = decode(text.encode("cp1252"))
    assert decoded.text == text
    assert "cp1252" in decoded.note


def test_what_the_file_declares_comes_before_a_guess():
    assert decode("Łódź".encode("cp1250"), declared="cp1250").text == "Łódź"
    assert decode("naïve".encode("cp1252"), declared="no such").text == "naïve"


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\0\0", b"\x01\xff\xfe\x80", b"\xff\xfea"])
def test_binary_is_no_text(data):
    with pytest.raises(InputError, match="text"):
        decode(data)
