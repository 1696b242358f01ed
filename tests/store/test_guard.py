from __future__ import annotations

import pytest

from kg.errors import QueryError
from kg.store import make_store
from kg.store.guard import refuse_unsafe


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { SERVICE <http://x.invalid/> { ?s ?p ?o } }",
        "SELECT * { service silent ?where { ?s ?p ?o } }",
        "SELECT * { ?s ?p 'a' . SERVICE<http://x.invalid/>{ } }",
        "SELECT * { ?s ?p 'a # not a comment' SERVICE <http://x.invalid/> { } }",
        'SELECT * { ?s ?p "a \\" b" SERVICE <http://x.invalid/> { } }',
        "SELECT * { ?s ?p <http://x#y> . SERVICE <http://x.invalid/> { } }",
        "SELECT * { FILTER(?a<3) SERVICE <http://x.invalid/> { } }",
        "SELECT * { FILTER(?a<?b && ?c>?d) SERVICE <http://x.invalid/> { } }",
        "SELECT * { ?s ?p '''it's''' SERVICE <http://x.invalid/> { } }",
        "SELECT * { ?s a ex:it\\'s . SERVICE <http://x.invalid/> { } }",
        "SELECT * { ?s ?p 'x'@en SERVICE <http://x.invalid/> { } }",
        "SELECT * { # comment\rSERVICE <http://x.invalid/> { } }",
    ],
)
def test_other_servers_are_never_asked(sparql):
    with pytest.raises(QueryError, match="never uses the network"):
        make_store([]).query(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT ?service { ?service a <http://x.invalid/SERVICE> }",
        "SELECT * { ?s rdfs:label 'SERVICE' ; schema:service ?o } # SERVICE",
        "PREFIX service: <x:> SELECT * { ?s service:SERVICE ?o }",
        'SELECT * { ?s ?p """a "SERVICE" b""" }',
        "BASE <x:> PREFIX delete: <x:> SELECT ?insert { ?insert delete:LOAD ?o }",
    ],
)
def test_words_that_only_look_like_it_are_fine(sparql):
    refuse_unsafe(sparql)
    make_store([]).query(sparql)


@pytest.mark.parametrize(
    "sparql",
    [
        "INSERT DATA { :a :b :c }",
        "PREFIX x: <x:>\nDELETE WHERE { ?s ?p ?o }",
        "# note\nCLEAR ALL",
        "LOAD <http://x.invalid/>",
        "WITH <x:g> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }",
    ],
)
def test_updates_are_refused(sparql):
    with pytest.raises(QueryError, match="kg query only reads"):
        make_store([]).query(sparql)


def test_place_is_named():
    with pytest.raises(QueryError, match="line 2, column 3: SERVICE"):
        refuse_unsafe("SELECT * {\n  SERVICE <x:> {} }")
