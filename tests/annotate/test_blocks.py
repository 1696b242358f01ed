"""Blocks: prose told from headings and page furniture, every offset a slice of the text."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.annotate.blocks import find_blocks
from tests.strategies import texts

PAGE = """Home / Business / Deals

# Acme buys Bolt in a surprise deal

By Jane Roe

Published on August 22, 2025

Acme bought Bolt on Friday.

## What comes next

The firm will hire 300 people.

- First, it opens a plant in Wales.
- Then it closes another.

Share\tSave\tPrint

### Leave a Reply

Acme bought Bolt on Friday.

* * *
"""
WRAPPED = """Acme, which makes engines in Wales, said on Friday that it
would buy its rival Bolt, a smaller firm that Jane Roe had
founded in a garage.

The price was not disclosed."""


def kinds(text: str, **fields: str) -> list[tuple[str, str]]:
    return [(block.kind, text[block.start : block.end]) for block in find_blocks(text, **fields)]


def test_a_page_is_read_as_a_person_reads_it():
    assert kinds(PAGE) == [
        ("menu", "Home / Business / Deals"),
        ("headline", "Acme buys Bolt in a surprise deal"),
        ("byline", "By Jane Roe"),
        ("byline", "Published on August 22, 2025"),
        ("paragraph", "Acme bought Bolt on Friday."),
        ("heading", "What comes next"),
        ("paragraph", "The firm will hire 300 people."),
        ("item", "First, it opens a plant in Wales."),
        ("item", "Then it closes another."),
        ("table", "Share\tSave\tPrint"),
        ("heading", "Leave a Reply"),
        ("repeated", "Acme bought Bolt on Friday."),
        ("signs", "* *"),
    ]


def test_a_paragraph_knows_its_heading():
    headings = {b.heading for b in find_blocks(PAGE) if b.kind == "paragraph"}
    assert headings == {None, "What comes next"}


def test_the_headline_is_the_title_where_one_is_given():
    text = "Latest news from all around\n\nAcme buys Bolt\n\nAcme bought Bolt on Friday."
    assert [kind for kind, _ in kinds(text)] == ["headline", "heading", "paragraph"]
    titled = kinds(text, title="Acme buys  Bolt")
    assert [kind for kind, _ in titled] == ["heading", "headline", "paragraph"]


def test_a_paragraph_broken_at_a_fixed_width_is_one():
    first, _, second = WRAPPED.partition("\n\n")
    assert kinds(WRAPPED) == [("paragraph", first), ("paragraph", second)]


def test_lines_that_are_sentences_of_their_own_are_not_joined():
    text = "Acme bought Bolt.\nRoe left the firm.\nIts shares rose by a tenth."
    assert [words for _, words in kinds(text)] == text.split("\n")


@pytest.mark.parametrize("text", ["Acme buys Bolt", "By Jane Roe", "Home / News / Acme", "Acme"])
def test_a_text_of_one_block_is_prose(text):
    assert kinds(text) == [("paragraph", text)]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Photo: Tom Lee", "credit"),
        ("Source: Acme", "byline"),
        ("Home > News > Acme", "menu"),
        ("August 22, 2025", "byline"),
        ("2025-08-22", "signs"),
        ("| Firm | Price | Date |", "table"),
        ("Acme    300    12", "table"),
        ("12 34 56", "signs"),
        ("Related stories", "heading"),
        ("== History ==", "heading"),
        ("## Why did Acme do it?", "heading"),
        ("By Friday the firm had sold all of it.", "paragraph"),
        ("\u201cWe bought Bolt.\u201d", "paragraph"),
        ("Acme bought Bolt on August 22, 2025, and sold it to Corex a month later.", "paragraph"),
        ("On August 22, 2025, Acme bought Bolt.", "paragraph"),
        ("1. Roe founded Corex.", "item"),
        ("- Acme will close its plant in Wales", "item"),
        ("- Terms of use", "menu"),
        ("The plant, which Roe opened last year, would close in May, he said,", "paragraph"),
        ("\u201cIt is over. We lost\u201d \u2013 Jane Roe", "paragraph"),
        ("Mr. Roe goes to Wales", "heading"),
        ("Acme (a maker of engines), Bolt (a rival) and Corex (a bank) met (twice).", "paragraph"),
        ("Pictured: the plant in Wales that Acme will close.", "caption"),
        ("\u00a9 Newswire 2025", "credit"),
        ("Rescuers search the ruins of the mill on Sunday", "heading"),
        ("if (a[0] == b[1]) { c->d = f(x); return; }", "code"),
    ],
)
def test_a_line_among_others_is_judged_by_its_looks(line, kind):
    blocks = find_blocks(f"Acme bought Bolt.\n\n{line}\n\nRoe left the firm.")
    assert [block.kind for block in blocks] == ["paragraph", kind, "paragraph"]


def test_a_caption_is_told_from_its_credit():
    text = "Rescuers search the mill on Sunday. Photograph: Tom Lee/Newswire"
    assert kinds(f"Acme grew.\n\n{text}\n\nRoe left.") == [
        ("paragraph", "Acme grew."),
        ("caption", "Rescuers search the mill on Sunday."),
        ("credit", " Photograph: Tom Lee/Newswire"),
        ("paragraph", "Roe left."),
    ]


def test_short_lines_one_after_the_other_are_a_menu():
    text = "News\nSport\nLocal business\n\nAcme bought Bolt on Friday."
    assert [kind for kind, _ in kinds(text)] == ["menu", "menu", "menu", "paragraph"]
    (prose,) = (b for b in find_blocks(text) if b.kind == "paragraph")
    assert prose.heading is None


@pytest.mark.parametrize("text", ["", "\n\n", " \t\n "])
def test_an_empty_text_has_no_block(text):
    assert find_blocks(text) == []


pieces = st.lists(st.sampled_from(["\n", "\n\n", "# ", "- ", " / ", "Acme buys.", "\t", "a b"]))


@given(texts | pieces.map("".join))
def test_blocks_are_slices_in_order_that_hold_every_letter(text):
    blocks = find_blocks(text)
    ends = [0]
    for block in blocks:
        assert ends[-1] <= block.start < block.end <= len(text)
        ends.append(block.end)
    inside = "".join(text[block.start : block.end] for block in blocks)
    assert [c for c in inside if c.isalpha()] == [c for c in text if c.isalpha()]


@pytest.mark.parametrize("unit", ["word ", "word. ", "x", "word\u00a0"])
def test_a_long_text_is_cut_for_the_parser_without_a_gap(unit):
    text = unit * (100_000 // len(unit))
    blocks = find_blocks(text)
    assert "".join(text[b.start : b.end] for b in blocks) == text.strip()
    assert max(b.end - b.start for b in blocks) <= 20_000


def count_calls(text: str) -> int:
    """Return how many calls finding the blocks makes, of Python and of C: steps, not seconds."""
    calls = 0

    def count(*_):
        nonlocal calls
        calls += 1

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        find_blocks(text)
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(
    "line",
    [
        "Word {}\n",
        "Word {}\n\n",
        "The plan number {} grew\n\n",
        "Acme bought firm {}.\n\n",
        "a / b / {}\n\n",
        "\n \n {}",
        "A line that ends nowhere near any full stop of its own {}\n",
    ],
)
def test_steps_grow_no_faster_than_the_text(line):
    small, large = (count_calls("".join(line.format(n) for n in range(k))) for k in (500, 2000))
    assert large < 5 * small


@pytest.mark.parametrize(
    "text",
    [
        "#" * 10**6 + " a",
        "." * 10**6 + "a",
        '."' * 10**6,
        "| " * 10**6,
        "a / b" + " " * 10**6 + "c",
    ],
    ids=["marks", "stops", "quotes", "bars", "blanks"],
)
def test_a_megabyte_of_nonsense_is_read_by_patterns_that_do_not_go_back(text):
    page = f"Acme bought Bolt.\n\n{text}\n\nRoe left."
    assert find_blocks(page)[-1].end == len(page)
