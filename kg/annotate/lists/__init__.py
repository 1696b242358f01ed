"""Lists of names and their words: countries and regions, legal forms; README.md has the sources."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["legal_forms", "territory_kind"]


def territory_kind(name: str) -> str:
    """Return "country", "region" (of a country) or "" for a name as it is written.

    A name that is both, as Georgia is, is a country.

    >>> territory_kind("Norway"), territory_kind("Kerala"), territory_kind("Acme")
    ('country', 'region', '')
    """
    return _territories().get(name, "")


def legal_forms() -> frozenset[str]:
    """Return the words, in lower case, that say a firm's legal form.

    >>> "gmbh" in legal_forms()
    True
    """
    return _forms()


@cache
def _territories() -> dict[str, str]:
    rows = [row.split("\t") for row in _read("territories.tsv").splitlines()]
    # Countries come first in the file, so that read backwards they have the last word.
    return {name: kind for kind, _, names in reversed(rows) for name in names.split("|")}


@cache
def _forms() -> frozenset[str]:
    return frozenset(_read("legal_forms.txt").split())


def _read(file: str) -> str:
    return resources.files(__package__).joinpath(file).read_text("utf-8")
