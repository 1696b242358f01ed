"""The borders of names: where joined ones are cut, and what is trimmed off their ends."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.annotate.genders import name_gender
from kg.annotate.lexicon import class_of, word_set
from kg.annotate.wordnet import noun_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.parse import Parse

__all__ = [
    "DESCRIBERS",
    "MODIFIERS",
    "REGAL",
    "SPELLED_TITLES",
    "TITLES",
    "cut_names",
    "is_name_like",
    "is_of_office",
    "is_people",
    "is_person_noun",
    "is_title",
    "trim_name",
]

TITLES = word_set(
    "mr mrs ms miss mx dr prof sir dame lord lady rev gov sen rep gen col capt lt sgt maj cpl adm "
    "prime vice deputy chief former president-elect hon justice sheikh ayatollah det insp supt ch "
    "cmdr cllr atty alhaji hajia shri smt datuk dato mme monsieur herr frau"
)
"""Words before a person's name that belong to no name; nouns for persons are titles as well."""

POSTS = word_set("MP MPs MEP MEPs MSP MSPs MLA MLAs CEO CFO COO")
"""Posts in capitals, which the model takes for a part of the name before them."""

DESCRIBERS = word_set(
    "developer retailer carmaker chipmaker drugmaker automaker planemaker operator supplier "
    "publisher insurer broadcaster provider maker rival startup start-up airline brewer grocer "
    "lender bookmaker manufacturer regulator newcomer giant shipbuilder steelmaker"
)
"""Nouns for firms that begin a sentence before the firm's name and are no part of it."""

SPELLED_TITLES = {
    "sen": "senator",
    "rep": "representative",
    "gov": "governor",
    "prof": "professor",
    "dr": "doctor",
    "rev": "reverend",
    "gen": "general",
    "capt": "captain",
    "insp": "inspector",
    "sgt": "sergeant",
}
"""Titles in short and the nouns that speak of their bearers again."""

MODIFIERS = word_set("prime vice former")
"""Words of titles that may as well stand before what is no person: the former Acme."""

OFFICES = word_set("secretary minister commissioner chancellor ombudsman")
"""Titles that what they are charged with stands before: Home Secretary, Health Minister."""

REGAL = word_set("king queen pope prince princess emperor saint st st. sultan")
"""Titles without which the name would not be understood."""

PARTICLES = word_set("de da di do du del della der van von den la le el al bin ibn y e")
"""Words in lower case that names begin with or hold."""

LOOSE_TAGS = word_set("DT PDT PRP$ POS IN TO CC WDT WP MD RB `` '' , . : -LRB- -RRB- HYPH")
"""Tags of words that no name begins or ends with."""

