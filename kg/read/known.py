"""A user's own list of entities, each with IRI, label, other names, class: CSV, JSON lines, RDF."""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.model import KnownEntity, Skipped
from kg.read.encoding import decode
from kg.read.known_rdf import RDF_SUFFIXES, read_known_rdf
from kg.vocab import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

__all__ = ["read_known"]

_COLUMNS = {
    "iri": ("iri", "uri", "id", "@id"),
    "label": ("label", "name", "preflabel"),
    "names": ("names", "other names", "other_names", "aliases", "altlabel", "altlabels"),
    "class": ("class", "type", "@type"),
}
"""What a column or field may be called, in any case; iri and label must be there."""

_IRI = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[^\s<>\"{}|\\^`]+")
_CLASSES = {name.casefold(): name for name in CLASSES} | {
    iri: name for name, iri in CLASSES.items()
}

Row = tuple[int, dict[str, object]]


def read_known(path: Path) -> tuple[list[KnownEntity], list[Skipped]]:
    """Return the entities of a list, and the lines that cannot be used, each with the reason.

    A CSV file (or .tsv) begins with the names of its columns; other names are separated by
    "|". A line of JSON lines is an object whose ``names`` are a list or such a text. RDF has
    rdfs:label or skos:prefLabel, skos:altLabel, and a class of schema.org.

    Raises:
        InputError: the file cannot be read, or is of no kind that is known.
    """
    suffix = path.suffix.lower()
    try:
        data = path.read_bytes()
    except OSError as error:
        message = f"{path} cannot be read: {error.strerror}; check the path of the list."
        raise InputError(message, value=path) from error
    if suffix in RDF_SUFFIXES:
        return read_known_rdf(path, data)
    if suffix not in (".csv", ".tsv", ".jsonl", ".ndjson"):
        kinds = ", ".join((".csv", ".tsv", ".jsonl", ".ndjson", *RDF_SUFFIXES))
        message = f"{path} is no list of entities that kg knows by its suffix ({kinds})."
        raise InputError(message, value=path)
    try:
        text = decode(data).text
    except InputError as error:
        message = f"{path} {error}; save the list as UTF-8."
        raise InputError(message, value=path) from error
    faults: list[Skipped] = []
    rows = _objects(path, text, faults) if suffix[1] in "jn" else _table(path, text, faults)
    return _entities(path, rows, faults), faults


def _entities(path: Path, rows: Iterator[Row], faults: list[Skipped]) -> list[KnownEntity]:
    found: list[KnownEntity] = []
    lines: dict[str, int] = {}
    for number, row in rows:
        entity = _entity(row)
        if isinstance(entity, str):
            faults.append(Skipped(f"{path}, line {number}", entity, error=True))
        elif entity.iri in lines:
            reason = f"repeats the IRI of line {lines[entity.iri]}; give each entity one line"
            faults.append(Skipped(f"{path}, line {number}", reason, error=True))
        else:
            lines[entity.iri] = number
            found.append(entity)
    return found


def _table(path: Path, text: str, faults: list[Skipped]) -> Iterator[Row]:
    separator = "\t" if path.suffix.lower() == ".tsv" else ","
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    header: list[str] = []
    number = 1
    try:
        header = next(reader, [])
        missing = [name for name in ("iri", "label") if not _named(name, header)]
        if missing:
            reason = f"has no column {' and no column '.join(missing)}; nothing of it is used"
            faults.append(Skipped(f"{path}, line 1", reason, error=True))
            return
        for row in reader:
            if any(cell.strip() for cell in row):
                yield number + 1, dict(zip(header, row, strict=False))
            number = reader.line_num
    except csv.Error as error:
        place = f"{path}, line {reader.line_num}"
        faults.append(Skipped(place, f"is no CSV ({error}); what follows is not used", error=True))


def _named(name: str, header: list[str]) -> bool:
    return any(column.strip().casefold() in _COLUMNS[name] for column in header)


def _objects(path: Path, text: str, faults: list[Skipped]) -> Iterator[Row]:
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            said = json.loads(line)
        except (ValueError, RecursionError):
            said = None
        if isinstance(said, dict):
            yield number, said
        else:
            reason = 'is no JSON object; a line is {"iri": ..., "label": ...}'
            faults.append(Skipped(f"{path}, line {number}", reason, error=True))


def _entity(row: dict[str, object]) -> KnownEntity | str:
    """Return what a row says, or what is wrong with it."""
    fields = {name: _field(row, name) for name in _COLUMNS}
    iri, label, cls = (str(fields[name] or "").strip() for name in ("iri", "label", "class"))
    if not iri or not label:
        return f"has no {'IRI' if not iri else 'label'}; it is not used"
    if not _IRI.fullmatch(iri):
        return f"has {iri!r}, which is no IRI; write it in full"
    known = _CLASSES.get(cls.casefold()) or _CLASSES.get(cls)
    if cls and known is None:
        return f"has the class {cls!r}; known are {', '.join(sorted(CLASSES))}"
    names = fields["names"] or []
    split = [str(name) for name in names] if isinstance(names, list) else str(names).split("|")
    others = tuple(sorted({name.strip() for name in split} - {"", label}))
    return KnownEntity(iri, label, others, known)


def _field(row: dict[str, object], name: str) -> object:
    for key in sorted(row, key=str):
        if str(key).strip().casefold() in _COLUMNS[name]:
            return row[key]
    return None
