"""Lists of names: countries and regions, legal forms, currencies; README.md has the sources."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["currency_names", "legal_forms", "territories", "territory_kind"]


def territory_kind(name: str) -> str:
    """Return "country", "region" (of a country) or "" for a name as it is written.

    A name that is both, as Georgia is, is a country.

    >>> territory_kind("Norway"), territory_kind("Kerala"), territory_kind("Acme")
    ('country', 'region', '')
    """
    return _kinds().get(name, "")


def legal_forms() -> frozenset[str]:
    """Return the words, in lower case, that say a firm's legal form.

    >>> "gmbh" in legal_forms()
    True
    """
    return _forms()


@cache
def currency_names() -> dict[str, str]:
    """Return name, in lower case, and ISO 4217 code of the currencies in use.

    >>> currency_names()["danish crowns"], currency_names()["zloty"]
    ('DKK', 'PLN')
    """
    rows = (row.split("\t") for row in _read("currencies.tsv").splitlines())
    return {row[0]: row[1] for row in rows}


@cache
def territories() -> tuple[tuple[str, str, tuple[str, ...]], ...]:
    """Return kind, Wikidata id and names of each country and region, countries first."""
    rows = (row.split("\t") for row in _read("territories.tsv").splitlines())
    return tuple((kind, qid, tuple(names.split("|"))) for kind, qid, names in rows)


@cache
def _kinds() -> dict[str, str]:
    # Read backwards, so that countries have the last word.
    return {name: kind for kind, _, names in reversed(territories()) for name in names}


@cache
def _forms() -> frozenset[str]:
    return frozenset(_read("legal_forms.txt").split())


def _read(file: str) -> str:
    return resources.files(__package__).joinpath(file).read_text("utf-8")
