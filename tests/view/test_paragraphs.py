from __future__ import annotations

import pytest

from kg.view.model import Paragraph
from kg.view.paragraphs import Shelf

TEXT = "🙂 One. Acme buys Bolt. Three."
SHELF = Shelf([Paragraph("a", 0, "Zero."), Paragraph("a", 40, TEXT), Paragraph("b", 40, "Else.")])


@pytest.mark.parametrize(
    ("source", "start", "text", "found"),
    [
        ("a", 0, "Zero.", (0, 0, 5)),
        # A smiley is two letters to a browser, and one to us.
        ("a", 47, "Acme buys Bolt.", (1, 8, 23)),
        ("a", 40, TEXT, (1, 0, 30)),
        ("a", 47, "Acme buys Bold.", None),
        ("a", 46, "Acme buys Bolt.", None),
        ("b", 39, "Else.", None),
        ("c", 40, "Else.", None),
        ("a", 47, "", None),
    ],
)
def test_a_sentence_is_found_where_it_stands(source, start, text, found):
    assert SHELF.find(source, start, text) == found
