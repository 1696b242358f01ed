"""Pairing nouns for what happens with their verbs: acquisition with acquire, sale with sell."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from scripts.lexicon.classes import count_uses, own_senses
from scripts.lexicon.wordnet import Sense, WordNet

__all__ = ["pair_nominals"]

HAPPENING = frozenset(("noun.act", "noun.communication", "noun.event", "noun.process"))
"""The topics of the noun senses that can stand for a clause."""

SHARE = 0.3
"""How much of a noun's use must be such senses: building is mostly a house, not to build."""

WORD = re.compile(r"[a-z]{3,}(-[a-z]+)*")


def pair_nominals(wordnet: WordNet) -> dict[str, str]:
    """Return noun -> verb for nouns that WordNet derives from or to a verb, and that happen."""
    pairs = {}
    for (pos, noun), senses in wordnet.senses.items():
        if pos != "n" or not WORD.fullmatch(noun) or not count_uses(wordnet, noun):
            continue
        own = own_senses(wordnet, noun, senses)
        happening = [s for s in own if wordnet.synsets[s.synset].topic in HAPPENING]
        verbs = {verb for sense in happening for verb in _derived_verbs(wordnet, noun, sense)}
        if verbs and _weigh(happening) >= SHARE * _weigh(own):
            pairs[noun] = min(verbs, key=lambda verb: _rank(wordnet, noun, verb))
    return pairs


def _derived_verbs(wordnet: WordNet, noun: str, sense: Sense) -> Iterator[str]:
    synset = wordnet.synsets[sense.synset]
    for source, target, place in synset.derived:
        if synset.words[source] == noun and target[0] == "v":
            yield wordnet.synsets[target].words[place].replace("_", " ")


def _rank(wordnet: WordNet, noun: str, verb: str) -> tuple[int, int, str]:
    """Put the longest common stem first, then the most used verb; the alphabet breaks ties."""
    stem = len(os.path.commonprefix([noun, verb]))
    senses = wordnet.senses.get(("v", verb.replace(" ", "_")), ())
    return -stem, -sum(sense.count for sense in senses), verb


def _weigh(senses: list[Sense]) -> float:
    return sum(sense.count + 1 / sense.rank for sense in senses)
