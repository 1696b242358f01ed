"""A pipeline's attribute ruler, remembered: coarse tags and features at a tenth of its cost.

The ruler matches close to two hundred patterns against every word, though nearly all of them look
at one word's tag, form and dependency alone. What it makes of such a word is the same every time,
and is asked of it once. A text in which a pattern of several words matches is left to the ruler.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

import numpy as np
from spacy.language import Language
from spacy.matcher import Matcher
from spacy.pipeline import AttributeRuler
from spacy.tokens import Doc

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["remember_attributes"]

_NAME = "remembered_attributes"
_ASKED: list[int | str] = ["TAG", "LOWER", "DEP"]
_ANSWERED: list[int | str] = ["POS", "MORPH", "LEMMA"]
_MOST = 200_000
"""Words remembered; then it begins anew, so that memory stays bounded."""


def remember_attributes(nlp: Language) -> None:
    """Put a remembering ruler in the place of a pipeline's own, if it has one whose way is known.

    It is known if every pattern looks at nothing but tags, forms and dependencies.
    """
    if "attribute_ruler" not in nlp.pipe_names:
        return
    ruler = nlp.get_pipe("attribute_ruler")
    if not isinstance(ruler, AttributeRuler) or not all(map(_is_known, _patterns(ruler))):
        return
    nlp.add_pipe(_NAME, after="attribute_ruler")
    nlp.get_pipe(_NAME).take(ruler, nlp)  # type: ignore[attr-defined]
    nlp.disable_pipe("attribute_ruler")


def _patterns(ruler: AttributeRuler) -> Iterator[list[dict[str, Any]]]:
    for entry in ruler.patterns:
        yield from cast("list[list[dict[str, Any]]]", entry["patterns"])


def _is_known(pattern: list[dict[str, Any]]) -> bool:
    # A form tells whether it is a space.
    return all(token.keys() <= {*_ASKED, "IS_SPACE"} for token in pattern)


@Language.factory(_NAME)
def _make(nlp: Language, name: str) -> _Remembered:  # noqa: ARG001 - what a factory is given
    return _Remembered()


class _Remembered:
    """The pipeline component: remembers what a ruler makes of each tag, form and dependency."""

    def take(self, ruler: AttributeRuler, nlp: Language) -> None:
        """Take the ruler to ask, and the pipeline whose vocabulary it uses."""
        self.ruler = ruler
        self.vocab = nlp.vocab
        self.known: dict[tuple[int, ...], tuple[int, ...] | None] = {}
        self.several = Matcher(nlp.vocab)
        longer = [pattern for pattern in _patterns(ruler) if len(pattern) > 1]
        if longer:
            self.several.add("longer", longer)

    def __call__(self, doc: Doc) -> Doc:
        """Set the attributes of a Doc's tokens as the ruler would."""
        if len(doc) == 0 or self.several(doc):
            return self.ruler(doc)
        asked = list(map(tuple, doc.to_array(_ASKED).tolist()))
        try:
            told = [self.known[key] for key in asked]
        except KeyError:
            self._learn(doc, asked)
            told = [self.known[key] for key in asked]
        if None in told:
            return self.ruler(doc)  # it changes what it was asked about: of a blank, the dependency
        doc.from_array(_ANSWERED, _rows(told))
        return doc

    def pipe(self, stream: Iterable[Doc], *, batch_size: int = 128) -> Iterator[Doc]:  # noqa: ARG002
        """Set the attributes of one Doc after the other."""
        return map(self, stream)

    def _learn(self, doc: Doc, asked: list[tuple[int, ...]]) -> None:
        """Ask the ruler about the words not met before, each as a text of its own."""
        if len(self.known) > _MOST:
            self.known.clear()
        for token, key in zip(doc, asked, strict=True):
            if key not in self.known:
                alone = Doc(self.vocab, words=[token.text])
                alone.from_array(["TAG", "DEP"], _rows([(key[0], key[2])]))
                self.ruler(alone)
                kept = tuple(alone.to_array(_ASKED)[0].tolist()) == key
                row = alone.to_array(_ANSWERED)[0].tolist()
                self.known[key] = tuple(row) if kept else None


def _rows(values: Sequence[tuple[int, ...] | None]) -> Any:  # noqa: ANN401 - spaCy's own array type
    """Return an array as a Doc takes it, one row a token."""
    return np.array(values, dtype="uint64")
