"""Named questions: SPARQL files that say in their first lines what they ask and need."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from kg.errors import QueryError

__all__ = ["Question", "find_question", "questions"]


@dataclass(frozen=True, slots=True)
class Question:
    """A question: its name, itself in words, the arguments it needs, and its SPARQL.

    An argument named ``status`` is a claim's status; any other names an entity.
    """

    name: str
    title: str
    arguments: tuple[str, ...]
    sparql: str


@cache
def questions() -> tuple[Question, ...]:
    """Return all named questions, sorted by name."""
    folder = files("kg.query") / "questions"
    found = [
        _read(entry.name.removesuffix(".rq"), entry.read_text(encoding="utf-8"))
        for entry in folder.iterdir()
        if entry.name.endswith(".rq")
    ]
    return tuple(sorted(found, key=lambda question: question.name))


def find_question(name: str) -> Question:
    """Return the question of that name.

    Raises:
        QueryError: there is none.
    """
    for question in questions():
        if question.name == name:
            return question
    known = ", ".join(question.name for question in questions())
    message = f"There is no question {name!r}; known are {known}."
    raise QueryError(message, value=name)


def _read(name: str, sparql: str) -> Question:
    title, *rest = re.findall(r"(?m)^# *(.*)$", sparql)
    arguments = tuple(
        line.removeprefix("argument:").strip() for line in rest if line.startswith("argument:")
    )
    return Question(name, title, arguments, sparql)
