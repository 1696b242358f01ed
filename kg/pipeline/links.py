"""What a linker said of each name, kept in the folder: asked once, the same in every rebuild."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from kg.errors import InputError, OutputError
from kg.link import Offer, Question
from kg.model import KnownEntity, MentionKind, Skipped
from kg.plugins import load_plugin
from kg.resolve import collect_things
from kg.resolve.profiles import family_of
from kg.resolve.units import is_alone
from kg.store import replace_file

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from kg.model import ArticleClaims

__all__ = ["ask_linker", "linked_entities"]

_PLAIN = "reconciliation"


def ask_linker(linker: str, read: Iterable[ArticleClaims], path: Path) -> list[Skipped]:
    """Ask a linker for the names that it was not yet asked for, and add its answers to a file.

    ``linker`` is the URL of a reconciliation service, or NAME=URL for another linker. A service
    that does not answer is a fault, and the names are asked for in the next build.

    Raises:
        KgError: there is no such linker.
        OutputError: the file is damaged or cannot be written.
    """
    named_so = "=" in linker.partition(":")[0]
    name, _, url = linker.partition("=") if named_so else (_PLAIN, "", linker)
    known = _read(path)
    asked = {(row["label"], row["class"]) for row in known if row.get("linker") == linker}
    things = collect_things(read).values()
    named = {
        (thing.referent.label, thing.referent.cls)
        for thing in things
        if thing.referent.kind is MentionKind.NAME and not is_alone(thing)
    }
    todo = [Question(*row) for row in sorted(named - asked)]
    start = load_plugin("kg_linkers", name)
    if not todo:
        return []
    try:
        answers: list[list[Offer]] = start(url)(todo)
    except InputError as error:
        return [Skipped(linker, f"is not used: {error}", error=True)]
    for question, offers in zip(todo, answers, strict=True):
        sure = [offer for offer in offers if offer.match and _fits(offer, question)]
        row = {"linker": linker, "label": question.label, "class": question.cls}
        if len(sure) == 1:
            row |= {"iri": sure[0].iri, "name": sure[0].label}
        known.append(row)
    lines = sorted({json.dumps(row, ensure_ascii=False, sort_keys=True) for row in known})
    replace_file(path, "".join(f"{line}\n" for line in lines).encode())
    return []


def linked_entities(linker: str, path: Path) -> list[KnownEntity]:
    """Return the entities that a linker was sure of, each with the names it was asked for.

    Raises:
        OutputError: the file is damaged.
    """
    names: dict[tuple[str, str], set[str]] = {}
    for row in _read(path):
        if row.get("linker") == linker and row.get("iri"):
            names.setdefault((row["iri"], row["name"]), set()).add(row["label"])
    return [
        KnownEntity(iri, label, tuple(sorted(labels - {label})))
        for (iri, label), labels in sorted(names.items())
    ]


def _fits(offer: Offer, question: Question) -> bool:
    families = {family_of(cls) for cls in offer.classes} - {""}
    family = family_of(question.cls)
    return not families or not family or family in families


def _read(path: Path) -> list[dict[str, str]]:
    try:
        text = path.read_text("utf-8") if path.exists() else ""
        return [json.loads(line) for line in text.split("\n") if line]
    except (OSError, ValueError) as error:
        message = f"{path} is damaged ({error}); delete it, and the service is asked again."
        raise OutputError(message, value=path) from error
