"""Deciding what a noun names: the class of its most used senses, by what they are kinds of."""

from __future__ import annotations

import re
from collections import defaultdict

from scripts.lexicon.wordnet import Key, Sense, WordNet

__all__ = ["classify_nouns", "classify_synset", "count_uses", "find_roots", "own_senses", "vote"]

TOPICS = {
    "04": "event",  # noun.act
    "05": "thing",  # noun.animal
    "06": "thing",  # noun.artifact
    "08": "thing",  # noun.body
    "11": "event",  # noun.event
    "13": "thing",  # noun.food
    "15": "place",  # noun.location
    "17": "thing",  # noun.object
    "18": "person",  # noun.person
    "20": "thing",  # noun.plant
    "21": "thing",  # noun.possession
    "22": "event",  # noun.process
    "23": "quantity",  # noun.quantity
    "27": "thing",  # noun.substance
    "28": "time",  # noun.time
}
"""The number of a meaning's lexicographer file -> its class, where no root below says otherwise."""

ROOTS = {
    "person": "person.1",
    "group": "social_group.1 people.1 people.2 ethnic_group.1 military_unit.1 community.1 "
    "population.1 business.1 industry.1 enterprise.2 class.3 audience.1",
    "event": "event.1 meeting.1 social_gathering.1 rally.1 message.2 discussion.2 conversation.1 "
    "problem_solving.1 appraisal.1 crisis.1 atmospheric_phenomenon.1 geological_phenomenon.1",
    "place": "building.1 facility.1 building_complex.1 housing.1 establishment.4 way.6 bridge.1 "
    "tower.1 stadium.1 area.5 geological_formation.1 body_of_water.1 land.4 celestial_body.1 "
    "memorial.3 landing.1 room.1 location.1 defensive_structure.1 municipality.2 state.4",
    "quantity": "measure.2 cost.1 expense.1 outgo.1 financial_gain.1 sum.1 magnitude.1 "
    "magnitude_relation.1 value.2 debt.1 payment.1 tax.1 price.2",
    "time": "time_period.1 time_unit.1 time_interval.1 time.5 season.1",
    "thing": "document.1 writing.2 written_communication.1 show.3 music.1 publication.1 print.4 "
    "medium.1 representation.2 commodity.1 film.1 software.1 object.1 food.1 substance.1",
    "abstract": "occupation.1 sport.1 role.1 duty.1 information.1 subject.1 meaning.1 "
    "nonsense.1 body.7 opinion.1 direction.6 natural_language.1 consequence.1",
}
"""Class -> the meanings (word and sense) that give it to every kind of them; the nearest wins."""

WORD = re.compile(r"[a-z]{3,}(-[a-z]+)*")
LEAST_USES = {"abstract": 2, "event": 1, "group": 0, "person": 0, "place": 0, "thing": 3}
"""Class -> how often a noun must occur in definitions and tagged texts; 1 for other classes."""


def classify_nouns(wordnet: WordNet) -> dict[str, str]:
    """Return noun -> class, for nouns in one word that are common or of a useful class."""
    roots = find_roots(wordnet)
    found = {}
    for (pos, lemma), senses in wordnet.senses.items():
        own = own_senses(wordnet, lemma, senses)
        if pos != "n" or not own or not WORD.fullmatch(lemma):
            continue
        cls = vote(own, {s.synset: classify_synset(wordnet, s.synset, roots) for s in own})
        if count_uses(wordnet, lemma) >= LEAST_USES.get(cls, 1):
            found[lemma] = cls
    return found


def classify_synset(wordnet: WordNet, key: Key, roots: dict[Key, str]) -> str:
    """Return the class of the nearest root above a meaning, or else the one of its topic."""
    level = [key]
    while level:
        classes = [roots[above] for above in level if above in roots]
        if classes:
            return classes[0]
        level = [parent for above in level for parent in wordnet.synsets[above].parents]
    return TOPICS.get(wordnet.synsets[key].topic, "abstract")


def own_senses(wordnet: WordNet, lemma: str, senses: tuple[Sense, ...]) -> list[Sense]:
    """Leave out offensive senses, and those with a capital letter, such as Price the singer."""
    synsets = wordnet.synsets
    return [s for s in senses if lemma in synsets[s.synset].words and not synsets[s.synset].rude]


def count_uses(wordnet: WordNet, lemma: str) -> int:
    """Count a noun in WordNet's tagged texts and in its definitions."""
    return sum(sense.count for sense in wordnet.senses["n", lemma]) + wordnet.glosses[lemma]


def find_roots(wordnet: WordNet) -> dict[Key, str]:
    """Return the meanings of ROOTS with their classes."""
    roots = {}
    for cls, names in ROOTS.items():
        for lemma, rank in (name.split(".") for name in names.split()):
            roots[wordnet.senses["n", lemma][int(rank) - 1].synset] = cls
    return roots


def vote(senses: list[Sense], classes: dict[Key, str]) -> str:
    """Return the class most used; the lower the rank of an unseen sense, the less it weighs."""
    weights: defaultdict[str, float] = defaultdict(float)
    for sense in senses:
        weights[classes[sense.synset]] += sense.count + 1 / sense.rank
    # max keeps the first of equals, which is the class of the more frequent sense
    return max(weights, key=lambda cls: weights[cls])
