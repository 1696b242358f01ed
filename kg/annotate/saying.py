"""Verbs of saying and asking, and who says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.annotate.lexicon import word_set

if TYPE_CHECKING:
    from kg.annotate.parse import Parse

__all__ = ["ASK", "SAY", "said_by"]

SAY = word_set(
    "say tell announce report claim add argue note state declare insist maintain assert suggest "
    "allege believe think estimate predict forecast warn explain write tweet post comment "
    "acknowledge admit concede confirm reveal disclose stress emphasize emphasise indicate "
    "testify contend assume feel hold complain joke reply respond answer reiterate caution "
    "boast quip promise pledge vow agree point remark recall recount observe understand imply "
    "signal conclude deem accuse charge rumor rumour find show demonstrate prove discover "
    "rule hint swear repeat sneer emerge hear read rumble insinuate proclaim profess"
)
"""Verbs whose clause is what somebody says, thinks or finds."""

ASK = word_set("ask inquire enquire remember laugh joke cry shout sigh whisper muse demand urge")
"""Verbs that quotes are attributed with besides, though their clause is not what is said."""


def said_by(parse: Parse, verb: int) -> int | None:
    """Return the head of who says: the subject, also where it follows and looks like an object."""
    subject = parse.kid(verb, "nsubj")
    if subject is None and parse.kid(verb, "ccomp", "parataxis") is not None:
        behind = parse.kid(verb, "dobj", "attr")
        said = parse.kid(verb, "ccomp", "parataxis")
        if behind is not None and said is not None and said < verb < behind:
            return behind
    return subject
