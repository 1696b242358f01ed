"""An article becomes a Doc: prose parsed block by block, then names, values and referents."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from kg.annotate.blocks import Block, find_blocks
from kg.annotate.headlines import mend_headline
from kg.annotate.kinds import ends_sentence
from kg.annotate.language import reads_english
from kg.annotate.model import choose_model, load_model
from kg.annotate.parse import Section, parse_of, read_columns
from kg.annotate.tokens import mend_lemmas, verb_lemmas
from kg.annotate.trees import mend_trees

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language

    from kg.model import Article

__all__ = ["Annotator", "clean", "load_annotator"]

_BATCH = 64
"""Articles whose blocks are parsed together."""
_PROSE = ("headline", "paragraph", "item", "caption")
# One character for one, so that offsets stay: curly quotes the parser was hardly trained on,
# blanks of odd widths, line breaks inside a paragraph, soft hyphens and direction marks.
_REPLACED: dict[str | int, str] = {
    **dict.fromkeys("\u2018\u2019\u201b\u02bc\u2032", "'"),
    **dict.fromkeys("\u201c\u201d\u201f\u2033\u00ab\u00bb", '"'),
    **dict.fromkeys("\n\r\t\v\f\u00a0\u2002\u2003\u2007\u2009\u200a\u202f\u3000\u2028\u2029", " "),
    **dict.fromkeys("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\ufeff", " "),
    **dict.fromkeys("\u2010\u2011", "-"),
    # Half a character, which JSON may hold and no encoding can write.
    **dict.fromkeys(range(0xD800, 0xE000), "\ufffd"),
}
_PLAIN = str.maketrans(_REPLACED)
_PICTURES = re.compile("[\U0001f000-\U0001faff\u2600-\u27bf\ufe0f\u200d]")
"""Emoji and their joints, which parsers take for words."""


def clean(text: str) -> str:
    """Replace characters that mislead the parser by plain ones, one for one."""
    return _PICTURES.sub(" ", text.translate(_PLAIN))


class Annotator:
    """A loaded spaCy pipeline with kg's own reading of its output on top.

    Calling it with an Article gives a Doc of the article's prose whose columns, names and
    referents ``kg.annotate.parse.parse_of`` returns.
    """

    def __init__(self, nlp: Language, name: str, version: str) -> None:
        """Take a loaded pipeline, its package name and version."""
        self.nlp = nlp
        self.name = name
        self.version = version
        self.lemma_of = verb_lemmas(nlp)

    def __call__(self, article: Article) -> Doc:
        """Annotate one article; the result depends on nothing but the article and the model."""
        return next(self.pipe([article]))

    def pipe(self, articles: Iterable[Article]) -> Iterator[Doc]:
        """Annotate articles in batches, which takes half the time if they are short."""
        remaining = iter(articles)
        while batch := list(islice(remaining, _BATCH)):
            prose = [_prose(article) for article in batch]
            texts = [
                clean(article.text[block.start : block.end])
                for article, (blocks, _) in zip(batch, prose, strict=True)
                for block in blocks
            ]
            docs = self.nlp.pipe(texts)
            for article, (blocks, foreign) in zip(batch, prose, strict=True):
                doc = self._read(article, blocks, list(islice(docs, len(blocks))))
                if foreign:
                    parse_of(doc).notes = (_remark(article, len(foreign), len(blocks)),)
                yield doc

    @staticmethod
    def notes(doc: Doc) -> tuple[str, ...]:
        """Return the remarks for the report that annotating an article gave rise to."""
        return parse_of(doc).notes

    def _read(self, article: Article, blocks: list[Block], docs: list[Doc]) -> Doc:
        """Make one Doc of an article's parsed blocks, with its columns and referents."""
        from kg.annotate.referents import find_referents  # noqa: PLC0415 - its lexicons load late

        for place, doc in enumerate(docs):
            if not ends_sentence(doc.text):
                docs[place] = mend_headline(self.nlp, doc, self.lemma_of)
        doc, starts, sections = _join(self.nlp, docs, blocks)
        parse = read_columns(doc, article, starts=starts, sections=sections)
        mend_lemmas(parse, self.lemma_of)
        mend_trees(parse, self.lemma_of)
        parse.referents = find_referents(parse)
        return doc


def _prose(article: Article) -> tuple[list[Block], list[Block]]:
    """Return an article's prose, and what would be prose in another language than English."""
    told = [b for b in find_blocks(article.text, title=article.title) if b.kind in _PROSE]
    read = [b for b in told if reads_english(article.text[b.start : b.end])]
    return read, [block for block in told if block not in read]


def load_annotator(model: str) -> Annotator:
    """Load an installed pipeline by name, or the best one for "auto".

    Raises:
        ModelError: if it is not installed, not genuine or not complete.
    """
    name = choose_model(model)
    nlp, version = load_model(name)
    return Annotator(nlp, name, version)


def _remark(article: Article, foreign: int, read: int) -> str:
    """Say for the report how much of an article was left out for its language."""
    part = f"{foreign} of {foreign + read} paragraphs" if read else "the text"
    name = article.source or article.id
    return f"{name}: {part} left out, in a language that does not look like English."


def _join(
    nlp: Language, docs: list[Doc], blocks: list[Block]
) -> tuple[Doc, list[int], list[Section]]:
    """Make one Doc of the blocks' Docs, with each token's offset in the article."""
    starts: list[int] = []
    sections: list[Section] = []
    size = 0
    for doc, block in zip(docs, blocks, strict=True):
        starts.extend((doc.to_array("IDX") + block.start).tolist())
        sections.append(Section(size, size + len(doc), block.kind, block.heading))
        size += len(doc)
    if len(docs) == 1:
        return docs[0], starts, sections
    joined = Doc.from_docs(docs, ensure_whitespace=True) if docs else None
    return joined if joined is not None else Doc(nlp.vocab), starts, sections
