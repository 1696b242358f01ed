"""Run other extractors live where they are installed; kg itself depends on none of them."""

from __future__ import annotations

import time
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from benchmarks.openie.system import Run

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

__all__ = ["PEERS", "installed"]

Triple = tuple[str, str, str, float]


def textacy(model: str) -> Callable[[str], Iterator[Triple]]:
    """Return textacy's subject-verb-object triples over a spaCy pipeline."""
    nlp = import_module("spacy").load(model)
    extract = import_module("textacy.extract")

    def triples(text: str) -> Iterator[Triple]:
        for triple in extract.subject_verb_object_triples(nlp(text)):
            subject, verb, obj = (" ".join(token.text for token in part) for part in triple)
            yield subject, verb, obj, 1.0

    return triples


def triplet_extract(_model: str) -> Callable[[str], Iterator[Triple]]:
    """Return triplet-extract as it comes; it chooses its own pipeline."""
    module = import_module("triplet_extract")

    def triples(text: str) -> Iterator[Triple]:
        for triple in module.extract(text):
            yield triple.subject, triple.relation, triple.object, triple.confidence

    return triples


PEERS = {"textacy": textacy, "triplet_extract": triplet_extract}


def installed(sentences: Sequence[str], model: str) -> Iterator[Run]:
    """Yield the output of each peer that is installed here."""
    for name, make in PEERS.items():
        if find_spec(name):
            extract = make(model)
            began = time.process_time()
            records = {
                line: [
                    dict(zip(("subject", "relation", "object", "confidence"), one, strict=True))
                    for one in extract(text)
                ]
                for line, text in enumerate(sentences)
            }
            yield Run(name, records, time.process_time() - began)
