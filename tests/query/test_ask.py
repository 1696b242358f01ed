from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.model import Status
from kg.query import ask, find_entities, find_question, questions
from kg.store import make_store, quads
from tests.graphs import NAMES, one_of_everything

ANSWERED = {
    "articles": [],
    "between": ["Acme", "Bolt"],
    "claims": ["possible"],
    "connected": [],
    "entities": [],
    "facts": ["Bolt"],
    "names": ["Acme"],
    "relations": [],
    "said-by": ["Ann"],
    "speakers": [],
    "when": [],
}


@pytest.fixture(scope="module")
def store():
    return make_store(quads(one_of_everything(), NAMES))


def cells(store, name: str, *arguments: str) -> list[list[str]]:
    rows = ask(store, name, *arguments).rows
    return [[cell.value if cell else "" for cell in row] for row in rows]


@pytest.mark.parametrize("question", questions(), ids=lambda question: question.name)
def test_every_question_is_well_made_and_runs(store, question):
    assert question.title.endswith("?")
    given = ["asserted" if kind == "status" else "Acme" for kind in question.arguments]
    answer = ask(store, question.name, *given)
    assert answer.columns
    assert not set(answer.columns) & set(question.arguments)


@pytest.mark.parametrize("name", ANSWERED)
def test_question_finds_what_is_there(store, name):
    assert cells(store, name, *ANSWERED[name])


def test_facts_of_an_entity_come_with_their_sentences(store):
    assert ["Acme", "acquires", "Bolt", "asserted", "Acme buys Bolt."] in cells(
        store, "facts", "acme"
    )


def test_speakers_words_are_found(store):
    assert [row[:3] for row in cells(store, "said-by", "Ann")] == [["Bolt", "rejects", "Acme"]]


@pytest.mark.parametrize("status", Status)
def test_claims_of_a_status(store, status):
    counts = {"asserted": 3, "reported": 1, "possible": 1}
    assert len(cells(store, "claims", status.upper())) == counts.get(status, 0)


def test_name_is_found_whatever_its_case_and_by_iri(store):
    acme = (NAMES.entity("acme"),)
    assert find_entities(store, "ACME") == acme
    assert find_entities(store, "acme corp.") == acme
    assert find_entities(store, ":acme") == acme
    assert find_entities(store, NAMES.entity("acme")) == acme


def test_unknown_name_gets_suggestions(store):
    with pytest.raises(QueryError, match="called 'Acmee'; did you mean Acme"):
        find_entities(store, "Acmee")
    with pytest.raises(QueryError, match="kg ask DIR entities"):
        find_entities(store, "zzzzzz")


@pytest.mark.parametrize("text", ['"} DELETE { ?s ?p ?o', "<x:y> . ?a ?b ?c", "a'b\\", ""])
def test_argument_cannot_change_the_question(store, text):
    with pytest.raises(QueryError, match="Nothing in the graph is called"):
        ask(store, "facts", text)


def test_arguments_are_counted(store):
    with pytest.raises(QueryError, match="'between' needs first second; it was given 1"):
        ask(store, "between", "Acme")
    with pytest.raises(QueryError, match="needs no argument"):
        ask(store, "entities", "Acme")


def test_unknown_status_and_question_list_the_known(store):
    with pytest.raises(QueryError, match="no status 'sure'; there are asserted, reported"):
        ask(store, "claims", "sure")
    with pytest.raises(QueryError, match="no question 'why'; known are articles, between"):
        find_question("why")
