"""Asking the graph: SPARQL, named questions, and answers as tables and in other formats."""

from __future__ import annotations

from kg.query.answer import Answer, AnswerKind
from kg.query.ask import ask
from kg.query.entities import find_entities
from kg.query.question import Question, find_question, questions
from kg.query.run import run_query
from kg.query.table import render_table
from kg.query.words import spell
from kg.query.write import ANSWER_FORMATS, write_answer

__all__ = [
    "ANSWER_FORMATS",
    "Answer",
    "AnswerKind",
    "Question",
    "ask",
    "find_entities",
    "find_question",
    "questions",
    "render_table",
    "run_query",
    "spell",
    "write_answer",
]
