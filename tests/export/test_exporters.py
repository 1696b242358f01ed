"""One suite for every registered exporter."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from dataclasses import replace
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from kg.errors import OutputError
from kg.export import export_names, find_exporter, to_network, write_export
from kg.store import Store, make_store, quads, sorted_quads, union, write_graphs
from kg.vocab import NS
from tests.graphs import NAMES, one_of_everything

OURS = [
    "csv",
    "gexf",
    "graphml",
    "json-ld",
    "jsonl",
    "n-quads",
    "n-triples",
    "rdf-xml",
    "trig",
    "turtle",
]
RDF = {
    "json-ld": RdfFormat.JSON_LD,
    "n-quads": RdfFormat.N_QUADS,
    "n-triples": RdfFormat.N_TRIPLES,
    "rdf-xml": RdfFormat.RDF_XML,
    "trig": RdfFormat.TRIG,
    "turtle": RdfFormat.TURTLE,
}
XML = ["gexf", "graphml", "rdf-xml"]
odd_texts = st.text(
    st.one_of(st.characters(), st.sampled_from("\"'<>&]\r\n\t\0\x01\u202e\ud800\ufffe"))
)


@pytest.fixture(scope="module")
def store() -> Store:
    return make_store(quads(one_of_everything(), NAMES))


def exported(store: Store, name: str) -> bytes:
    stream = BytesIO()
    write_export(store, name, stream)
    return stream.getvalue()


def test_ours_are_registered():
    assert set(OURS) <= set(export_names())


@pytest.mark.parametrize("name", export_names())
def test_format_knows_itself(name):
    known = find_exporter(name).format
    assert known.name == name
    assert known.suffix.startswith(".")
    assert known.media_type.count("/") == 1


def test_names_and_suffixes_are_each_ones_own():
    suffixes = [find_exporter(name).format.suffix for name in export_names()]
    assert len(set(suffixes)) == len(suffixes)


@pytest.mark.parametrize("name", export_names())
def test_same_bytes_whatever_the_order_of_the_quads(store, name):
    turned = make_store(quads(one_of_everything(), NAMES)[::-1])
    assert exported(store, name) == exported(turned, name) == exported(store, name)


@pytest.mark.parametrize("name", export_names())
def test_text_ends_with_a_newline_or_bracket(store, name):
    assert exported(store, name).decode()[-1] in "\n]>"


@pytest.mark.parametrize("name", export_names())
def test_empty_graph_can_be_written(name):
    exported(make_store([]), name).decode()


@pytest.mark.parametrize("name", RDF)
def test_rdf_comes_back_whole(store, name):
    found = parse(exported(store, name), RDF[name])
    if find_exporter(name).format.holds_graphs:
        assert sorted_quads(found) == quads(one_of_everything(), NAMES)
    else:
        assert union(found) == union(quads(one_of_everything(), NAMES))


def test_turtle_and_trig_are_the_files_of_the_build(store, tmp_path):
    turtle, trig = write_graphs(quads(one_of_everything(), NAMES), tmp_path, namespaces=NAMES)
    assert exported(store, "turtle") == turtle.read_bytes()
    assert exported(store, "trig") == trig.read_bytes()


@given(text=odd_texts)
@settings(max_examples=30, deadline=None)
def test_odd_text_never_breaks_a_format(text):
    store = make_store(quads(one_of_everything(label=text, why=text), NAMES))
    for name in XML:
        ET.fromstring(exported(store, name).decode())  # noqa: S314 - our own output
    for line in exported(store, "jsonl").decode().split("\n")[:-1]:
        json.loads(line)
    rows = list(csv.reader(StringIO(exported(store, "csv").decode(), newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == 6


def test_foreign_control_characters_leave_xml_valid():
    quad = Quad(NamedNode("x:s"), NamedNode("x:p"), Literal("a\x01b"))
    assert b"\x01" not in exported(make_store([quad]), "rdf-xml")


def test_property_that_xml_cannot_name_is_a_known_error():
    quad = Quad(NamedNode("x:s"), NamedNode("http://x.example/1"), Literal("a"))
    with pytest.raises(OutputError, match=r"cannot name the property <http://x\.example/1>"):
        exported(make_store([quad]), "rdf-xml")


def test_csv_and_jsonl_have_a_record_a_claim(store):
    rows = list(csv.DictReader(StringIO(exported(store, "csv").decode())))
    lines = [json.loads(line) for line in exported(store, "jsonl").splitlines()]
    assert len(rows) == len(lines) == 5
    row = next(row for row in rows if row["property"] == "acquires" and row["status"] == "asserted")
    expected = {
        "subject": "Acme",
        "object": "Bolt",
        "confidence": "0.88",
        "when": "2025-08-22",
        "where": "Oslo",
        "amount": "5",
        "unit": "USD",
        "sentence": "Acme buys Bolt.",
        "headline": "Acme buys Bolt",
        "file": "acme.txt",
        "property_iri": NS + "acquires",
        "object_iri": NAMES.entity("bolt"),
    }
    assert {name: row[name] for name in expected} == expected
    assert {line["speaker"] for line in lines} == {None, "Ann"}


@pytest.mark.parametrize(("name", "read"), [("graphml", nx.read_graphml), ("gexf", nx.read_gexf)])
def test_network_is_read_back(store, name, read):
    network = read(BytesIO(exported(store, name)))
    acme, bolt = NAMES.entity("acme"), NAMES.entity("bolt")
    assert network.nodes[acme]["label"] == "Acme"
    assert {data["label"] for _, _, data in network.edges(data=True)} == {
        "acquires",
        "owns",
        "rejects",
    }
    assert set(network.edges(acme)) >= {(acme, bolt)} or network.has_edge(acme, bolt)


def test_network_holds_facts_only_and_each_once():
    resolution = one_of_everything()
    first = resolution.statements[0]
    again = replace(first.claims[0], construction="other", confidence=0.95)
    statement = replace(first, claims=(*first.claims, again))
    store = make_store(quads(replace(resolution, statements=(statement,)), NAMES))
    edges = list(to_network(store).edges(data=True))
    assert [(data["claims"], data["confidence"], data["status"]) for *_, data in edges] == [
        (2, 0.95, "asserted")
    ]


def test_unknown_format_lists_the_known():
    with pytest.raises(OutputError, match="no export format 'word'; known are csv, gexf"):
        write_export(make_store([]), "word", BytesIO())


def test_networks_are_loaded_only_for_networks():
    code = (
        "import sys, kg.export, kg.export.rdf, kg.export.gexf; sys.exit('networkx' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
