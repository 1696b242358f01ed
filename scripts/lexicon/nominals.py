"""Pairing nouns for what happens with their verbs: acquisition with acquire, sale with sell."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from scripts.lexicon.classes import classify_synset, count_uses, find_roots, own_senses, vote
from scripts.lexicon.wordnet import Sense, WordNet

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["is_intransitive", "pair_nominals"]

TRANSITIVE = frozenset((8, 9, 10, 11, 14, 15, 16, 17, 18, 19, 20, 21, 24, 25, 30, 31))
"""WordNet's sentence patterns with an object: "Somebody ----s something"."""

SHARE = 0.3
"""How much of a noun's use must be events: building is mostly a house, not to build."""

WORD = re.compile(r"[a-z]{3,}(-[a-z]+)*")


def pair_nominals(wordnet: WordNet) -> dict[str, str]:
    """Return noun -> verb for nouns that mostly name what happens and are akin to a verb."""
    roots = find_roots(wordnet)
    pairs = {}
    for (pos, noun), senses in wordnet.senses.items():
        if pos != "n" or not WORD.fullmatch(noun) or not count_uses(wordnet, noun):
            continue
        own = own_senses(wordnet, noun, senses)
        classes = {s.synset: classify_synset(wordnet, s.synset, roots) for s in own}
        events = [sense for sense in own if classes[sense.synset] == "event"]
        verbs = {verb for sense in events for verb in _derived_verbs(wordnet, noun, sense)}
        verbs = {verb for verb in verbs if _fits(wordnet, noun, verb)}
        # "to bill", "to page" say something else than the noun mostly does
        if events and vote(own, classes) != "event":
            verbs.discard(noun)
        if verbs and _weigh(events) >= SHARE * _weigh(own):
            pairs[noun] = min(verbs, key=lambda verb: _rank(wordnet, noun, verb))
    return pairs


def is_intransitive(wordnet: WordNet, verb: str) -> bool:
    """Say whether neither of a verb's two most frequent senses takes an object: die, arrive."""
    word = verb.replace(" ", "_")
    senses = wordnet.senses.get(("v", word), ())[:2]
    return bool(senses) and not any(
        frame in TRANSITIVE and place in (0, wordnet.synsets[sense.synset].words.index(word) + 1)
        for sense in senses
        for frame, place in wordnet.synsets[sense.synset].frames
    )


def _fits(wordnet: WordNet, noun: str, verb: str) -> bool:
    """Leave out verbs made from the noun that texts hardly use, such as speechify."""
    return len(verb) <= len(noun) or " " in verb or _count_verb(wordnet, verb) > 0


def _derived_verbs(wordnet: WordNet, noun: str, sense: Sense) -> Iterator[str]:
    synset = wordnet.synsets[sense.synset]
    for source, target, place in synset.derived:
        if synset.words[source] == noun and target[0] == "v":
            words = wordnet.synsets[target].words
            # one spelling a verb: criticize, which names its relation, rather than criticise
            american = re.sub("ise$", "ize", words[place])
            yield (american if american in words else words[place]).replace("_", " ")


def _rank(wordnet: WordNet, noun: str, verb: str) -> tuple[int, int, str]:
    """Put the longest common stem first, then the most used verb; the alphabet breaks ties."""
    pairs = takewhile(lambda pair: pair[0] == pair[1], zip(noun, verb, strict=False))
    stem = len(list(pairs))
    return -stem, -_count_verb(wordnet, verb), verb


def _count_verb(wordnet: WordNet, verb: str) -> int:
    senses = wordnet.senses.get(("v", verb.replace(" ", "_")), ())
    return sum(sense.count for sense in senses)


def _weigh(senses: list[Sense]) -> float:
    return sum(sense.count + 1 / sense.rank for sense in senses)
