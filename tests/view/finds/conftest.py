"""Each item of what a person finds, by mouse and by keyboard, in each browser, on each graph."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from tests.view.readers import Reader

PAGES = [
    pytest.param("chromium seeds", marks=pytest.mark.model),
    "chromium 400",
    "chromium 5000",
    "firefox 400",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what stands here: it needs a browser."""
    for item in items:
        if "finds" in item.path.parts:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(params=PAGES)
def reader(
    readers: Callable[[str, str], Reader], request: pytest.FixtureRequest
) -> Iterator[Reader]:
    """A page that opened anew; in the end it must have asked and complained of nothing."""
    opened = readers(*request.param.split())
    yield opened
    opened.check()
