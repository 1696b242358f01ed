"""Names in headlines: where every word has a capital, the text below says which are names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.borders import is_name_like
from kg.annotate.name import make_name

if TYPE_CHECKING:
    from kg.annotate.name import Name
    from kg.annotate.parse import Parse, Section

__all__ = ["cut_title_case"]

_SHARE = 0.7
"""From this share of long words with a capital on, capitals say nothing of names."""
_LONG = 4
_FEWEST = 4


def cut_title_case(parse: Parse, names: list[Name]) -> list[Name]:
    """Cut the names of a headline in title case at what the text below names.

    There "Acme Buys Bolt" is two names, if the text has them, and "Deal" is none, if the text
    writes it small.
    """
    section = next((part for part in parse.sections[:1] if part.kind == "headline"), None)
    if section is None or not _is_title_case(parse, section):
        return names
    below = [name for name in names if name.start >= section.end]
    if not below:
        return names
    small = {word for word in parse.words[section.end :] if word.islower()}
    known = {tuple(name.text.split()): name.label for name in below}
    known |= {
        (word,): name.label for name in below for word in name.text.split() if len(word) >= _LONG
    }
    found: list[Name] = []
    for name in names:
        if name.start >= section.end or tuple(parse.words[name.start : name.end]) in known:
            found.append(name)
        else:
            pieces = _pieces(parse, name, known)
            loose = any(word.lower() in small for word in parse.words[name.start : name.end])
            found += pieces or ([] if loose or not name.label else [name])
    return found


def _is_title_case(parse: Parse, section: Section) -> bool:
    words = [w for w in parse.words[section.start + 1 : section.end] if w.isalpha()]
    words = [word for word in words if len(word) >= _LONG]
    capital = sum(word[0].isupper() for word in words)
    return len(words) >= _FEWEST and capital >= _SHARE * len(words)


def _pieces(parse: Parse, name: Name, known: dict[tuple[str, ...], str]) -> list[Name]:
    """Return the longest known names inside a name, from left to right."""
    found = []
    token = name.start
    while token < name.end:
        for end in range(name.end, token, -1):
            words = tuple(parse.words[token:end])
            if words in known and is_name_like(" ".join(words)):
                found.append(make_name(parse, token, end, known[words]))
                token = end
                break
        else:
            token += 1
    return found
