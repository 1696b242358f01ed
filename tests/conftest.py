"""What every room's tests share: the seeds, the trained pipeline, one build of all seeds."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

from kg.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.annotate import Annotator

ROOT = Path(__file__).parent.parent

# Machines differ in speed, so no example has a time limit; in CI the same examples every time.
hypothesis.settings.register_profile("kg", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "kg")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a reviewed change rewrite what the tests compare with."""
    group = parser.getgroup("kg")
    group.addoption("--update-golden", action="store_true", help="write tests/golden anew")
    group.addoption("--update-floors", action="store_true", help="raise tests/quality/floors.json")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the notebooks, which come from a plug-in and cannot carry a mark of their own."""
    for item in items:
        if item.path.suffix == ".ipynb":
            item.add_marker(pytest.mark.notebook)
            item.add_marker(pytest.mark.model)


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def seeds() -> Path:
    """The folder of sample articles."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def annotator() -> Annotator:
    """The default trained pipeline, loaded once; for tests marked ``model``."""
    from kg.annotate import load_annotator  # noqa: PLC0415 - spaCy is slow; most tests do without

    return load_annotator(Settings().model)


@pytest.fixture(scope="session")
def build_seed(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """Build the named seeds, each given as a file of the seeds folder, and return the output folder.

    The working directory is the checkout meanwhile, so that the graph says ``seeds/deal.txt``
    wherever the checkout lies.
    """
    from kg.pipeline import build  # noqa: PLC0415 - spaCy is slow; most tests do without

    def run(*names: str) -> Path:
        out = tmp_path_factory.mktemp("built") / "out"
        with pytest.MonkeyPatch.context() as patch:
            patch.chdir(ROOT)
            build([f"seeds/{name}" for name in names] or ["seeds"], out, settings=Settings())
        return out

    return run


@pytest.fixture(scope="session")
def built(build_seed: Callable[..., Path]) -> Path:
    """One output folder with all seeds in it, to read and never to write."""
    return build_seed()
