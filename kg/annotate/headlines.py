"""Headlines: present-tense verbs that the parser took for nouns.

"Senate blocks nominee" has no verb to a parser that learnt from running text. Where a headline's
tree has no clause, a word that may be its verb by form and agreement is stood in for by one that
is nothing but a verb, and if the parser then finds a clause with that verb, the tree holds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.tokens import Doc, Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language

__all__ = ["mend_headline"]

_VERBS = ("VERB", "AUX")
_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_PLURAL = frozenset("police people staff crew crews".split())
"""Nouns that take a plural verb, whatever they look like."""
_MOST = 4
"""Words that are tried."""
_LONGEST = 30
"""Tokens of a headline; what is longer is prose without its full stop."""


def mend_headline(nlp: Language, doc: Doc, lemma_of: Callable[[str], str]) -> Doc:
    """Return a headline's Doc with a clause, if one of its words can be the verb; else the same.

    ``lemma_of`` returns the verb a word is a form of, or "" if it is none.
    """
    if len(doc) > _LONGEST or _has_clause(doc):
        return doc
    for place, plural in list(_candidates(doc, lemma_of))[:_MOST]:
        asks = any(t.lower_ == "to" for t in doc[place + 2 : place + 6])
        stand_in = ("ask" if asks else "reject") + ("" if plural else "s")
        words = [token.text for token in doc]
        words[place] = stand_in
        again = nlp(_plain(nlp, words, doc))
        token = again[place]
        if token.dep_ == "ROOT" and any(child.dep_ in _SUBJECTS for child in token.children):
            return _told(doc, again, place, lemma_of(doc[place].lower_), plural=plural)
    return doc


def _has_clause(doc: Doc) -> bool:
    """Say whether some sentence's root is a verb with a subject."""
    return any(
        token.dep_ == "ROOT"
        and token.pos_ in _VERBS
        and any(child.dep_ in _SUBJECTS for child in token.children)
        for token in doc
    )


def _candidates(doc: Doc, lemma_of: Callable[[str], str]) -> Iterator[tuple[int, bool]]:
    """Yield places where a verb agrees with the noun before it, and whether that is a plural."""
    for token in doc[1:]:
        before = doc[token.i - 1]
        word = token.lower_
        if before.pos_ not in ("NOUN", "PROPN") or not token.is_alpha:
            continue
        plural = before.tag_ in ("NNS", "NNPS") or before.lower_ in _PLURAL
        lemma = lemma_of(word)
        if lemma and (lemma == word) == plural and (plural or word.endswith("s")):
            yield token.i, plural


def _plain(nlp: Language, words: list[str], doc: Doc) -> Doc:
    return Doc(nlp.vocab, words=words, spaces=[bool(token.whitespace_) for token in doc])


def _told(doc: Doc, again: Doc, place: int, lemma: str, *, plural: bool) -> Doc:
    """Return the words of one Doc with the tree and names of another, the verb's own word apart."""
    tags = [token.tag_ for token in again]
    tags[place] = "VBP" if plural else "VBZ"
    lemmas = [token.lemma_ for token in again]
    lemmas[place] = lemma
    mended = Doc(
        doc.vocab,
        words=[token.text for token in doc],
        spaces=[bool(token.whitespace_) for token in doc],
        pos=[token.pos_ for token in again],
        tags=tags,
        lemmas=lemmas,
        heads=[token.head.i for token in again],
        deps=[token.dep_ for token in again],
    )
    mended.tensor = again.tensor  # or it could not be joined to other Docs
    mended.ents = [
        Span(mended, span.start, span.end, label=span.label_)
        for span in again.ents
        if not span.start <= place < span.end
    ]
    return mended
