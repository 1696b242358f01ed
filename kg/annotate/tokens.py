"""Tokens: hyphens split words as they do in the treebanks the parsers learnt from."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from spacy.language import Language

    from kg.annotate.parse import Parse

__all__ = ["keep_affixes", "mend_lemmas", "verb_lemmas"]

# Parts that never are words of their own; English treebanks since OntoNotes keep them joined.
_BEFORE = frozenset(
    "a ante anti arch auto bi bio co counter cyber de dis e eco electro ex extra geo hydro hyper "
    "infra inter intra macro mega micro mid mini mis mono multi nano neo non over pan para post "
    "pre pro proto pseudo quasi re semi socio sub super techno trans tri ultra un under uni "
    "vice".split()
)
_AFTER = frozenset("elect esque ette fest fold gate goer goers less like most wide wise".split())
_PART = re.compile(r"[^\W\d_]+")


def keep_affixes(nlp: Language) -> None:
    """Let a pipeline's tokenizer leave "co-founded" and "president-elect" in one piece."""
    tokenizer: Any = nlp.tokenizer  # spaCy types it as any callable
    split: Callable[[str], Iterator[re.Match[str]]] = tokenizer.infix_finditer

    def finditer(word: str) -> list[re.Match[str]]:
        return [match for match in split(word) if not _joins_affix(word, match)]

    tokenizer.infix_finditer = finditer


def verb_lemmas(nlp: Language) -> Callable[[str], str]:
    """Return what gives the lemma of the verb that a word in lower case may be a form of.

    It gives "" for a word that is no form of a verb, and for every word if the pipeline's
    lemmatizer has no list of verbs.
    """
    tables = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if tables is None or not tables.has_table("lemma_index"):
        return lambda _word: ""
    known = tables.get_table("lemma_index")["verb"]
    odd = tables.get_table("lemma_exc", {}).get("verb", {})

    @lru_cache(maxsize=8192)
    def lemma_of(word: str) -> str:
        if word in odd:
            return str(odd[word][0])
        ends = next((e for e in ("ing", "ied", "ies", "ed", "es", "s") if word.endswith(e)), "")
        stem = word.removesuffix(ends)
        forms = [stem, stem + "e", stem[:-1]]
        if ends in ("ed", "es"):
            forms = [stem + "e", stem, stem[:-1]]
        elif ends in ("ied", "ies"):
            forms = [stem + "y", stem + "ie"]
        return next((v for v in (word, *forms) if v in known), "")

    return lemma_of


def mend_lemmas(parse: Parse, lemma_of: Callable[[str], str]) -> None:
    """Give verbs with an affix the lemma of the verb they are made of: co-founded, co-found."""
    for token, word in enumerate(parse.words):
        if "-" in word and parse.pos[token] == "VERB":
            before, _, base = word.lower().rpartition("-")
            parse.lemmas[token] = f"{before}-{lemma_of(base) or base}"


def _joins_affix(word: str, match: re.Match[str]) -> bool:
    """Say whether a split would cut an affix off its word at a hyphen."""
    if match.group() not in ("-", "\u2010", "\u2011"):
        return False
    before, after = word[: match.start()], word[match.end() :]
    if before.lower() in _BEFORE:
        return _PART.match(after) is not None
    return after.lower() in _AFTER and _PART.fullmatch(before) is not None
