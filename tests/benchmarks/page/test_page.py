from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.page.__main__ import median, ours, shown, watched
from benchmarks.page.browser import OURS, Measured, measure, started
from benchmarks.page.graph import make_graph
from benchmarks.page.raw import raw_page


def test_graph_has_its_size_and_is_always_the_same():
    graph = make_graph(60)
    assert graph == make_graph(60)
    assert len(graph.entities) == 60
    assert 60 <= len(graph.statements) <= 1.35 * 60
    for claim in graph.articles[0].claims:
        sentence, text = claim.evidence, graph.articles[0].article.text
        assert text[sentence.start : sentence.end] == sentence.text
        assert text[claim.object.start : claim.object.end] == claim.object.text


def test_median_takes_what_took_too_long_for_slowest():
    fast, slow = Measured(1.0, 60.0, 17.0), Measured(3.0, 30.0, 50.0)
    late = Measured(None, None, None)
    assert median([late, fast, slow]) == slow
    assert shown(late) == "too long"
    assert shown(fast).split() == ["1.00", "60", "17"]


def test_pyvis_tells_when_it_has_come_to_rest():
    page = raw_page(make_graph(5))
    assert "window.drawn" in watched(page)
    assert page.count('"label"') >= 5


@pytest.mark.browser
def test_page_is_measured(tmp_path):
    pytest.importorskip("playwright")
    path = tmp_path / "page.html"
    path.write_text(ours(make_graph(60)), encoding="utf-8")

    def measured() -> Measured:
        with started() as browser:
            return measure(browser, path, OURS, 30)

    with ThreadPoolExecutor(1) as alone:  # this thread may be driving another test's browser
        run = alone.submit(measured).result()
    assert run.seconds is not None
    assert 0 < run.seconds < 10
    assert run.frames > 5
