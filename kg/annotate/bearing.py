"""How a name bears itself: an age, "said she", initials, digits, as cues of its class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lists import territory_kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.name import Name
    from kg.annotate.parse import Parse

__all__ = ["bearing"]

_OLDEST = 120
_YOUNGEST = 5
_CLOSES = frozenset((",", ".", ";"))
_SHORTEST = 4
_INITIALS = 3
"""Letters of an abbreviation that is no person's initials: IIT Madras, but JD Roe."""


def bearing(parse: Parse, name: Name) -> Iterator[tuple[str, str]]:
    """Yield what a name's age, its own clause and its spelling say of its class."""
    if _has_age(parse, name.end):
        yield "Person", "age"
    head = parse.heads[name.head]
    if parse.deps[name.head] == "nsubj":
        if _says_he(parse, name, head):
            yield "Person", "says he"
        if name.label != "PERSON" and _comments(parse, head):
            yield "Organization", "comments"
    words = parse.words[name.start : name.end]
    if len(words) > 1 and not name.label and territory_kind(name.text):
        yield "Place", "country"
    elif len(words) > 1:
        first = words[0]
        if (
            len(first) >= _INITIALS
            and first.isalpha()
            and first.isupper()
            and words[1].isalpha()
            and not words[1].isupper()
        ):
            yield "Organization", "initials"
    elif _is_numbered(words[0]) and name.label != "GPE":
        yield "Product", "digits"


def _is_numbered(word: str) -> bool:
    """Tell whether letters and digits in one word number a make, as in A320neo."""
    digits = any(map(str.isdigit, word))
    return digits and len(word) >= _SHORTEST and word[0].isupper() and word[-1].isalnum()


def _has_age(parse: Parse, end: int) -> bool:
    """Tell whether a number between commas follows that can be an age: "Roe, 52,"."""
    if parse.words[end : end + 1] != [","]:
        return False
    after = parse.words[end + 1 : end + 3]
    return (
        len(after) == len(("age", ","))
        and after[0].isdecimal()
        and _YOUNGEST <= int(after[0][:4]) <= _OLDEST
        and after[1] in _CLOSES
    )


def _says_he(parse: Parse, name: Name, verb: int) -> bool:
    """Tell whether what somebody says begins with he or she, and nobody else is in between."""
    if name.end != verb:
        return False
    return any(
        parse.words[subject].lower() in ("he", "she")
        for said in parse.kids(verb, "ccomp")
        for subject in parse.kids(said, "nsubj", "nsubjpass")
    )


def _comments(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is of those that places do not do: declined to comment."""
    return parse.lemmas[verb] in ("decline", "refuse") and any(
        parse.lemmas[kid] == "comment" for kid in parse.kids(verb, "xcomp")
    )
