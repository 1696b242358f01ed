"""When a claim says a labelled fact."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from benchmarks.facts.gold import Fact
    from kg.model import Claim, Mention

__all__ = ["adds_to", "matches", "same_relation", "same_slot", "speaker_right"]

SPARE_WORDS = 6
"""Words a claimed slot may have beyond the label's core phrase."""
SPARE_PARTS = 3
"""Words a claimed relation may have beyond the label's."""
LITTLE = frozenset({"a", "an", "the", "s"})
BE = frozenset({"is", "are", "was", "were", "be", "been"})


def matches(fact: Fact, claim: Claim) -> bool:
    """Tell whether a claim has the fact's subject, relation and object, whatever its status."""
    subject, obj = claim.subject, claim.object
    if claim.relation.inverted:
        subject, obj = obj, subject
    return (
        any(same_relation(one, claim.relation.normal) for one in fact.relation)
        and _mentioned(fact.subject, subject)
        and _mentioned(fact.object, obj)
    )


def adds_to(fact: Fact, claim: Claim) -> bool:
    """Tell whether a claim says more of a fact's subject with the fact's own verb.

    "Roe | buysIn | Ghent" adds to "Roe | buys | Acme".
    """
    subject = claim.object if claim.relation.inverted else claim.subject
    verb = _parts(claim.relation.normal)[:1]
    return any(_parts(one)[:1] == verb for one in fact.relation) and _mentioned(
        fact.subject, subject
    )


def speaker_right(fact: Fact, claim: Claim) -> bool:
    """Tell whether a claim is attributed to whom the label says."""
    if claim.speaker is None:
        return "" in fact.speaker
    return _mentioned([one for one in fact.speaker if one], claim.speaker)


def same_slot(core: str, text: str) -> bool:
    """Tell whether a claimed phrase is the label's core phrase with little around it.

    >>> same_slot("largest dairy", "the largest dairy in Norway")
    True
    >>> same_slot("dairy", "dairyman")
    False
    """
    wanted, said = _words(core), _words(text)
    size = len(wanted)
    return len(said) <= size + SPARE_WORDS and any(
        said[at : at + size] == wanted for at in range(len(said) - size + 1)
    )


def same_relation(wanted: str, said: str) -> bool:
    """Tell whether a normal form has the label's words in order, with few between.

    >>> same_relation("buysStakeIn", "buysMinorityStakeIn")
    True
    >>> same_relation("buysStakeIn", "buys")
    False
    """
    parts, rest = _parts(wanted), iter(_parts(said))
    return all(part in rest for part in parts) and (
        len(_parts(said)) <= len(parts) + SPARE_PARTS and _parts(said)[:1] == parts[:1]
    )


def _mentioned(cores: Iterable[str], mention: Mention) -> bool:
    texts = (mention.text, mention.referent.label)
    return any(same_slot(core, text) for core in cores for text in texts)


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[^\W_]+", text.lower()) if word not in LITTLE]


def _parts(normal: str) -> Sequence[str]:
    parts = [part.lower() for part in re.findall(r"[A-Z]?[a-z0-9]+|[A-Z]+", normal)]
    parts = [part for part in parts if part not in LITTLE]
    return parts[1:] if len(parts) > 1 and parts[0] in BE else parts
