"""The linker against a small reconciliation service on loopback, and what a build makes of it."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from kg.errors import InputError, KgError
from kg.link import Offer, Question, reconciliation
from kg.pipeline import build, remove
from kg.settings import Settings
from kg.store import open_store
from tests.build import load_fake

SPACE = "https://w.example/entity/"
KNOWN = {
    "Acme": [("Q1", "Acme Works", True, "Organization")],
    "Bolt": [("Q2", "Bolt", False, "Organization")],
    "Cable": [("Q3", "Cable", True, "Person")],
    "Dune": [("Q4", "Dune", True, "Organization"), ("Q5", "Dune", True, "Place")],
}


class Service(BaseHTTPRequestHandler):
    """Speaks the W3C Reconciliation API, version 0.2, for a handful of names."""

    def do_GET(self):
        manifest = {"versions": ["0.2"], "name": "Test", "identifierSpace": SPACE}
        self.answer({**manifest, "schemaSpace": "https://w.example/prop/"})

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        queries = json.loads(parse_qs(body)["queries"][0])
        self.server.asked += [query["query"] for query in queries.values()]
        self.answer({key: self.offers(query["query"]) for key, query in queries.items()})

    def offers(self, name):
        rows = [
            {"id": id_, "name": label, "match": match, "score": 90, "type": [{"id": t, "name": t}]}
            for id_, label, match, t in KNOWN.get(name, [])
        ]
        return {"result": rows}

    def answer(self, value):
        data = self.server.odd or json.dumps(value).encode()
        self.send_response(self.server.status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass


@pytest.fixture
def service():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Service)
    server.asked, server.odd, server.status = [], b"", 200
    server.url = f"http://127.0.0.1:{server.server_port}/"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_offers_come_in_the_order_of_the_questions(service):
    names = ["Nobody", *(f"N{n}" for n in range(60)), "Acme"]
    found = reconciliation(service.url)([Question(name, "Organization") for name in names])
    assert found[-1] == [Offer(SPACE + "Q1", "Acme Works", match=True, classes=("Organization",))]
    assert found[:-1] == [[]] * 61
    assert service.asked == names


@pytest.mark.parametrize("odd", [b"<html>", b"[]", b"{}"])
def test_what_is_no_service_is_an_error(service, odd):
    service.odd = odd
    with pytest.raises(InputError, match=r"127\.0\.0\.1.*is no reconciliation service"):
        reconciliation(service.url)([Question("Acme", "Organization")])


def test_a_service_that_fails_or_is_not_there_is_an_error(service):
    service.status = 500
    with pytest.raises(InputError, match="does not answer"):
        reconciliation(service.url)
    with pytest.raises(InputError, match="begins with http"):
        reconciliation("ftp://a.example/")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.txt").write_text("Acme buys Bolt.\nCable sells Dune.")
    Path("b.txt").write_text("Acme joins Ella.")


def run(linker, *paths):
    return build(paths, "out", settings=Settings(linker=linker), load=load_fake)


def entities():
    rows = open_store(Path("out")).select("SELECT DISTINCT ?e { ?e kg:kind ?k }")
    return {row["e"].value.rsplit("/", 1)[1] for row in rows}


def test_a_build_takes_what_the_service_is_sure_of_and_asks_once(folder, service):
    assert not run(service.url, "a.txt").failed
    # Bolt is no match, Cable is a person there, and Dune could be two bodies' or a place's name.
    assert entities() == {"Q1", "bolt", "cable", "Q4"}
    assert sorted(service.asked) == ["Acme", "Bolt", "Cable", "Dune"]
    run(service.url, "b.txt")
    assert service.asked[4:] == ["Ella"]
    before = Path("out/graph.ttl").read_bytes()
    service.asked.clear()
    run(service.url, "a.txt", "b.txt")
    assert (service.asked, Path("out/graph.ttl").read_bytes()) == ([], before)


def test_a_service_that_is_gone_is_told_and_what_it_said_stays(folder, service):
    run(service.url, "a.txt")
    service.status = 503
    report = run(service.url, "b.txt")
    assert report.failed
    assert "does not answer" in report.skipped[0].reason
    assert "Q1" in entities()
    remove("b.txt", "out")
    assert "Q1" in entities()


def test_no_service_is_asked_unless_one_is_named(folder, service):
    run(None, "a.txt")
    assert service.asked == []
    assert "acme" in entities()


def test_an_unknown_linker_is_told_the_known_ones(folder):
    with pytest.raises(KgError, match=r"no 'oracle' among the services.*reconciliation"):
        run("oracle=http://a.example/", "a.txt")
