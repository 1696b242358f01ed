"""Reviewing joins: listing those in doubt, and taking down what a person decides on them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import InputError
from kg.pipeline.decisions import read_decisions, write_decisions
from kg.pipeline.derive import derive
from kg.pipeline.folder import Folder, hold_folder
from kg.pipeline.kept import kept_claims
from kg.pipeline.known import known_entities
from kg.pipeline.manifest import read_manifest
from kg.pipeline.mentions import entity_mentions
from kg.pipeline.progress import Stopwatch, unheard
from kg.resolve import (
    Verdict,
    candidate_id,
    collect_things,
    list_candidates,
    list_sides,
    mention_id,
    resolve,
)
from kg.schema import load_schema
from kg.vocab import Namespaces

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from kg.model import Resolution
    from kg.pipeline.manifest import Manifest
    from kg.pipeline.mentions import Mentioned
    from kg.report import RunReport
    from kg.resolve import Candidate, Side

__all__ = ["decide", "list_joins", "list_mentions"]

Verdicts = dict[tuple[str, str], Verdict | None]


def list_joins(out: str | Path, *, joined: bool = False) -> tuple[Candidate, ...]:
    """Return the joins of an output folder that are in doubt or decided, without changing it.

    Raises:
        InputError: the folder holds no graph.
        OutputError: the decisions or the list of articles cannot be read.
    """
    folder = Folder(Path(out))
    resolution = _resolution(folder, _manifest(folder))
    decisions, _ = read_decisions(folder.decisions)
    return list_candidates(resolution, decisions, joined=joined)


def list_mentions(out: str | Path, name: str) -> tuple[Mentioned, ...]:
    """Return the mentions of a thing, by its id, or of an entity, by its IRI or name.

    Raises:
        InputError: the folder holds no graph, or nothing called so, or several things are.
        OutputError: the decisions or the list of articles cannot be read.
    """
    folder = Folder(Path(out))
    resolution = _resolution(folder, _manifest(folder))
    sides = list_sides(resolution)
    ident = _thing(name, sides, (), folder.root)
    same = {side.id for side in sides.values() if side.entity == sides[ident].entity}
    return entity_mentions(resolution, {ident} if name == ident else same)


def decide(
    out: str | Path,
    *,
    confirm: Sequence[str] = (),
    reject: Sequence[str] = (),
    undo: Sequence[str] = (),
    join: Sequence[tuple[str, str]] = (),
    split: Sequence[tuple[str, str]] = (),
) -> RunReport:
    """Write decisions into an output folder and make everything in it anew; no model is needed.

    ``confirm``, ``reject`` and ``undo`` hold ids of candidates, ``join`` and ``split`` pairs of
    things: each the id of a thing or of a mention, or the IRI or unambiguous name of an entity.
    A mention that is named so becomes a thing of its own: thus a thing is split inside an
    article.

    Raises:
        InputError: the folder holds no graph, or no such candidate or thing.
        OutputError: the folder cannot be written, or another program writes to it.
    """
    root = Path(out)
    manifest = _manifest(Folder(root))
    with hold_folder(root) as folder:
        resolution = _resolution(folder, manifest)
        sides = list_sides(resolution)
        decisions, _ = read_decisions(folder.decisions)
        listed = list_candidates(resolution, decisions, joined=True)
        pairs = {row.id: (row.left.id, row.right.id) for row in listed}
        # What was decided about things that are gone can be taken back all the same.
        pairs |= {candidate_id(*one.pair): one.pair for one in decisions}
        ends_known = {entity.iri for entity in known_entities(manifest.settings, folder)[0]}
        mentions = _mention_names(resolution)
        ends_known |= mentions.keys()
        plain = partial(_without, Namespaces(manifest.settings.base).article(""))
        made: Verdicts = {}
        for idents, verdict in (
            (confirm, Verdict.SAME),
            (reject, Verdict.DIFFERENT),
            (undo, None),
        ):
            made |= {_ordered(*_candidate(ident, pairs, root)): verdict for ident in idents}
        for named, verdict in ((join, Verdict.SAME), (split, Verdict.DIFFERENT)):
            for ends in named:
                pair = (_thing(end, sides, ends_known, root) for end in map(plain, ends))
                made[_ordered(*pair)] = verdict
        names = mentions | {ident: side.label for ident, side in sides.items()}
        write_decisions(folder.decisions, made, names)
        read, lost = kept_claims(manifest, folder.cache)
        return derive(
            read,
            folder,
            settings=manifest.settings,
            skipped=lost,
            watch=Stopwatch(),
            on_progress=unheard,
        )


def _manifest(folder: Folder) -> Manifest:
    manifest = read_manifest(folder.cache) if folder.cache.is_dir() else None
    if manifest is None:
        message = f"There is no graph in {folder.root}; run kg build first."
        raise InputError(message, value=folder.root)
    return manifest


def _resolution(folder: Folder, manifest: Manifest) -> Resolution:
    read, _ = kept_claims(manifest, folder.cache)
    decisions, _ = read_decisions(folder.decisions)
    settings = manifest.settings
    listed, _ = known_entities(settings, folder)
    return resolve(read, settings=settings, schema=load_schema(), decisions=decisions, known=listed)


def _ordered(one: str, other: str) -> tuple[str, str]:
    return (one, other) if one <= other else (other, one)


def _candidate(ident: str, pairs: Mapping[str, tuple[str, str]], root: Path) -> tuple[str, str]:
    if ident not in pairs:
        message = f"{root} has no join {ident!r} to decide on; kg review {root} --joined lists all."
        raise InputError(message, value=ident)
    return pairs[ident]


def _mention_names(resolution: Resolution) -> dict[str, str]:
    """Return the words of every mention that stands for a thing, by its id."""
    things = collect_things(resolution.articles).values()
    return {mention_id(each): each.text for thing in things for each in thing.mentions}


def _without(prefix: str, name: str) -> str:
    """Return a mention's id from its IRI, and any other name as it is."""
    return name.removeprefix(prefix) if "#" in name else name


def _thing(name: str, sides: Mapping[str, Side], known: Container[str], root: Path) -> str:
    """Return the id of the thing that is meant: by its id, or by its entity's IRI or name.

    An IRI of the user's list stands for itself, and so does the id of a mention.
    """
    if name in sides or name in known:
        return name
    ends = [side for side in sides.values() if name in (side.entity, side.label)]
    ends = ends or [side for side in sides.values() if side.entity.endswith(f"/{name.lstrip(':')}")]
    entities = {side.entity for side in ends}
    if len(entities) == 1:
        return min(side.id for side in ends)
    if entities:
        found = ", ".join(sorted(entities))
        message = f"{name!r} is the name of several things in {root}: {found}; give one of these."
    else:
        message = f"{root} knows nothing called {name!r}; kg review {root} --joined shows ids."
    raise InputError(message, value=name)
