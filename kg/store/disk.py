"""The store on disk: written beside and swapped into place, opened for reading by any number."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from pyoxigraph import Store as Engine

from kg.errors import InputError, OutputError
from kg.store.lock import hold, is_held
from kg.store.rdf import quads as to_quads
from kg.store.store import Store

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pyoxigraph import Quad

    from kg.model import Resolution
    from kg.vocab import Namespaces

__all__ = ["open_store", "write_quads", "write_store"]


def write_store(resolution: Resolution, directory: Path, *, namespaces: Namespaces) -> None:
    """Write a resolution as a store, in place of the one that is there.

    Raises:
        OutputError: the folder cannot be written, or another program writes to it.
    """
    write_quads(to_quads(resolution, namespaces), directory)


def write_quads(quads: Sequence[Quad], directory: Path) -> None:
    """Write quads as a store, in place of the one that is there.

    The new store is built beside and swapped in: until then the old one can be used, also
    after an interruption.

    Raises:
        OutputError: the folder cannot be written, or another program writes to it.
    """
    new, old = _beside(directory)
    with hold(directory.with_name(directory.name + ".lock")):
        if is_held(directory):
            message = f"{directory} is open in another program; close it, then try again."
            raise OutputError(message, value=directory)
        try:
            _restore(directory, old)
            shutil.rmtree(new, ignore_errors=True)
            _fill(new, quads)
            if directory.exists():
                directory.rename(old)
            new.rename(directory)
            shutil.rmtree(old, ignore_errors=True)
        except OSError as error:
            message = f"{directory} cannot be written: {error}; choose another folder."
            raise OutputError(message, value=directory) from error


def open_store(directory: Path) -> Store:
    """Open the store of a build for reading: its own folder, or the output folder it is in.

    Raises:
        InputError: there is no store, or it cannot be read.
    """
    inner = directory / "store"
    place = directory if (directory / "CURRENT").is_file() else inner
    for folder in (directory, inner):
        # Between the two steps of a swap that was cut short, the old store waits beside.
        if not place.exists() and _beside(folder)[1].is_dir():
            place = _beside(folder)[1]
    if not (place / "CURRENT").is_file():
        message = f"There is no graph in {directory}; run kg build first."
        raise InputError(message, value=directory)
    try:
        return Store(Engine.read_only(str(place)))
    except (OSError, RuntimeError) as error:  # the engine's word for corruption is the latter
        message = f"The store in {place} cannot be read ({error}); run kg build again."
        raise InputError(message, value=place) from error


def _beside(directory: Path) -> tuple[Path, Path]:
    return directory.with_name(directory.name + ".new"), directory.with_name(
        directory.name + ".old"
    )


def _restore(directory: Path, old: Path) -> None:
    if old.exists() and not directory.exists():
        old.rename(directory)
    shutil.rmtree(old, ignore_errors=True)


def _fill(directory: Path, quads: Sequence[Quad]) -> None:
    # The engine lets go of the folder when the last name for it goes.
    engine = Engine(str(directory))
    engine.bulk_extend(quads)
    engine.optimize()
    engine.flush()
