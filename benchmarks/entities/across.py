"""Score joins across our own stories: ``python -m benchmarks.entities.across``."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.model import Article
from kg.pipeline.claims import load_claim_reader
from kg.resolve import collect_things, resolve, thing_id
from kg.resolve.labels import name_key
from kg.schema import load_schema
from kg.settings import Settings
from kg.vocab import digest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Resolution
    from kg.pipeline.claims import ClaimReader

__all__ = ["Joins", "Story", "judge", "read_stories", "resolve_story"]

STORIES = Path(__file__).with_name("across.jsonl")


@dataclass(frozen=True, slots=True)
class Story:
    """Two or three articles of one kind of trouble, and what of them is the same or apart.

    A link is ("same" or "apart", end, end); an end is the article's number and the name.
    """

    kind: str
    texts: tuple[str, ...]
    links: tuple[tuple[str, str, str], ...]


@dataclass(slots=True)
class Joins:
    """How the links of a kind came out.

    Of those that are the same: joined, asked about, left; of those apart: joined wrongly, of
    which people, asked about, kept. ``unread`` have an end that is in no claim.
    """

    right: int = 0
    asked_same: int = 0
    missed: int = 0
    wrong: int = 0
    wrong_people: int = 0
    asked_apart: int = 0
    kept: int = 0
    unread: int = 0


def read_stories(path: Path = STORIES) -> list[Story]:
    """Return the stories of a file."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    return [
        Story(row["kind"], tuple(row["texts"]), tuple(tuple(link) for link in row["links"]))
        for row in rows
    ]


def resolve_story(story: Story, read: ClaimReader) -> Resolution:
    """Read the articles of a story and resolve them together, and with nothing else."""
    articles = [Article(digest(f"{n}", text), text) for n, text in enumerate(story.texts)]
    return resolve(map(read, articles), settings=Settings(), schema=load_schema())


def judge(story: Story, found: Resolution, joins: Joins) -> Iterator[str]:
    """Count how the links of a story came out, and yield what is worth a look."""
    ids = [digest(f"{n}", text) for n, text in enumerate(story.texts)]
    ends = _ends(found)
    for verdict, *pair in story.links:
        sides = []
        for end in pair:
            number, name = end.split(" ", 1)
            sides.append(ends.get((ids[int(number)], name_key(name)), []))
        told = f"{pair[0]} | {pair[1]}"
        if not all(sides):
            joins.unread += 1
            yield f"unread: {told}"
            continue
        same = {side[1] for side in sides[0]} & {side[1] for side in sides[1]}
        things = {side[0] for side in sides[0] + sides[1]}
        asked = any({link.left, link.right} <= things for link in found.doubts)
        if verdict == "same":
            joins.right += bool(same)
            joins.asked_same += asked and not same
            joins.missed += not asked and not same
            if not same:
                yield f"{'asked' if asked else 'missed'}: {told}"
            continue
        people = all(side[2] == "Person" for side in sides[0] + sides[1])
        joins.wrong += bool(same)
        joins.wrong_people += bool(same) and people
        joins.asked_apart += asked and not same
        joins.kept += not asked and not same
        if same:
            yield f"wrongly joined: {told}"


def _ends(found: Resolution) -> dict[tuple[str, str], list[tuple[str, str, str]]]:
    """Return the things that bear a name, by article and name: id, entity's IRI and class."""
    ends: dict[tuple[str, str], list[tuple[str, str, str]]] = defaultdict(list)
    for key, thing in sorted(collect_things(found.articles).items()):
        if key in found.referents:
            row = (thing_id(thing), found.referents[key], thing.referent.cls)
            texts = {text.removesuffix("'s") for text, _ in thing.texts}
            for name in {name_key(text) for text in (thing.referent.label, *texts)}:
                ends[thing.article, name].append(row)
    return ends


def main() -> None:
    """Print for each kind of trouble how many joins are right, asked about, missed and wrong."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.entities.across", description=__doc__
    )
    parser.add_argument("--mistakes", action="store_true", help="print what went wrong")
    parser.add_argument("--model", default=Settings().model, help="the spaCy pipeline")
    options = parser.parse_args()
    read = load_claim_reader(options.model)
    kinds: dict[str, Joins] = {}
    stories = read_stories()
    for story in stories:
        found = resolve_story(story, read)
        told = judge(story, found, kinds.setdefault(story.kind, Joins()))
        for line in told:
            if options.mistakes:
                print(line)
    rows = [*kinds.items(), ("all", _sum(kinds))]
    head = "same: right asked missed  apart: wrong people asked kept unread"
    print(f"{len(stories)} stories{'':14}{head}")
    for kind, row in rows:
        print(
            f"{kind:27} {row.right:6} {row.asked_same:5} {row.missed:6}  {row.wrong:12}"
            f" {row.wrong_people:6} {row.asked_apart:5} {row.kept:4} {row.unread:6}"
        )


def _sum(kinds: dict[str, Joins]) -> Joins:
    total = Joins()
    for row in kinds.values():
        for name in Joins.__slots__:
            setattr(total, name, getattr(total, name) + getattr(row, name))
    return total


if __name__ == "__main__":
    main()
