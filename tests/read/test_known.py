"""Lists of entities: what is read, and what is wrong with which line."""

import pytest

from kg.errors import InputError
from kg.model import KnownEntity
from kg.read import read_known

ACME = KnownEntity("https://a.example/1", "Acme", ("ACME Corp.", "Acme Works"), "Organization")
ANN = KnownEntity("https://a.example/2", "Ann Lee", (), None)

CSV = """IRI,Label,names,class
https://a.example/1,Acme,ACME Corp.|Acme Works,Organization

https://a.example/2,Ann Lee,,
"""
LINES = """{"iri": "https://a.example/1", "label": "Acme", "names": ["Acme Works", "ACME Corp."], "class": "https://schema.org/Organization"}
{"id": "https://a.example/2", "name": "Ann Lee"}
"""
TURTLE = """
@prefix schema: <http://schema.org/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
<https://a.example/1> a schema:Organization ; skos:prefLabel "Acme"@en ; skos:altLabel "ACME Corp.", "Acme Works" .
<https://a.example/2> rdfs:label "Ann Lee" .
<https://a.example/3> rdfs:seeAlso <https://a.example/2> .
[] rdfs:label "nameless" .
"""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", CSV),
        ("a.tsv", CSV.replace(",", "\t")),
        ("a.csv", "\ufeff" + CSV.replace("\n", "\r\n")),
        ("a.jsonl", LINES),
        ("a.ttl", TURTLE),
    ],
)
def test_all_forms_of_a_list_say_the_same(tmp_path, name, text):
    path = tmp_path / name
    path.write_bytes(text.encode())
    assert read_known(path) == ([ACME, ANN], [])


@pytest.mark.parametrize(
    ("name", "text", "line", "words", "left"),
    [
        pytest.param("a.csv", "label,x\nAcme,1\n", 1, "no column iri", 0, id="no iri column"),
        pytest.param("a.csv", "", 1, "no column iri and no column label", 0, id="empty"),
        pytest.param("a.csv", f"{CSV},Bolt,,\n", 5, "has no IRI", 2, id="no iri"),
        pytest.param("a.csv", f"{CSV}http://b.example/,,,\n", 5, "has no label", 2, id="no label"),
        pytest.param("a.csv", f"{CSV}b,Bolt,,\n", 5, "'b', which is no IRI", 2, id="no real iri"),
        pytest.param(
            "a.csv",
            f"{CSV}https://a.example/1,Bolt,,\n",
            5,
            "repeats the IRI of line 2",
            2,
            id="duplicate",
        ),
        pytest.param("a.csv", f"{CSV}http://b.example/,B,,Firm\n", 5, "'Firm'", 2, id="class"),
        pytest.param("a.jsonl", f"{LINES}[1]\n", 3, "is no JSON object", 2, id="no object"),
        pytest.param("a.jsonl", f"{LINES}{{\n", 3, "is no JSON object", 2, id="no json"),
        pytest.param("a.jsonl", f'{LINES}{{"iri": 5}}\n', 3, "has no label", 2, id="odd types"),
    ],
)
def test_a_line_that_cannot_be_used_is_named_and_the_others_are_used(
    tmp_path, name, text, line, words, left
):
    path = tmp_path / name
    path.write_text(text)
    entities, (fault,) = read_known(path)
    assert fault.source == f"{path}, line {line}"
    assert fault.error
    assert words in fault.reason
    assert len(entities) == left


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("a.ttl", b"<a> <b>\n", r"a\.ttl, line \d, is not RDF"),
        ("a.xyz", b"", r"a\.xyz is no list of entities that kg knows"),
        ("a.csv", b"\0\0\1", r"a\.csv .*save the list as UTF-8"),
        ("b/a.csv", None, r"a\.csv cannot be read"),
    ],
)
def test_a_list_that_cannot_be_read_is_an_error(tmp_path, name, data, words):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=words):
        read_known(path)


def test_english_labels_come_first(tmp_path):
    path = tmp_path / "a.nt"
    label = "<http://www.w3.org/2000/01/rdf-schema#label>"
    path.write_text(
        "".join(
            f'<http://a.example/> {label} "{text}" .\n'.replace('" .', f'"@{lang} .')
            for text, lang in (("Kiew", "de"), ("Kyiv", "en"))
        )
    )
    assert read_known(path)[0] == [KnownEntity("http://a.example/", "Kyiv", ("Kiew",))]
