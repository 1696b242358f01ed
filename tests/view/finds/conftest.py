"""Each item of what a person finds, by mouse and by keyboard, in each browser, on each graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.view.readers import BROWSERS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.view.readers import Reader

GRAPHS = [pytest.param("seeds", marks=pytest.mark.model), "400", "5000"]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands here: it needs a browser."""
    for item in items:
        if "finds" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(params=BROWSERS)
def browser(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture(params=GRAPHS)
def graph(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def reader(
    readers: Callable[[str, str], Reader], browser: str, graph: str
) -> Iterator[Reader]:
    """A page that opened anew; in the end it must have asked and complained of nothing."""
    opened = readers(browser, graph)
    yield opened
    opened.check()
