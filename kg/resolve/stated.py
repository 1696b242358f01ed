"""Other names that a text states: "Acme, now known as Bolt", "Emma Frey, née Holt"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import MentionKind
from kg.resolve.labels import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.resolve.things import Thing

__all__ = ["OtherNames", "other_names"]

_WORD = r"[^\W\d_a-z][\w&'\u2019-]*(?:\.\w+)*"
_NAME = rf"(?:the )?(?P<name>{_WORD}(?: (?:(?:of|the|de|van|von|&) )*{_WORD})*)"
_WHICH = r",? ?\(?(?:(?:which|who|that),? )?"
_WHEN = r"(?:since|later|soon|recently|then)"
_WAS = rf"(?:is|was|were|are|(?:has|have|had) (?:{_WHEN} )?been)"
_SELF = r"(?:it|him|her|them)sel(?:f|ves)"
_THE_NAME = r"(?:its|his|her|their) (?:\w+ )?name"
_FORMERLY = r"(?:formerly|previously|originally)"
_TIMES = rf"(?:now|also|later|once|until recently|{_FORMERLY})"

_KNOWN = rf"{_WHICH}(?:{_WAS} )?{_TIMES} (?:known as|called|named) "
_RENAMED = rf"{_WHICH}{_WAS} (?:{_WHEN} )?(?:renamed|rebranded)(?: to| as| into)? "
_RENAMES = (
    rf"{_WHICH}(?:{_WHEN} )?(?:renam|rebrand)(?:ed|es|s) (?:{_SELF}(?: to| as| into)?|as|to) "
)
_CHANGED = rf"{_WHICH}(?:has |had |have )?(?:{_WHEN} )?(?:changed|changes) {_THE_NAME} to "
_SHORT = r" \(?(?:f/k/a|fka|aka|a\.k\.a\.) "

_AFTER = tuple(re.compile(cue + _NAME) for cue in (_KNOWN, _RENAMED, _RENAMES, _CHANGED, _SHORT))
"""Words between a name and another one of the same thing."""

_ALONE = tuple(
    re.compile(cue + _NAME + r"(?=[,.;)]|$| and | or )")
    for cue in (rf"(?:, | \(){_FORMERLY} ", r" \(now ")
)
"""Words that state a name only if nothing follows it: "formerly Acme's chief" states none."""

_OLD = _NAME.replace("name", "old")
_FROM = re.compile(rf" (?:has |had )?(?:changed|changes) {_THE_NAME} from {_OLD} to {_NAME}")
_OBJECT = re.compile(rf"(?: to| as) {_NAME}")
_RENAMING = ("renamed ", "renames ", "rebranded ", "renaming ", "rebranding ")
_BORN = re.compile(rf"(?:,? \(?| )(?:n\u00e9e|nee|geb\.) {_NAME}")
_WEDS = frozenset(("marries", "weds"))


@dataclass(frozen=True, slots=True)
class OtherNames:
    """Keys of names: ``stated`` ones are a thing's, ``married`` ones may be a person's."""

    stated: frozenset[str] = frozenset()
    married: frozenset[str] = frozenset()


def other_names(thing: Thing, text: str) -> OtherNames:
    """Return the names that an article states for a thing beside its own."""
    own = {name_key(thing.referent.label)}
    return OtherNames(_keys(_stated(thing, text)) - own, _keys(_married(thing)) - own)


def _keys(names: Iterable[str]) -> frozenset[str]:
    return frozenset(name_key(name) for name in names if name)


def _stated(thing: Thing, text: str) -> Iterator[str]:
    for mention in thing.mentions:
        if mention.kind is MentionKind.NAME and text.startswith(mention.text, mention.start):
            yield from _said_of(text, mention.start, mention.end)
            born = thing.referent.cls == "Person" and _BORN.match(text, mention.end)
            if born:
                yield _maiden(thing.referent.label, _trimmed(born["name"]))


def _married(thing: Thing) -> Iterator[str]:
    """Yield the names that a person may bear after a wedding that is told of."""
    for claim in thing.claims:
        ends = claim.subject.referent, claim.object.referent
        if claim.relation.normal in _WEDS and {end.cls for end in ends} == {"Person"}:
            mine, theirs = ends if ends[0].key == thing.referent.key else ends[::-1]
            names = mine.label.split(), theirs.label.split()
            if mine.key == thing.referent.key and min(map(len, names)) > 1:
                yield f"{names[0][0]} {names[1][-1]}"


def _said_of(text: str, start: int, end: int) -> Iterator[str]:
    """Yield the names that stand in fixed words behind, or around, a name."""
    renamed = text[:start].endswith(_RENAMING)
    for cue in (*_AFTER, *_ALONE, _FROM, *([_OBJECT] if renamed else [])):
        match = cue.match(text, end)
        if match:
            yield from map(_trimmed, match.groupdict().values())


def _trimmed(name: str) -> str:
    """Leave off a stop or hyphen; a name that owns something is not what is stated."""
    plain = name.replace("\u2019", "'").rstrip(".-")
    return "" if plain.endswith(("'s", "s'")) else plain


def _maiden(label: str, name: str) -> str:
    """Return a name before marriage: the given name with the surname that was born."""
    given, _, surname = label.partition(" ")
    if not surname or not name:
        return ""
    return name if " " in name else f"{given} {name}"
