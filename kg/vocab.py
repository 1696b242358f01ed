"""Namespaces, and the minting of IRIs: every IRI comes from content alone."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.settings import DEFAULT_BASE

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CLASSES", "NS", "PREFIXES", "Namespaces", "digest", "property_label", "shorten", "slug"]

NS = "https://kg.example/ns#"
"""kg's own terms, declared in ontology/kg.ttl; the same whatever the base."""

PREFIXES = {
    "kg": NS,
    "schema": "https://schema.org/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "dcterms": "http://purl.org/dc/terms/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

CLASSES = {
    "Person": PREFIXES["schema"] + "Person",
    "Organization": PREFIXES["schema"] + "Organization",
    "Place": PREFIXES["schema"] + "Place",
    "Event": PREFIXES["schema"] + "Event",
    "Product": PREFIXES["schema"] + "Product",
    "CreativeWork": PREFIXES["schema"] + "CreativeWork",
    "Legislation": PREFIXES["schema"] + "Legislation",
    "Group": NS + "Group",
    "Thing": PREFIXES["schema"] + "Thing",
    "Concept": PREFIXES["skos"] + "Concept",
}

_SLUG_LENGTH = 60
_OWN = ("rel", "article", "claim", "join", "candidate")


def digest(*parts: str, length: int = 16) -> str:
    """Return the first ``length`` hex digits of a SHA-256 over the parts, kept apart."""
    joined = "\x1f".join(parts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:length]


def slug(label: str) -> str:
    """Turn a label into the last part of an IRI: letters, digits and single hyphens.

    Letters of any script stay (IRIs allow them); marks that cannot be seen go. A label without
    letters or digits, or one too long to read, gets a digest instead of, or after, its words.

    >>> slug("Ernst & Young")
    'ernst-young'
    """
    folded = unicodedata.normalize("NFC", label).casefold()
    words = re.sub(r"[^\w]+|_+", "-", folded).strip("-")
    if not words:
        return "x" + digest(label, length=8)
    if len(words) > _SLUG_LENGTH:
        return words[:_SLUG_LENGTH].strip("-") + "-" + digest(label, length=8)
    return words


def property_label(normal: str) -> str:
    """Spell a normal form out: ``partnersWith`` becomes "partners with"."""
    return re.sub(r"(?<=[^\W_])(?=[A-Z])", " ", normal).lower()


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """Shorten an IRI by the prefix of the longest namespace it lies in.

    >>> shorten("https://schema.org/Person", {"schema": "https://schema.org/"})
    'schema:Person'
    """
    fitting = [name for name, namespace in prefixes.items() if iri.startswith(namespace)]
    if not fitting:
        return iri
    name = max(fitting, key=lambda name: len(prefixes[name]))
    return f"{name}:{iri.removeprefix(prefixes[name])}"


@dataclass(frozen=True, slots=True)
class Namespaces:
    """The IRIs of one graph, all under one base."""

    base: str = DEFAULT_BASE

    @property
    def prefixes(self) -> dict[str, str]:
        """All prefixes, ours first: the empty one is for entities."""
        own = {name: f"{self.base}{name}/" for name in _OWN}
        return {"": f"{self.base}id/", **own, **PREFIXES}

    @property
    def resolution(self) -> str:
        """The graph of labels, classes and joins."""
        return self.base + "graph/resolution"

    def entity(self, name: str) -> str:
        """Mint an entity's IRI from a slug."""
        return f"{self.base}id/{name}"

    def relation(self, normal: str) -> str:
        """Mint a property's IRI from a normal form."""
        return f"{self.base}rel/{normal}"

    def article(self, article_id: str) -> str:
        """Return the IRI of an article, which also names its graph."""
        return f"{self.base}article/{article_id}"

    def span(self, article_id: str, start: int, end: int) -> str:
        """Return the IRI of a stretch of an article's text (RFC 5147)."""
        return f"{self.article(article_id)}#char={start},{end}"

    def claim(self, key: str) -> str:
        """Mint a claim's IRI from the digest of its content."""
        return f"{self.base}claim/{key}"

    def join(self, key: str) -> str:
        """Mint a join's IRI from the digest of its content."""
        return f"{self.base}join/{key}"

    def candidate(self, key: str) -> str:
        """Mint a candidate's IRI from the digest of its two things."""
        return f"{self.base}candidate/{key}"
