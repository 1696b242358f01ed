"""What the words of a name say by themselves: a legal form, "University", a first name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.borders import is_people
from kg.annotate.dealings import dealings
from kg.annotate.genders import name_gender
from kg.annotate.lexicon import class_of, word_set
from kg.annotate.lists import legal_forms
from kg.annotate.wordnet import noun_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.annotate.name import Name
    from kg.annotate.parse import Parse

__all__ = ["CLUB_WORDS", "LEGAL_FORMS", "STORMS", "is_plural_team", "own_words"]

LEGAL_FORMS = legal_forms() | word_set("co corp corporation holdings asa nv kk pty")
"""Last words of a company's name that its short form drops."""

TEAM_WORDS = word_set("united rovers wanderers athletic albion fc afc cf sc fk hotspur")
"""Last words of clubs' names."""

CLUB_WORDS = word_set("city town county villa orient forest")
"""Last words of clubs' names that places' names have as well."""

COMPANY_WORDS = word_set(
    "energy systems capital foods farms motors airlines airways technologies software media labs "
    "pharmaceuticals pharma industries partners ventures insurance petroleum mining resources "
    "brands stores studios entertainment networks telecom robotics biotech therapeutics"
)
"""Last words of companies' names that say their trade; persons and places hardly have them."""

CONTEST_WORDS = word_set("cup championship championships tournament olympics festival derby")
"""Last words of the names of contests and feasts, which the word list takes for other things."""

BATTLE_WORDS = word_set("fire war battle massacre siege revolution uprising fires")
"""Last words of events' names, if "the" stands before them."""

STORMS = word_set("storm hurricane typhoon cyclone")
"""Words before the name that a storm is given."""

_LAST_WORDS = {
    **dict.fromkeys(TEAM_WORDS, ("Organization", "team")),
    **dict.fromkeys(COMPANY_WORDS, ("Organization", "own last word")),
    **dict.fromkeys(CONTEST_WORDS, ("Event", "own last word")),
    **dict.fromkeys(LEGAL_FORMS, ("Organization", "legal form")),
}
_NAMED_AFTER = frozenset(("Organization", "Place", "Product"))
_TWO = 2


def own_words(parse: Parse, name: Name) -> Iterator[tuple[str, str]]:
    """Yield what the words of a name of several words say of its class."""
    said = _first_word_says(parse, name) or _last_word_says(parse, name)
    if said is not None:
        yield said
    if name.label in ("", "PERSON") and name_gender(parse.words[name.start].lower()):
        yield "Person", "given name"


def _first_word_says(parse: Parse, name: Name) -> tuple[str, str] | None:
    if any(parse.words[token].lower() in STORMS for token in range(name.start, name.end - 1)):
        return "Event", "storm"
    if parse.tags[name.start + 1] == "POS" and is_people(parse.words[name.start]):
        return "Organization", "legal form"
    return None


def _last_word_says(parse: Parse, name: Name) -> tuple[str, str] | None:
    last = parse.words[name.end - 1].rstrip(".").lower()
    if last in _LAST_WORDS:
        return _LAST_WORDS[last]
    if name.label != "PERSON" and is_plural_team(parse, name.end - 1):
        return "Organization", "team"
    if last in CLUB_WORDS and "contest" in {cue for _, cue in dealings(parse, name)}:
        return "Organization", "team city"
    if last in BATTLE_WORDS and name.after_the:
        return "Event", "own last word"
    cls = class_of(last)
    if name.label == "PERSON":
        body = cls == "Organization" and name.end - name.start > _TWO
        return ("Organization", "band") if body else None
    return (cls, "own last word") if cls in _NAMED_AFTER else None


def is_plural_team(parse: Parse, token: int) -> bool:
    """Tell whether a name's last word is a plural as teams have it: Sparks, no states or isles."""
    word = parse.words[token].lower()
    if parse.tags[token] != "NNPS" and not (word.endswith("s") and parse.pos[token] == "PROPN"):
        return False
    return (
        noun_class(word.removesuffix("s")) in ("thing", "person", "abstract")
        and noun_class(word) is None
    )
