"""How many of the facts a careful reader expects are in a graph, read from its TriG."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.schema import load_schema
from kg.vocab import PREFIXES

if TYPE_CHECKING:
    from pathlib import Path

    from kg.schema import Schema

__all__ = ["Fact", "Found", "missing", "read_found", "read_gold"]

CLAIMS = """
SELECT ?file ?s ?p ?o ?status ?text ?unit WHERE {
  GRAPH ?g {
    ?g kg:sourceFile ?file .
    ?c a kg:Claim ; rdf:subject ?s ; rdf:predicate ?p ; rdf:object ?o ; kg:status ?status .
    OPTIONAL { ?c kg:objectText ?text }
    OPTIONAL { ?c kg:unit ?unit }
  }
}
"""
NAMES = "SELECT ?e ?name WHERE { GRAPH ?g { ?e rdfs:label|skos:prefLabel|skos:altLabel ?name } }"


@dataclass(frozen=True, slots=True)
class Fact:
    """What a reader expects; of each part, all the ways to say it.

    Relations are normal forms; one that begins with ``^`` reads from object to subject.
    """

    file: str
    subject: tuple[str, ...]
    relation: tuple[str, ...]
    object: tuple[str, ...]
    status: tuple[str, ...]

    def __str__(self) -> str:
        """Say it the first way."""
        parts = (self.subject[0], self.relation[0], self.object[0])
        return f"{self.file}: {' | '.join(parts)} ({self.status[0]})"


@dataclass(frozen=True, slots=True)
class Found:
    """A claim of the graph: its file, every name of its ends, its property and its status."""

    file: str
    subject: frozenset[str]
    relation: str
    object: frozenset[str]
    status: str


def read_gold(path: Path) -> list[Fact]:
    """Read the expected facts, one JSON object a line."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    parts = ("subject", "relation", "object", "status")
    return [Fact(row["file"], *(tuple(row[part]) for part in parts)) for row in rows]


def read_found(trig: Path) -> list[Found]:
    """Read every claim node of a graph."""
    store = ox.Store()
    store.load(path=str(trig), format=ox.RdfFormat.TRIG)
    names: dict[object, set[str]] = defaultdict(set)
    for row in store.query(NAMES, prefixes=PREFIXES):
        names[row["e"]].add(plain(row["name"].value))
    found = []
    for row in store.query(CLAIMS, prefixes=PREFIXES):
        said = {plain(row["text"].value)} if row["text"] else set()
        thing = row["o"]
        unit = row["unit"].value if row["unit"] else None
        ends = literal_names(thing.value, unit) if isinstance(thing, ox.Literal) else names[thing]
        found.append(
            Found(
                file=row["file"].value.rsplit("/", 1)[-1],
                subject=frozenset(names[row["s"]]),
                relation=bare(local_name(row["p"].value)),
                object=frozenset(ends | said),
                status=local_name(row["status"].value),
            )
        )
    return found


def missing(gold: list[Fact], found: list[Found]) -> list[Fact]:
    """Return the expected facts that no claim states, in the order of the gold."""
    schema = load_schema()
    by_file: dict[str, list[Found]] = defaultdict(list)
    for one in found:
        by_file[one.file].append(one)
    return [
        fact
        for fact in gold
        if not any(states(one, fact, relations(fact, schema)) for one in by_file[fact.file])
    ]


def relations(fact: Fact, schema: Schema) -> set[tuple[str, bool]]:
    """Return the names of all properties that say it, and whether from object to subject.

    Each normal form is a property of its own, and the ontology's if that lists it.
    """
    ways = set()
    for form in fact.relation:
        normal, inverted = form.removeprefix("^"), form.startswith("^")
        ways.add((bare(normal), inverted))
        match = schema.property_for(normal)
        if match is not None:
            ways.add((bare(local_name(match.iri)), inverted != match.inverted))
    return ways


def bare(relation: str) -> str:
    """Take a copula off: ``isBasedIn`` and ``basedIn`` say the same."""
    return re.sub(r"^is(?=[A-Z])", "", relation).lower()


def states(found: Found, fact: Fact, ways: set[tuple[str, bool]]) -> bool:
    """Say whether a claim states a fact by one of these relations."""
    if found.status not in fact.status:
        return False
    ends = (found.subject, found.object)
    wanted = [{plain(name) for name in names} for names in (fact.subject, fact.object)]
    for inverted in (False, True):
        if (found.relation, inverted) in ways:
            subjects, objects = reversed(ends) if inverted else ends
            if subjects & wanted[0] and objects & wanted[1]:
                return True
    return False


def plain(name: str) -> str:
    """Fold what does not tell two names apart: case, quotes, the article in front."""
    folded = name.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'")
    return re.sub(r"^(?:the|an?) ", "", folded.strip())


def literal_names(lexical: str, unit: str | None) -> set[str]:
    """Return a literal as it is, with its number in lowest form, and each with its unit."""
    try:
        forms = {lexical, format(Decimal(lexical).normalize(), "f")}
    except InvalidOperation:
        forms = {lexical}
    return {plain(form) for one in forms for form in (one, f"{one} {unit}" if unit else one)}


def local_name(iri: str) -> str:
    """Return what follows the last ``/`` or ``#``."""
    return re.split(r"[/#]", iri)[-1]
