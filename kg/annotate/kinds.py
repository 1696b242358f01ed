"""What a block of a text is, from its own looks: prose, a heading, or what pages put around it."""

from __future__ import annotations

import re

__all__ = ["credit_in", "ends_sentence", "kind_of", "mark_of"]

_SENTENCE_END = re.compile(r"[.!?…;:][\"'\u201d\u2019\u00bb)\]]*$")
_INNER_END = re.compile(r"(?:[a-z]{3}|\d)[.!?][\"'\u201d\u2019]? [A-Z\u201c\"]")
"""Where a sentence ends and another begins."""
_MARK = re.compile(r"^\s*(?:#{1,6}\s+|={2,}|\*{2,}|[-*\u2022\u2013\u2014]\s+|\d{1,2}[.)]\s+)?")
_BREADCRUMB = re.compile(r"\S\s+[/>\u00bb\u203a|]\s.*\s[/>\u00bb\u203a|]\s+\S")
_DATELINE = re.compile(
    r"^(?:(?:published|updated|posted|date)\b.{0,12})?[^.]{0,14}\b(?:\d{4}-\d\d-\d\d|"
    r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,8}\.?,?\s+\d{4}|[A-Z][a-z]{2,8}\.?\s+\d{1,2},?\s+\d{4})\b",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"^(?:by\s+[A-Z]|(?:source|author|via|tags?|category)\s*:)", re.IGNORECASE)
_PICTURE = r"(?:file\s+)?(?:photo(?:graph)?s?|image|picture|illustration|graphic|credit)"
_CAPTION = re.compile(rf"(?:{_PICTURE}|caption|pictured|above|below)\s*:\s*", re.IGNORECASE)
_CREDIT = re.compile(
    rf"\s*[(\[|]?\s*(?:{_PICTURE}(?:\s+credits?)?\s*(?::|by\s)|\u00a9)[^.!?\n]{{1,80}}$",
    re.IGNORECASE,
)
_CREDIT_REACH = 100
_TABLE_ROW = re.compile(r"\t.*\t|\|.*\|.*\||\S {3,}\S.* {3,}\S")
_CODE = re.compile(r"[{}<>=;_\\|*+^~@#]")
_CODE_FEW, _CODE_SHARE = 5, 0.06
"""Signs, and their share of a block, above which it is code or data, not prose."""
_SHORT_WORDS = 12
_FEW_WORDS = 3
_LONG_WORDS = 25
"""An unfinished line of so many words is prose that lost its full stop, not a heading."""


def ends_sentence(words: str) -> bool:
    """Say whether a text ends as a sentence does, with a stop, quotes closed behind it or not."""
    return _SENTENCE_END.search(words.rstrip()) is not None


def mark_of(raw: str) -> str:
    """Return the marks a line begins with, of a heading or a list: "## ", "- ", "2. "."""
    mark = _MARK.match(raw)
    return mark.group() if mark else ""


def kind_of(words: str, mark: str) -> str:
    """Return what a block is, given its words without the mark before them.

    One of paragraph, item (of a list), caption, heading, byline (or dateline), credit (of a
    picture), menu, table and code.
    """
    around = _around(words)
    if around:
        return around
    count, done = len(words.split()), ends_sentence(words)
    if "#" in mark or "=" in mark:
        return "heading"
    if mark.strip() and "**" not in mark:
        return "item" if done or count > _FEW_WORDS else "menu"
    if (done or words.rstrip().endswith(",")) and count > 1:
        return "paragraph"  # "..., he said," and a quotation in a paragraph of its own
    if _INNER_END.search(words):
        return "paragraph"
    return "paragraph" if count > _LONG_WORDS else "heading"


def _around(words: str) -> str:
    """Return which of the things around an article's prose a block is, or "" for none."""
    count, done = len(words.split()), ends_sentence(words)
    dated = count <= _SHORT_WORDS and _DATELINE.match(words) and not _is_prose(words)
    if _CAPTION.match(words) or credit_in(words):
        return "caption" if _has_caption(words) else "credit"
    if dated or (_BYLINE.match(words) and not done):
        return "byline"
    if _TABLE_ROW.search(words) and not done:
        return "table"
    if _BREADCRUMB.search(words) and count < _LONG_WORDS * 2 and not done:
        return "menu"
    return "code" if len(_CODE.findall(words)) > max(_CODE_FEW, _CODE_SHARE * len(words)) else ""


def credit_in(words: str) -> int:
    """Return how many characters of a picture's credit a block ends with."""
    reach = max(0, len(words) - _CREDIT_REACH)
    credit = _CREDIT.search(words, reach)
    return len(words) - credit.start() if credit else 0


def _has_caption(words: str) -> bool:
    """Say whether there is a sentence about the picture, beside who took it."""
    opening = _CAPTION.match(words)
    told = words[opening.end() if opening else 0 : len(words) - credit_in(words)]
    return ends_sentence(told) or len(told.split()) > _SHORT_WORDS // 2


def _is_prose(words: str) -> bool:
    """Say whether a line ends like a sentence, with words after what may be a date."""
    return ends_sentence(words) and not words.rstrip()[:-1].isdigit()
