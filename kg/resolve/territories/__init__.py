"""The names of countries and regions, each with its Wikidata id; README.md has the source."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["territory_of"]


def territory_of(words: tuple[str, ...]) -> str:
    """Return the Wikidata id of the territory that bears a name, in plain small letters, or "".

    >>> territory_of(("burma",)) == territory_of(("myanmar",))
    True
    >>> territory_of(("acme",))
    ''
    """
    return _names().get(" ".join(words), "")


@cache
def _names() -> dict[str, str]:
    text = resources.files(__package__).joinpath("names.tsv").read_text("utf-8")
    rows = (line.split("\t") for line in text.splitlines())
    return {name: qid for qid, names in rows for name in names.split("|")}
