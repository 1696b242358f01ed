"""A picture as plain values for the page: small keys, indexes instead of IRIs, nothing empty."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Status
from kg.view.places import find_places, mark, sentence
from kg.view.review import review_data
from kg.view.values import filled
from kg.vocab import CLASSES, PREFIXES

if TYPE_CHECKING:
    from kg.view.model import Edge, Node, Picture, Quote, Source
    from kg.view.places import Places
    from kg.view.values import Json

__all__ = ["page_data", "page_lines"]


def page_data(picture: Picture, title: str) -> dict[str, Json]:
    """Return all that the page knows, as values that JSON can hold."""
    places = find_places(picture)
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
        **review_data(picture, places),
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
    return filled(
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


def _fact(edge: Edge, relations: dict[tuple[str, str], int], places: Places) -> dict[str, Json]:
    return {
        "s": places.nodes[edge.subject],
        "o": places.nodes[edge.object],
        "p": relations[edge.property, edge.label],
        "status": edge.status.value,
        "quotes": [_quote(quote, edge, places) for quote in edge.quotes],
    }


def _quote(quote: Quote, edge: Edge, places: Places) -> dict[str, Json]:
    nodes, labels = places.nodes, places.labels
    usual = f"{quote.source}#char={quote.start},{quote.start + len(quote.text)}"
    return filled(
        **sentence(quote.source, quote.start, quote.text, places),
        s=mark(quote.subject, quote.text, labels[edge.subject]),
        o=mark(quote.object, quote.text, labels[edge.object]),
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


def _source(source: Source) -> dict[str, Json]:
    return filled(
        id=source.iri,
        title=source.title,
        date=source.date,
        publisher=source.publisher,
        author=source.author,
        url=source.url,
        file=source.file,
    )
