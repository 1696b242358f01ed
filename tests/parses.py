"""Parses written by hand: Docs of spaCy's own type, with every column given and no model.

A token is ``word/POS/TAG/dep/head`` with the index of its head, ``word=lemma/...`` where the
lemma is another word, ``~word`` where no blank stands before it, and one more field for the
class of the name, date or amount it belongs to: ``Acme/PROPN/NNP/nsubj/1/ORG``. A new line
begins a new paragraph.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from spacy.tokens import Doc, Span
from spacy.vocab import Vocab

from kg.annotate.names import Name
from kg.annotate.parse import Parse, Section, parse_of, read_columns
from kg.model import MentionKind, Referent
from kg.vocab import slug
from tests.build import make_article

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

__all__ = ["make_doc", "make_parse", "parsed", "read_bank", "spell", "table"]

_CLASSES = {"PERSON": "Person", "ORG": "Organization", "GPE": "Place", "LOC": "Place"}
_CLASSES |= {"FAC": "Place", "NORP": "Group", "PRODUCT": "Product", "EVENT": "Event"}


def make_doc(columns: str, *, published: str | None = None) -> Doc:
    """Return a Doc of these tokens, with its names found and no concepts."""
    rows = [token.split("/") for token in columns.split()]
    words = [row[0].lstrip("~").split("=")[0] for row in rows]
    doc = Doc(
        Vocab(),
        words=words,
        spaces=[not row[0].startswith("~") for row in rows[1:]] + [False],
        lemmas=[row[0].lstrip("~").split("=")[-1] for row in rows],
        pos=[row[1] for row in rows],
        tags=[row[2] for row in rows],
        deps=[row[3] for row in rows],
        heads=[int(row[4]) for row in rows],
    )
    doc.ents = [Span(doc, start, end, label=label) for start, end, label in _entities(rows)]
    article = make_article(doc.text, published=published)
    parse = read_columns(doc, article, sections=list(_paragraphs(columns)))
    for start, end, label in parse.ents:
        if label in _CLASSES:
            _name(parse, start, end, label)
    return doc


def make_parse(columns: str, *, published: str | None = None) -> Parse:
    """Return the columns of such a Doc."""
    return parse_of(make_doc(columns, published=published))


def _paragraphs(columns: str) -> Iterator[Section]:
    start = 0
    for line in columns.strip().split("\n"):
        yield Section(start, start + len(line.split()))
        start += len(line.split())


def _entities(rows: list[list[str]]) -> Iterator[tuple[int, int, str]]:
    """Yield the runs of neighbours with the same class."""
    labels = [row[5] if len(row) > 5 else "" for row in rows]
    start = 0
    for place in range(1, len(labels) + 1):
        if place == len(labels) or labels[place] != labels[start]:
            if labels[start]:
                yield start, place, labels[start]
            start = place


def _name(parse: Parse, start: int, end: int, label: str) -> None:
    inside = range(start, end)
    head = next(t for t in inside if parse.heads[t] not in inside or parse.heads[t] == t)
    text = parse.text(start, end)
    referent = Referent(slug(text), text, _CLASSES[label], MentionKind.NAME)
    parse.names.append(Name(start, end, head, label, text))
    parse.name_end[head] = end
    parse.referents[head] = (referent, "")


def spell(doc: Doc) -> str:
    """Write a Doc in this notation: how a model's analysis becomes a case of a test."""
    spelled = []
    for token in doc:
        glue = "~" if token.i and not doc[token.i - 1].whitespace_ else ""
        word = token.text + (f"={token.lemma_}" if token.lemma_ != token.text else "")
        fields = [glue + word, token.pos_, token.tag_, token.dep_, str(token.head.i)]
        spelled.append("/".join(fields + ([token.ent_type_] if token.ent_type_ else [])))
    return " ".join(spelled)


@cache
def read_bank(path: Path) -> dict[str, str]:
    """Return sentence -> columns of a file that gives a line to each, blank lines between."""
    pairs = path.read_text(encoding="utf-8").strip().split("\n\n")
    return dict(pair.split("\n", 1) for pair in pairs)


def parsed(sentence: str, *, published: str | None = None) -> Doc:
    """Return the Doc of a sentence whose parse is in ``tests/extract/parses.txt``."""
    bank = read_bank(Path(__file__).parent / "extract" / "parses.txt")
    return make_doc(bank[sentence], published=published)


def table(
    cases: Mapping[str, str], missed: Mapping[str, tuple[str, str]] | None = None
) -> list[object]:
    """Return each sentence with what it says; what is missed so far must go on to fail."""
    found: list[object] = [
        pytest.param(sentence, said, id=sentence) for sentence, said in cases.items()
    ]
    for sentence, (said, why) in (missed or {}).items():
        mark = pytest.mark.xfail(strict=True, reason=why)
        found.append(pytest.param(sentence, said, id=sentence, marks=mark))
    return found
