"""Texts in another language are told from English; short ones are taken for English."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.language import reads_english

FOREIGN = {
    "Spanish": "El consejo decidi\u00f3 el lunes en Madrid vender la f\u00e1brica de Sevilla, porque "
    "los costes suben desde hace dos a\u00f1os y nadie compra ya los motores que produce.",
    "French": "Le conseil a d\u00e9cid\u00e9 lundi \u00e0 Paris de vendre l'usine de Lyon, parce que les "
    "co\u00fbts montent depuis deux ans et que personne n'ach\u00e8te plus les moteurs.",
    "Dutch": "De raad heeft maandag in Den Haag besloten de fabriek in Breda te verkopen, omdat de "
    "kosten al twee jaar stijgen en niemand de motoren nog koopt die er gemaakt worden.",
    "Italian": "Il consiglio ha deciso luned\u00ec a Roma di vendere la fabbrica di Torino, perch\u00e9 "
    "i costi salgono da due anni e nessuno compra pi\u00f9 i motori che produce.",
    "Swedish": "Styrelsen beslutade i m\u00e5ndags i Stockholm att s\u00e4lja fabriken i Malm\u00f6, "
    "eftersom kostnaderna har stigit i tv\u00e5 \u00e5r och ingen l\u00e4ngre k\u00f6per motorerna.",
}
ENGLISH = [
    (
        "The board decided in Oslo on Monday to sell the plant in Bergen, because costs have risen "
        "for two years and nobody buys the engines that it makes."
    ),
    (
        "Ann Roe is a Norwegian striker, midfielder and captain, born in Bergen, Norway, currently "
        "playing in Sweden, Denmark, Finland, Iceland."
    ),
]


@pytest.mark.parametrize("text", FOREIGN.values(), ids=FOREIGN)
def test_another_language_is_no_english(text):
    assert not reads_english(text)


@pytest.mark.parametrize("text", ENGLISH)
def test_english_is_english(text):
    assert reads_english(text)


@given(st.text(max_size=40).filter(lambda text: len(text.split()) < 10))
def test_a_short_text_is_not_judged(text):
    assert reads_english(text)
