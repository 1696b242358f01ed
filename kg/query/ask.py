"""Asking named questions."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg.errors import QueryError
from kg.model import Status
from kg.query.entities import find_entities
from kg.query.question import find_question
from kg.query.run import run_query
from kg.vocab import NS

if TYPE_CHECKING:
    from kg.query.answer import Answer
    from kg.query.question import Question
    from kg.store import Store
    from kg.vocab import Namespaces

__all__ = ["ask"]


def ask(store: Store, name: str, *arguments: str, namespaces: Namespaces | None = None) -> Answer:
    """Answer a named question; where a name fits several entities, for each of them.

    Raises:
        QueryError: the question is not known, or an argument is missing or names nothing.
    """
    question = find_question(name)
    if len(arguments) != len(question.arguments):
        needed = " ".join(question.arguments) or "no argument"
        message = f"The question {name!r} needs {needed}; it was given {len(arguments)}."
        raise QueryError(message, value=arguments)
    choices = [
        _terms(store, kind, words, namespaces)
        for kind, words in zip(question.arguments, arguments, strict=True)
    ]
    answers = [_answer(store, question, chosen, namespaces) for chosen in product(*choices)]
    rows = [row for answer in answers for row in answer.rows]
    return replace(answers[0], rows=tuple(dict.fromkeys(rows)))


def _answer(
    store: Store, question: Question, chosen: tuple[str, ...], namespaces: Namespaces | None
) -> Answer:
    values = {name: NamedNode(iri) for name, iri in zip(question.arguments, chosen, strict=True)}
    answer = run_query(store, question.sparql, namespaces=namespaces, values=values)
    # The asker knows what was asked for: those columns would say the same in every row.
    kept = [i for i, column in enumerate(answer.columns) if column not in values]
    columns = tuple(answer.columns[i] for i in kept)
    return replace(
        answer, columns=columns, rows=tuple(tuple(row[i] for i in kept) for row in answer.rows)
    )


def _terms(store: Store, kind: str, words: str, namespaces: Namespaces | None) -> tuple[str, ...]:
    if kind != "status":
        return find_entities(store, words, namespaces=namespaces)
    status = words.lower()
    if status not in set(Status):
        message = f"There is no status {words!r}; there are {', '.join(Status)}."
        raise QueryError(message, value=words)
    return (NS + status,)
