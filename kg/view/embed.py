"""A picture as plain values for the page: small keys, indexes instead of IRIs, nothing empty."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING, TypeAlias

from kg.model import Status
from kg.view.paragraphs import Shelf
from kg.vocab import CLASSES, PREFIXES

if TYPE_CHECKING:
    from kg.model import Evidence
    from kg.resolve import Candidate, Side
    from kg.view.model import Edge, Node, Picture, Quote, Source

__all__ = ["Json", "page_data", "page_lines"]

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_Index = dict[str, int]


@dataclass(frozen=True, slots=True)
class _Places:
    """Where the page finds nodes, sources and sentences; what the IRIs of claims begin with."""

    nodes: _Index
    labels: dict[str, str]
    sources: _Index
    shelf: Shelf
    claims: str


def page_data(picture: Picture, title: str) -> dict[str, Json]:
    """Return all that the page knows, as values that JSON can hold."""
    places = _Places(
        {node.iri: index for index, node in enumerate(picture.nodes)},
        {node.iri: node.label for node in picture.nodes},
        {source.iri: index for index, source in enumerate(picture.sources)},
        Shelf(picture.paragraphs),
        _claims(picture),
    )
    relations = sorted({(edge.property, edge.label) for edge in picture.edges})
    indexes = {relation: index for index, relation in enumerate(relations)}
    return {
        "title": title,
        "statuses": [{"name": status.value, "sure": status.is_plain} for status in Status],
        "nodes": [_node(node) for node in picture.nodes],
        "relations": [list(relation) for relation in relations],
        "single": [index for (iri, _), index in indexes.items() if iri in picture.single],
        "sole": [index for (iri, _), index in indexes.items() if iri in picture.sole],
        "facts": [_fact(edge, indexes, places) for edge in picture.edges],
        "sources": [_source(source) for source in picture.sources],
        "paragraphs": [
            [places.sources.get(each.source), each.start, each.text] for each in picture.paragraphs
        ],
        "groups": list(picture.groups),
        "terms": {"prefixes": dict(PREFIXES), "classes": dict(CLASSES), "claims": places.claims},
        **_review(picture, places),
    }


def page_lines(picture: Picture) -> list[dict[str, Json]]:
    """Return one line for every two drawn nodes that have facts between them.

    ``facts`` are indexes; ``arrows`` says which way they read; ``dashes`` that none is sure.
    """
    nodes = {node.iri: index for index, node in enumerate(picture.nodes) if node.place}
    facts: dict[tuple[int, int], list[int]] = {}
    for index, edge in enumerate(picture.edges):
        if edge.subject in nodes and edge.object in nodes and edge.subject != edge.object:
            ends = sorted((nodes[edge.subject], nodes[edge.object]))
            facts.setdefault((ends[0], ends[1]), []).append(index)
    lines: list[dict[str, Json]] = []
    for (start, end), indexes in sorted(facts.items()):
        edges = [picture.edges[index] for index in indexes]
        forth = any(nodes[edge.subject] == start for edge in edges)
        back = any(nodes[edge.subject] == end for edge in edges)
        lines.append(
            {
                "id": f"{start}-{end}",
                "from": start,
                "to": end,
                "facts": list(indexes),
                "arrows": ", ".join(way for way, on in (("to", forth), ("from", back)) if on),
                "dashes": not any(edge.status.is_plain for edge in edges),
            }
        )
    return lines


def _claims(picture: Picture) -> str:
    """Return what the IRIs of claims begin with, by the first of them."""
    quotes = chain.from_iterable(edge.quotes for edge in picture.edges)
    return next(
        (quote.claim.rpartition("/")[0] + "/" for quote in quotes if ":" in quote.claim), ""
    )


def _node(node: Node) -> dict[str, Json]:
    return _filled(
        id=node.iri,
        label=node.label,
        cls=node.cls,
        kind=node.kind,
        also=list(node.also),
        joins=[[text, reason, times] for text, reason, times in node.joins],
        mentions=node.mentions,
        rank=node.importance,
        group=node.group,
        at=list(node.place) if node.place else None,
    )


def _fact(edge: Edge, relations: dict[tuple[str, str], int], places: _Places) -> dict[str, Json]:
    return {
        "s": places.nodes[edge.subject],
        "o": places.nodes[edge.object],
        "p": relations[edge.property, edge.label],
        "status": edge.status.value,
        "quotes": [_quote(quote, edge, places) for quote in edge.quotes],
    }


def _quote(quote: Quote, edge: Edge, places: _Places) -> dict[str, Json]:
    nodes, labels = places.nodes, places.labels
    usual = f"{quote.source}#char={quote.start},{quote.start + len(quote.text)}"
    return _filled(
        **_sentence(quote.source, quote.start, quote.text, places),
        s=_mark(quote.subject, quote.text, labels[edge.subject]),
        o=_mark(quote.object, quote.text, labels[edge.object]),
        conf=round(quote.confidence, 2),
        speaker=nodes.get(quote.speaker),
        speakerText="" if quote.speaker in nodes else quote.speaker_text,
        when=quote.when,
        where=nodes.get(quote.where),
        amount=quote.amount,
        also=list(quote.circumstances),
        derived=quote.derived,
        how=quote.construction,
        # Only IRIs have a colon: what has none is a blank node, which no other file can name.
        claim=quote.claim.removeprefix(places.claims) if ":" in quote.claim else "",
        span=quote.evidence if ":" in quote.evidence and quote.evidence != usual else "",
    )


def _mark(span: tuple[int, int] | None, text: str, label: str) -> Json:
    """Return where a mention stands in its sentence; None where its name first stands.

    Zero is a mention that is not known to stand anywhere.
    """
    start = text.find(label) if label else -1
    if span == ((start, start + len(label)) if start >= 0 else None):
        return None
    return list(span) if span else 0


def _sentence(source: str, start: int, text: str, places: _Places) -> dict[str, Json]:
    """Return a sentence as a part of its paragraph, so that no text is carried twice.

    What stands in no paragraph that is known is carried in full.
    """
    found = places.shelf.find(source, start, text)
    if found:
        return {"cut": list(found)}
    return {"text": text, "src": places.sources.get(source), "at": start or None}


def _review(picture: Picture, places: _Places) -> dict[str, Json]:
    """Return the candidates as [thing, thing, score, reason, state], and what the numbers mean."""
    candidates = picture.candidates
    sides = {side.id: side for row in candidates for side in (row.left, row.right)}
    things = {ident: index for index, ident in enumerate(sides)}
    reasons = {reason: index for index, reason in enumerate(_reasons(candidates))}
    return {
        "things": [_side(side, places) for side in sides.values()],
        "reasons": list(reasons),
        "candidates": [
            [
                things[row.left.id],
                things[row.right.id],
                round(row.score, 2),
                reasons["; ".join(row.reasons)],
                row.state.value,
            ]
            for row in candidates
        ],
    }


def _reasons(candidates: tuple[Candidate, ...]) -> list[str]:
    return sorted({"; ".join(row.reasons) for row in candidates})


def _side(side: Side, places: _Places) -> dict[str, Json]:
    """Return a thing; its name and class only where its entity in the graph has others."""
    return _filled(
        id=side.id,
        label="" if places.labels.get(side.entity) == side.label else side.label,
        cls=side.cls,
        node=places.nodes.get(side.entity),
        quotes=[_said(one, places) for one in side.evidence],
    )


def _said(evidence: Evidence, places: _Places) -> dict[str, Json]:
    return _filled(**_sentence(evidence.article, evidence.start, evidence.text, places))


def _source(source: Source) -> dict[str, Json]:
    return _filled(
        id=source.iri,
        title=source.title,
        date=source.date,
        publisher=source.publisher,
        author=source.author,
        url=source.url,
        file=source.file,
    )


def _filled(**values: Json) -> dict[str, Json]:
    """Drop what is empty, to keep the file small; zero is not empty."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}
