"""Parses written by hand, so that grammar is tested without a trained model."""

from __future__ import annotations

from kg.annotate.parse import Parse, Section
from kg.model import Article
from kg.vocab import digest

__all__ = ["make_parse"]

POS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "PRP": "PRON",
    "PRP$": "PRON",
    "WDT": "PRON",
    "WP": "PRON",
    "DT": "DET",
    "JJ": "ADJ",
    "JJS": "ADJ",
    "RB": "ADV",
    "IN": "ADP",
    "CC": "CCONJ",
    "CD": "NUM",
    "MD": "AUX",
    "POS": "PART",
    "TO": "PART",
    "HYPH": "PUNCT",
}
"""Coarse parts of speech by tag; a tag not here is a verb's if it begins with V, else a mark's."""

IRREGULAR = {"is": "be", "was": "be", "are": "be", "said": "say", "left": "leave", "met": "meet"}
LIGHT = frozenset(("'s", ".", ",", ")", "'"))


def make_parse(
    *sentences: str, ents: dict[str, str] | None = None, lemmas: dict[str, str] | None = None
) -> Parse:
    """Build a Parse from sentences of "word/TAG/dep/head", heads counted from 1, 0 for the root.

    ``ents`` maps each name to the label the model gives it wherever it stands, ``lemmas`` a
    word to its lemma where that is not the word in lower case without its ending.
    """
    rows = [[token.rsplit("/", 3) for token in one.split()] for one in sentences]
    words, tags, deps, heads, sents = [], [], [], [], []
    for row in rows:
        begin = len(words)
        for word, tag, dep, head in row:
            heads.append(len(words) if head == "0" else begin + int(head) - 1)
            words.append(word)
            tags.append(tag)
            deps.append(dep)
        sents.append((begin, len(words)))
    text, starts = "", []
    for place, word in enumerate(words):
        glued = word in LIGHT or "-" in (word, words[place - 1]) or words[place - 1] == "("
        text += "" if glued or not place else " "
        starts.append(len(text))
        text += word
    return Parse(
        article=Article(id=digest(text), text=text),
        words=words,
        lemmas=[_lemma(w, t, lemmas or {}) for w, t in zip(words, tags, strict=True)],
        pos=[POS.get(tag, "VERB" if tag.startswith("V") else "PUNCT") for tag in tags],
        tags=tags,
        deps=deps,
        heads=heads,
        starts=starts,
        ends=[start + len(word) for start, word in zip(starts, words, strict=True)],
        sents=sents,
        ents=_ents(words, ents or {}),
        sections=[Section(0, len(words))],
    )


def _lemma(word: str, tag: str, lemmas: dict[str, str]) -> str:
    if word in lemmas or tag.startswith("NNP"):
        return lemmas.get(word, word)
    low = IRREGULAR.get(word, word.lower())
    if tag == "NNS":
        return low.removesuffix("s")
    if tag in ("VBD", "VBN") and low == word:
        return low.removesuffix("ed")
    return low


def _ents(words: list[str], ents: dict[str, str]) -> list[tuple[int, int, str]]:
    """Find each name wherever it stands; a longer one comes before a shorter inside it."""
    found: list[tuple[int, int, str]] = []
    for name in sorted(ents, key=lambda name: -len(name.split())):
        size = len(name.split())
        for start in range(len(words) - size + 1):
            taken = any(a < start + size and start < b for a, b, _ in found)
            if words[start : start + size] == name.split() and not taken:
                found.append((start, start + size, ents[name]))
    return sorted(found)
