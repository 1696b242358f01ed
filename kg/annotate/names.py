"""Finding names: the model's entities with their borders corrected, and the names it missed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.annotate.borders import cut_names, is_of_office
from kg.annotate.common import drop_common
from kg.annotate.grow import grow_names, with_numbers
from kg.annotate.lexicon import word_set
from kg.annotate.name import Name, make_name, surface
from kg.annotate.spelled import find_spelled
from kg.annotate.titlecase import cut_title_case
from kg.annotate.unclaimed import CALENDAR, find_initials, find_known, find_unclaimed

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["NAME_LABELS", "Name", "find_names", "surface"]

NAME_LABELS = word_set("PERSON ORG GPE LOC FAC NORP EVENT PRODUCT WORK_OF_ART LAW LANGUAGE")
"""The model's labels that are names; its others are dates and quantities."""

_HOURS = word_set("night morning evening afternoon noon midnight eve day weekend")
_NUMERAL = re.compile("[IVX]{2,}")
"""Roman numerals of several letters, which number something and are no names."""


def find_names(parse: Parse) -> list[Name]:
    """Return the names of an article in the order of the text; no two overlap."""
    taken = bytearray(len(parse))
    alone = {parse.text(start, end) for start, end, _ in parse.ents}
    names = []
    for start, end in find_spelled(parse):
        labels = [label for left, right, label in parse.ents if left < end and start < right]
        label = labels[-1] if labels and labels[-1] in NAME_LABELS else ""
        names += [make_name(parse, start, end, label), make_name(parse, end + 1, end + 2, "")]
        taken[start : end + 2] = b"\1" * (end + 2 - start)
    for start, end, label in parse.ents:
        if any(taken[start:end]):
            continue
        if label in NAME_LABELS:
            for left, right in cut_names(parse, start, end, label, alone):
                names.append(make_name(parse, left, right, label))
                taken[left:right] = b"\1" * (right - left)
        else:
            taken[start:end] = b"\1" * (end - start)
    for start, end in find_unclaimed(parse, taken):
        names.append(make_name(parse, start, end, ""))
        taken[start:end] = b"\1" * (end - start)
    names = grow_names(parse, sorted(names, key=_by_start))
    spans = [(name.start, name.end) for name in names]
    for start, end in find_known(parse, spans, taken):
        names.append(make_name(parse, start, end, ""))
        taken[start:end] = b"\1" * (end - start)
    names += [make_name(parse, at, at + 1, "ORG") for at in find_initials(parse, names, taken)]
    names = [n for n in names if not is_of_office(parse, n.end) and not _is_time(n.text)]
    names = cut_title_case(parse, sorted(drop_common(parse, names), key=_by_start))
    return sorted(with_numbers(parse, names), key=_by_start)


def _by_start(name: Name) -> int:
    return name.start


def _is_time(text: str) -> bool:
    """Tell whether a name is but a day or part of it, or a numeral.

    >>> _is_time("Saturday Night"), _is_time("XVII"), _is_time("Friday Fund")
    (True, True, False)
    """
    words = text.lower().split()
    return all(word in CALENDAR or word in _HOURS for word in words) or (
        len(words) == 1 and _NUMERAL.fullmatch(text) is not None
    )
