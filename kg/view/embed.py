"""A picture as plain values for the page: small keys, indexes instead of IRIs, nothing empty."""

from __future__ import annotations

from typing import TypeAlias

from kg.model import Status
from kg.view.model import Edge, Node, Picture, Quote, Source
from kg.vocab import CLASSES, PREFIXES

__all__ = ["Json", "page_data", "page_lines"]

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"

_Index = dict[str, int]


def page_data(picture: Picture, title: str) -> dict[str, Json]:
    """Return all that the page knows, as values that JSON can hold."""
    nodes = {node.iri: index for index, node in enumerate(picture.nodes)}
    sources = {source.iri: index for index, source in enumerate(picture.sources)}
    relations = sorted({(edge.property, edge.label) for edge in picture.edges})
    places = {relation: index for index, relation in enumerate(relations)}
    return {
        "title": title,
        "statuses": [{"name": status.value, "sure": status.is_plain} for status in Status],
        "nodes": [_node(node) for node in picture.nodes],
        "relations": [list(relation) for relation in relations],
        "facts": [_fact(edge, places, nodes, sources) for edge in picture.edges],
        "sources": [_source(source) for source in picture.sources],
        "groups": list(picture.groups),
        "terms": {"prefixes": dict(PREFIXES), "classes": dict(CLASSES)},
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


def _fact(
    edge: Edge, relations: dict[tuple[str, str], int], nodes: _Index, sources: _Index
) -> dict[str, Json]:
    return {
        "s": nodes[edge.subject],
        "o": nodes[edge.object],
        "p": relations[edge.property, edge.label],
        "status": edge.status.value,
        "conf": round(edge.confidence, 2),
        "quotes": [_quote(quote, nodes, sources) for quote in edge.quotes],
    }


def _quote(quote: Quote, nodes: _Index, sources: _Index) -> dict[str, Json]:
    return _filled(
        text=quote.text,
        src=sources.get(quote.source),
        at=quote.start or None,
        s=list(quote.subject) if quote.subject else None,
        o=list(quote.object) if quote.object else None,
        conf=round(quote.confidence, 2),
        speaker=nodes.get(quote.speaker),
        speakerText="" if quote.speaker in nodes else quote.speaker_text,
        when=quote.when,
        where=nodes.get(quote.where),
        amount=quote.amount,
        also=list(quote.circumstances),
        derived=quote.derived,
        how=quote.construction,
    )


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
