"""Words and first names that tell a person's sex; the sources are in README.md beside this file."""

from __future__ import annotations

from functools import cache
from importlib import resources

__all__ = ["name_gender", "noun_gender"]


def noun_gender(lemma: str) -> str:
    """Return "f" or "m" for a noun that names a woman or a man, else "".

    >>> noun_gender("actress"), noun_gender("boy"), noun_gender("minister")
    ('f', 'm', '')
    """
    return _genders("nouns.tsv").get(lemma, "")


def name_gender(first: str) -> str:
    """Return "f" or "m" for a first name, in lower case, of one sex only, else "".

    >>> name_gender("priscilla"), name_gender("xavier"), name_gender("xyzzy")
    ('f', 'm', '')
    """
    return _genders("names.tsv").get(first, "")


@cache
def _genders(file: str) -> dict[str, str]:
    text = resources.files(__package__).joinpath(file).read_text("utf-8")
    rows = (row.split("\t") for row in text.splitlines())
    return {word: gender[0] for gender, words in rows for word in words.split()}
