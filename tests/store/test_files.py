from __future__ import annotations

from io import BytesIO

import pytest
import rdflib
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse

from kg.errors import InputError, OutputError
from kg.store import (
    RDF_SUFFIXES,
    clean,
    load_file,
    quads,
    replace_file,
    to_bytes,
    union,
    write_graphs,
)
from tests.graphs import NAMES, one_of_everything

odd_texts = st.one_of(
    st.text(st.characters()),  # halves of surrogate pairs and NUL among them
    st.text(
        st.sampled_from(
            "\"'\\\r\n\t\0\x01\x7f\x85\u2028\u202e\u200f\ufeff\ufffe\ud800</script>]]>&;{}éع"
        )
    ),
)


@pytest.fixture(scope="module")
def found():
    return quads(one_of_everything(), NAMES)


def read_by_rdflib(path) -> set[tuple]:
    graph = rdflib.Dataset().parse(data=path.read_bytes(), format="trig")
    return {quad[:3] for quad in graph.quads((None, None, None, None))}


# rdflib's own reader of TriG uses names that rdflib has deprecated.
@pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_turtle_and_trig_parse_alike_in_rdflib_and_pyoxigraph(found, tmp_path):
    turtle, trig = write_graphs(found, tmp_path, namespaces=NAMES)
    assert (turtle.name, trig.name) == ("graph.ttl", "graph.trig")
    assert load_file(turtle).triples() == load_file(trig).triples() == union(found)
    again = rdflib.Graph().parse(
        data=to_bytes(union(found), RdfFormat.N_TRIPLES, NAMES), format="nt"
    )
    assert set(rdflib.Graph().parse(turtle)) == set(again)
    assert read_by_rdflib(trig) == set(again)


def test_trig_keeps_the_graphs(found, tmp_path):
    _, trig = write_graphs(found, tmp_path, namespaces=NAMES)
    assert load_file(trig).quads() == found


def test_same_bytes_twice(found, tmp_path):
    first = [path.read_bytes() for path in write_graphs(found, tmp_path, namespaces=NAMES)]
    again = quads(one_of_everything(), NAMES)
    assert first == [path.read_bytes() for path in write_graphs(again, tmp_path, namespaces=NAMES)]


def test_turtle_is_for_reading(found, tmp_path):
    turtle, _ = write_graphs(found, tmp_path, namespaces=NAMES)
    text = turtle.read_text(encoding="utf-8")
    assert ":acme a schema:Organization ;\n" in text
    assert "\tkg:confidence 0.88 ;\n" in text
    assert " .\n\n:bolt " in text
    assert "_:" not in text


@given(label=odd_texts, why=odd_texts)
@settings(max_examples=50, deadline=None)
def test_any_text_survives(label, why):
    found = quads(one_of_everything(label=label, why=why), NAMES)
    expected = union(found)
    for rdf_format in (RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.JSON_LD, RdfFormat.RDF_XML):
        data = to_bytes(expected, rdf_format, NAMES)
        assert union(parse(BytesIO(data), rdf_format)) == expected
    graph = rdflib.Graph().parse(data=to_bytes(expected, RdfFormat.TURTLE, NAMES), format="turtle")
    plain = rdflib.Graph().parse(data=to_bytes(expected, RdfFormat.RDF_XML, NAMES), format="xml")
    assert set(graph) == set(plain)
    labels = {str(one) for one in graph.objects(None, rdflib.RDFS.label)}
    assert clean(label) in labels


@given(odd_texts)
def test_cleaning_keeps_length_and_is_done_once(text):
    assert len(clean(text)) == len(text)
    assert clean(clean(text)) == clean(text)
    clean(text).encode()


def test_file_of_unknown_suffix_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"notes\.txt is no RDF file.*\.ttl"):
        load_file(tmp_path / "notes.txt")


def test_missing_file_is_named(tmp_path):
    with pytest.raises(InputError, match=r"gone\.ttl cannot be read: No such file"):
        load_file(tmp_path / "gone.ttl")


def test_broken_file_names_the_line(tmp_path):
    path = tmp_path / "broken.ttl"
    path.write_text("@prefix a: <x:> .\n\na:b a:c .\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"broken\.ttl, line 3, is not Turtle") as caught:
        load_file(path)
    assert caught.value.value == path


@pytest.mark.parametrize("suffix", RDF_SUFFIXES)
def test_every_suffix_is_read(suffix, found, tmp_path):
    formats = {".owl": RdfFormat.RDF_XML}
    rdf_format = formats.get(suffix) or RdfFormat.from_extension(suffix[1:])
    path = tmp_path / f"graph{suffix}"
    path.write_bytes(to_bytes(union(found), rdf_format, NAMES))
    assert load_file(path).triples() == union(found)


def test_file_that_cannot_be_written_is_named(tmp_path):
    with pytest.raises(OutputError, match=r"graph\.ttl cannot be written"):
        replace_file(tmp_path / "missing" / "graph.ttl", b"")


def test_failed_write_leaves_the_old_file(tmp_path):
    path = tmp_path / "graph.ttl"
    replace_file(path, b"old")
    path.with_name("graph.ttl.part").mkdir()
    with pytest.raises(OutputError):
        replace_file(path, b"new")
    assert path.read_bytes() == b"old"
