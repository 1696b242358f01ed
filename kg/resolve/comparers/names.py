"""Comparers of names: whether two spellings can be one name."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from kg.annotate.forms import initials_of
from kg.resolve.comparers.finding import Finding
from kg.resolve.profiles import Profile, middles
from kg.resolve.spelling import skeleton

__all__ = [
    "is_person",
    "married_name",
    "middle_name",
    "other_order",
    "other_surname",
    "prefix_of_name",
    "same_letters",
    "same_name",
    "same_territory",
    "similar_spelling",
    "spelled_initials",
    "stated_name",
    "unspelled_initials",
    "written_short",
]

_NO = Finding(0.0, "the names differ")
_FULL = 2
_ONE_LETTER = 0.6
"""What a stated name of one letter is worth: it may stand for anything."""
_SHORTEST = 4
_ALIKE = 80.0
_MOST_INITIALS = 7


def is_person(one: Profile, other: Profile) -> bool:
    """Tell whether both are people, or one is and the other may be."""
    return "person" in (one.family, other.family) and {one.family, other.family} <= {"person", ""}


def same_name(one: Profile, other: Profile) -> Finding:
    """Score a name that is the same but for capitals, "the" and legal form."""
    if one.key != other.key or not one.key:
        return _NO
    if one.legal != other.legal:
        return Finding(1.0, "the same name but for the legal form")
    return Finding(1.0, "the same name")


def same_letters(one: Profile, other: Profile) -> Finding:
    """Score a name that is the same in plain letters: accents and alphabets apart."""
    if one.words and one.words == other.words:
        return Finding(1.0, f"{_both(one, other)} are the same in plain letters")
    return _NO


def same_territory(one: Profile, other: Profile) -> Finding:
    """Score two names of one country or region: Burma and Myanmar."""
    if one.words != other.words and one.territory and one.territory == other.territory:
        reason = f"{_both(one, other)} are names of one territory (Wikidata {one.territory})"
        return Finding(1.0, reason)
    return _NO


def other_order(one: Profile, other: Profile) -> Finding:
    """Score a person's name with the surname first in one and last in the other."""
    if (
        is_person(one, other)
        and len(one.words) == len(other.words) == _FULL
        and one.words == other.words[::-1]
    ):
        return Finding(1.0, f"{_both(one, other)} are the same words in another order")
    return _NO


def spelled_initials(one: Profile, other: Profile) -> Finding:
    """Score initials that an article gives for the other's name."""
    for short, long in _both_ways(one, other):
        if short.key in long.initials:
            return Finding(1.0, f'an article gives "{short.label}" as short for {long.label}')
    return _NO


def stated_name(one: Profile, other: Profile) -> Finding:
    """Score a name that an article states for the other: "now known as", "née"."""
    for named, stating in _both_ways(one, other):
        if named.key in stating.stated:
            reason = f"an article says that {stating.label} is or was called {named.label}"
            return Finding(1.0 if len(named.key) > 1 else _ONE_LETTER, reason)
    return _NO


def married_name(one: Profile, other: Profile) -> Finding:
    """Score a person with the surname of whom the other is said to have married."""
    for named, wed in _both_ways(one, other):
        if named.key in wed.married and is_person(one, other):
            return Finding(1.0, f"{wed.label} may be called {named.label} since a wedding")
    return _NO


def unspelled_initials(one: Profile, other: Profile) -> Finding:
    """Score capitals that are the initials of the other's name, though no article says so."""
    if is_person(one, other):
        return _NO
    for short, long in _both_ways(one, other):
        letters = short.label.replace(".", "")
        if (
            1 < len(letters) <= _MOST_INITIALS
            and letters.isupper()
            and len(long.words) > 1
            and letters.casefold() == initials_of(long.label)
        ):
            return Finding(1.0, f'"{short.label}" are the initials of {long.label}')
    return _NO


def middle_name(one: Profile, other: Profile) -> Finding:
    """Score a person's name that has a middle name or initial in one, and none in the other."""
    if not is_person(one, other) or min(len(one.words), len(other.words)) < _FULL:
        return _NO
    ends = (one.words[0], one.words[-1]) == (other.words[0], other.words[-1])
    if ends and (not middles(one.words)) != (not middles(other.words)):
        return Finding(1.0, f"{_both(one, other)} differ in a middle name")
    if ends and {word[0] for word in middles(one.words)} == {w[0] for w in middles(other.words)}:
        return Finding(1.0, f"{_both(one, other)} have one middle initial")
    return _NO


def written_short(one: Profile, other: Profile) -> Finding:
    """Score a person's given name that is but an initial in one: J. Smith."""
    if not is_person(one, other) or min(len(one.words), len(other.words)) < _FULL:
        return _NO
    firsts = sorted((one.words[0], other.words[0]), key=len)
    if one.words[-1] == other.words[-1] and len(firsts[0]) == 1 and firsts[1][0] == firsts[0]:
        return Finding(1.0, f"{_both(one, other)} agree in initial and surname")
    return _NO


def other_surname(one: Profile, other: Profile) -> Finding:
    """Score people of one given name of whom one bears the other's surname beside another."""
    if not is_person(one, other) or not one.words or not other.words:
        return _NO
    surnames, others = set(one.words[1:]), set(other.words[1:])
    if (
        one.words[0] == other.words[0]
        and one.words[-1] != other.words[-1]
        and surnames & others
        and (surnames <= others or others <= surnames)
    ):
        return Finding(1.0, f"{_both(one, other)} share given name and a surname")
    return _NO


def similar_spelling(one: Profile, other: Profile) -> Finding:
    """Score names that sound alike word by word, as two transliterations of one name do."""
    if len(one.words) != len(other.words) or not one.words or one.words == other.words:
        return _NO
    alike = [_alike(mine, theirs) for mine, theirs in zip(one.words, other.words, strict=True)]
    if min(alike) <= 0.0:
        return _NO
    return Finding(sum(alike) / len(alike), f"{_both(one, other)} are spelled alike")


def prefix_of_name(one: Profile, other: Profile) -> Finding:
    """Score a body's name that begins with all of the other's: a firm, or its subsidiary."""
    if "person" in (one.family, other.family) or "place" in (one.family, other.family):
        return _NO
    short, long = sorted((one.words, other.words), key=len)
    if short and len(short) < len(long) and long[: len(short)] == short:
        return Finding(1.0, f"{_both(one, other)} begin alike")
    return _NO


def _alike(mine: str, theirs: str) -> float:
    """Score two words; only longer ones may differ, and never in a number or a final "a"."""
    if mine == theirs:
        return 1.0
    if min(len(mine), len(theirs)) < _SHORTEST or mine.endswith("a") != theirs.endswith("a"):
        return 0.0
    if any(letter.isdigit() for letter in mine + theirs) or skeleton(mine) != skeleton(theirs):
        return 0.0
    alike = ratio(*sorted((mine, theirs)))
    return alike / 100.0 if alike >= _ALIKE else 0.0


def _both_ways(one: Profile, other: Profile) -> tuple[tuple[Profile, Profile], ...]:
    first, second = sorted((one, other), key=lambda profile: profile.label)
    return (first, second), (second, first)


def _both(one: Profile, other: Profile) -> str:
    first, second = sorted((one.label, other.label))
    return f'"{first}" and "{second}"'
