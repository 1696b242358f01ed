"""Words and first names that tell a person's sex; the sources are in README.md beside this file."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["KIN", "name_gender", "noun_gender"]


KIN = {
    "f": "mother sister aunt niece grandmother granddaughter stepmother stepsister mom mum queen "
    "princess duchess empress actress waitress heiress hostess goddess nun fiancee heroine",
    "m": "father brother uncle nephew grandfather grandson stepfather stepbrother dad husband king "
    "prince duke emperor monk fiance hero",
}
"""Words of family and rank, which WordNet does not put below woman and man."""

_NEITHER = frozenset(("human", "german", "roman", "norman", "layman", "freshman", "talisman"))


def noun_gender(lemma: str) -> str:
    """Return "f" or "m" for a noun that names a woman or a man, else "".

    >>> noun_gender("spokeswoman"), noun_gender("boy"), noun_gender("minister")
    ('f', 'm', '')
    """
    known = _nouns().get(lemma)
    if known is not None:
        return known
    if lemma.endswith("woman"):
        return "f"
    return "m" if lemma.endswith("man") and lemma not in _NEITHER else ""


def name_gender(first: str) -> str:
    """Return "f" or "m" for a first name, in lower case, of one sex only, else "".

    >>> name_gender("priscilla"), name_gender("xavier"), name_gender("xyzzy")
    ('f', 'm', '')
    """
    return _genders("names.tsv").get(first, "")


@cache
def _nouns() -> dict[str, str]:
    kin = {word: gender for gender, words in KIN.items() for word in words.split()}
    return _genders("nouns.tsv") | kin


@cache
def _genders(file: str) -> dict[str, str]:
    text = resources.files(__package__).joinpath(file).read_text("utf-8")
    rows = (row.split("\t") for row in text.splitlines())
    return {word: gender[0] for gender, words in rows for word in words.split()}
