"""Scoring links of pronouns, and clusters of names by B-cubed."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.entities.gold import GoldArticle, GoldMention

__all__ = ["PRONOUNS", "Link", "Names", "Tally", "b_cubed", "match_names", "score_pronouns"]

PRONOUNS = {
    "he/she": ("he", "him", "his", "she", "her", "himself", "herself"),
    "its": ("its",),
    "their": ("their",),
    "it": ("it",),
    "they": ("they", "them"),
}


@dataclass(frozen=True, slots=True)
class Link:
    """What one of our mentions stands for: where its head starts, its key, its head word.

    ``words`` are the starts of a name's words; other mentions have none.
    """

    head: int
    key: str
    word: str
    words: tuple[int, ...] = ()


@dataclass(slots=True)
class Tally:
    """Right answers, answers given, answers expected."""

    right: float = 0.0
    given: float = 0
    expected: float = 0
    right_expected: float | None = None

    @property
    def precision(self) -> float:
        """Share of the answers given that are right."""
        return self.right / self.given if self.given else 0.0

    @property
    def recall(self) -> float:
        """Share of the answers expected that were given."""
        right = self.right if self.right_expected is None else self.right_expected
        return right / self.expected if self.expected else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def score_pronouns(
    gold: GoldArticle, links: Iterable[Link], tallies: dict[str, Tally]
) -> list[str]:
    """Count the pronouns that stand for what the gold says; return the wrong ones for reading.

    A link is right if the nearest mention before it (else after it) that we gave the same key,
    no pronoun itself, is in the pronoun's gold cluster. Expected are the pronouns whose
    cluster has a mention that is no pronoun.
    """
    ordered = sorted(links, key=lambda link: link.head)
    by_head = {link.head: link for link in ordered}
    spots = [link for link in ordered if _kind(link.word) is None]
    groups: dict[int, str] = {}
    for mention in sorted(gold.mentions, key=lambda m: m.start - m.end):
        groups |= dict.fromkeys((mention.head, *mention.name), mention.group)
    solid = {m.group for m in gold.mentions if not m.tag.startswith(("PRP", "DT", "W"))}
    wrong = []
    for mention in gold.mentions:
        kind = _kind(mention.word)
        if kind is None or not mention.tag.startswith("PRP"):
            continue
        tally = tallies.setdefault(kind, Tally())
        tally.expected += mention.group in solid
        link = by_head.get(mention.head)
        if link is None:
            continue
        tally.given += 1
        same = [spot for spot in spots if spot.key == link.key]
        before = [spot for spot in same if spot.head < mention.start]
        nearest = before[-1] if before else (same[0] if same else None)
        if nearest is not None and mention.group == groups.get(nearest.head):
            tally.right += 1
        else:
            around = gold.text[max(0, mention.start - 90) : mention.end + 30].replace("\n", " ")
            wrong.append(f"{mention.word} -> {link.key}: ...{around}...")
    return wrong


def _kind(word: str) -> str | None:
    return next((kind for kind, words in PRONOUNS.items() if word.lower() in words), None)


def _outermost(names: list[GoldMention]) -> list[GoldMention]:
    """Leave out names inside longer names: the state in the name of a state's university."""
    spans = {(name.name[0], name.name[-1]) for name in names}
    return [
        name
        for name in names
        if not any(
            start <= name.name[0]
            and name.name[-1] <= end
            and (start, end) != (name.name[0], name.name[-1])
            for start, end in spans
        )
    ]


class Names(NamedTuple):
    """Our names, the gold's, which of ours count, which is whose twin, and gold's inner names."""

    ours: list[Link]
    theirs: list[GoldMention]
    counted: set[int]
    twins: dict[int, int]
    inner: set[int]


def match_names(gold: GoldArticle, links: Iterable[Link]) -> Names:
    """Pair our names with the gold's: those that share most words, each used once."""
    ours = [link for link in links if link.words]
    theirs = [m for m in gold.mentions if m.name and m.etype != "time"]
    at: dict[int, list[int]] = defaultdict(list)
    for place, mention in enumerate(theirs):
        for start in mention.name:
            at[start].append(place)
    pairs = []
    for mine, link in enumerate(ours):
        for place in {p for start in link.words for p in at[start]}:
            common = len(set(link.words) & set(theirs[place].name))
            union = len(set(link.words) | set(theirs[place].name))
            if 2 * common >= min(len(link.words), len(theirs[place].name)):
                pairs.append((-common / union, mine, place))
    twins: dict[int, int] = {}
    used: set[int] = set()
    for _, mine, place in sorted(pairs):
        if mine not in twins and place not in used:
            twins[mine] = place
            used.add(place)
    outer = _outermost(theirs)
    inner = {place for place, mention in enumerate(theirs) if mention not in outer}
    twins = {mine: place for mine, place in twins.items() if place not in inner}
    ours_in = {n for n, link in enumerate(ours) if n in twins or not _is_inside(link, theirs)}
    return Names(ours, theirs, ours_in, twins, inner)


def b_cubed(gold: GoldArticle, links: Iterable[Link], tally: Tally) -> list[str]:
    """Add an article's names to a B-cubed tally; a name without its twin counts as wrong.

    A gold name is a mention whose head is a proper noun or has one beside it. Twins are the
    pairs that share most words, each used once. Names inside longer gold names count neither
    as expected nor, where we found them, as given.
    """
    names = match_names(gold, links)
    ours, theirs, ours_in, twins, inner = names
    outer = [mention for place, mention in enumerate(theirs) if place not in inner]
    keys = Counter(ours[n].key for n in ours_in)
    groups = Counter(mention.group for mention in outer)
    common_of = Counter((ours[mine].key, theirs[place].group) for mine, place in twins.items())
    tally.right_expected = tally.right_expected or 0.0
    apart = set()
    for mine, place in twins.items():
        key, group = ours[mine].key, theirs[place].group
        common = common_of[key, group]
        tally.right += common / keys[key]
        tally.right_expected += common / groups[group]
        if common < max(keys[key], groups[group]):
            apart.add(f"apart: {key} is {group}, {_text(gold, theirs[place])!r}")
    tally.given += len(ours_in)
    tally.expected += len(outer)
    extra = sorted(f"extra {ours[n].key}" for n in ours_in if n not in twins)
    missed = [n for n in range(len(theirs)) if n not in inner and n not in twins.values()]
    return [*sorted(apart), *extra, *sorted(f"missed {_text(gold, theirs[n])!r}" for n in missed)]


def _text(gold: GoldArticle, mention: GoldMention) -> str:
    return gold.text[mention.start : mention.end]


def _is_inside(link: Link, names: list[GoldMention]) -> bool:
    """Tell whether one of our names is a part of a longer gold name."""
    first, last = link.words[0], link.words[-1]
    return any(name.name[0] <= first and last <= name.name[-1] for name in names)
