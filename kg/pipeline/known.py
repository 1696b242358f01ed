"""The lists of entities that a build was given."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.model import Skipped
from kg.pipeline.links import linked_entities
from kg.read import read_known

if TYPE_CHECKING:
    from kg.model import KnownEntity
    from kg.pipeline.folder import Folder
    from kg.settings import Settings

__all__ = ["check_lists", "known_entities"]


def check_lists(settings: Settings) -> None:
    """Make sure that the lists are there, before anything is read.

    Raises:
        InputError: one is not.
    """
    for name in settings.entities:
        if not Path(name).is_file():
            message = f"There is no list of entities {name}; check the path."
            raise InputError(message, value=name)


def known_entities(settings: Settings, folder: Folder) -> tuple[list[KnownEntity], list[Skipped]]:
    """Return the entities of all lists and of the linker, and what cannot be used, and why.

    Of an entity that is in two lists the first list's is taken.
    """
    known: dict[str, KnownEntity] = {}
    faults: list[Skipped] = []
    for name in settings.entities:
        try:
            entities, lost = read_known(Path(name))
        except InputError as error:
            reason = f"is not used: {error}"
            faults.append(Skipped(name, reason, error=True))
            continue
        faults += lost
        for entity in entities:
            known.setdefault(entity.iri, entity)
    if settings.linker:
        for entity in linked_entities(settings.linker, folder.links):
            known.setdefault(entity.iri, entity)
    return list(known.values()), faults