WHOLE = frozenset(("ORG", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"))
"""Labels of names that may hold a possessive or an "and"."""

LOWER_ENDS = frozenset(("LOC", "FAC", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"))
"""Labels of names that may end in a common noun."""

_POSSESSIVE = frozenset(("'s", "\u2019s", "'", "\u2019"))
_PLURALS = word_set("people men women children")
_CAPTIONS = word_set("image photo photograph picture video source credit file")
_ENDS = frozenset((".", "?", "!", '"', ":", ";"))
_JOINTS = frozenset(("and", ",", "or", ";", "\u2013", "\u2014", "/"))


def is_person_noun(word: str) -> bool:
    """Tell whether a word in lower case names persons ("minister")."""
    return class_of(word) == "Person"


def is_people(word: str) -> bool:
    """Tell whether a word names people in the plural: Citizens, Women."""
    low = word.lower()
    return low in _PLURALS or (low.endswith("s") and class_of(low[:-1]) == "Person")


def is_title(parse: Parse, token: int) -> bool:
    """Tell whether a word that may name persons is no first name: "minister", but not "Victor"."""
    word = parse.words[token]
    low = word.lower()
    return is_person_noun(low) and not (word[0].isupper() and name_gender(low))


def is_of_office(parse: Parse, end: int) -> bool:
    """Tell whether the word before a token only says what office is held: Home Secretary."""
    return (
        end < len(parse)
        and parse.words[end].istitle()
        and parse.words[end].lower() in OFFICES
        and parse.heads[end - 1] == end
        and noun_class(parse.words[end - 1].lower()) is not None
    )


def cut_names(
    parse: Parse, start: int, end: int, label: str, alone: set[str]
) -> Iterator[tuple[int, int]]:
    """Cut an entity where two names were joined, and trim each piece."""
    left = start
    for token in range(start + 1, end - 1):
        if _is_cut(parse, (left, token, end), label, alone):
            yield from trim_name(parse, left, token, label)
            left = token + 1
    yield from trim_name(parse, left, end, label)


def _is_cut(parse: Parse, spot: tuple[int, int, int], label: str, alone: set[str]) -> bool:
    start, token, end = spot
    word = parse.words[token]
    if word.isspace():
        return True
    if word == "the" and parse.pos[token - 1] == "PROPN" and label != "WORK_OF_ART":
        return True
    if word in _POSSESSIVE and parse.tags[token] == "POS":
        return label not in WHOLE or parse.text(start, token) in alone
    if word in _JOINTS:
        if label in WHOLE:
            return parse.text(start, token) in alone or parse.text(token + 1, end) in alone
        return True
    return False


def trim_name(parse: Parse, start: int, end: int, label: str) -> Iterator[tuple[int, int]]:
    """Yield the tokens of a name without titles, articles and marks; nothing if none is left."""
    while start < end and _is_loose_start(parse, start, end, label):
        start += 1
    while start < end and _is_loose_end(parse, end - 1, label):
        end -= 1
    while label in WHOLE and (cut := _common_noun(parse, start, end)):
        start = cut
    if start < end and is_name_like(parse.text(start, end)):
        yield start, end


def _common_noun(parse: Parse, start: int, end: int) -> int:
    """Return where a name begins after words that only describe it: "Local charity Acme Aid"."""
    for token in range(start + 1, end - 1):
        if (
            parse.tags[token] == "NN"
            and parse.words[token].islower()
            and parse.pos[token + 1] == "PROPN"
            and parse.words[token] not in PARTICLES
            and parse.words[token - 1] not in _JOINTS
        ):
            return token + 1
    return 0


def is_name_like(text: str) -> bool:
    """Tell whether a text could be a name: letters, no address, no markup, no shout of marks.

    >>> is_name_like("Ernst & Young"), is_name_like("###"), is_name_like("www.example.org/a")
    (True, False, False)
    """
    if any(mark in text for mark in "/@#<>{}|\\=*"):
        return False
    return any(char.isupper() or char.isdigit() for char in text) and any(
        char.isalpha() for char in text
    )


def _is_loose_start(parse: Parse, token: int, end: int, label: str) -> bool:
    word = parse.words[token]
    low = word.lower()
    if parse.tags[token] in LOOSE_TAGS or low in ("the", "a", "an"):
        return low not in PARTICLES or word[0].isupper()
    first = label in ("ORG", "") and token + 1 < end and _begins(parse, token)
    if first and (low in DESCRIBERS or (label and _leads_person(parse, token, end))):
        return True
    if parse.tags[token] == "NNS" and parse.words[token + 1 : token + 2] == ["of"]:
        return True  # "Critics of Acme", whose capital only begins the sentence
    if label == "PERSON" and token + 1 < end:
        bare = low.rstrip(".")
        return (
            bare in TITLES
            or (bare not in REGAL and low == word and bare not in PARTICLES)
            or (bare not in REGAL and is_title(parse, token) and parse.deps[token] != "ROOT")
        )
    return word.islower() and low not in PARTICLES


def _leads_person(parse: Parse, token: int, end: int) -> bool:
    """Tell whether a noun for persons stands before what is no body's name: Midfielder Roe."""
    last = parse.words[end - 1].lower()
    known = noun_class(last) or noun_class(last.removesuffix("s"))
    return is_title(parse, token) and known is None


def _begins(parse: Parse, token: int) -> bool:
    """Tell whether a sentence, or what is quoted in it, begins with a token."""
    if token == 0 or parse.words[token - 1] in _ENDS:
        return True
    return parse.sents[bisect_right(parse.sents, (token, len(parse))) - 1][0] == token


def _in_score(parse: Parse, token: int) -> bool:
    """Say whether a number is one of a score's two: "beat Bolt 4-0"."""
    around = (parse.words[max(0, token - 2) : token], parse.words[token + 1 : token + 3][::-1])
    return any(
        len(pair) > 1 and pair[0].isdigit() and pair[1] in ("-", "\u2013") for pair in around
    )


def _is_loose_end(parse: Parse, token: int, label: str) -> bool:
    word = parse.words[token]
    if word in _POSSESSIVE or parse.tags[token] in LOOSE_TAGS or word.isspace():
        return not word[-1].isalnum() or word.islower() or word in _POSSESSIVE
    if word.isdigit() and (label in ("GPE", "PERSON", "NORP", "LOC") or _in_score(parse, token)):
        return True
    if word in POSTS or not any(map(str.isalnum, word)):
        return True
    if word.lower() in _CAPTIONS and parse.words[token + 1 : token + 2] == [":"]:
        return True
    return word.islower() and not (label in LOWER_ENDS and parse.pos[token] == "NOUN")
