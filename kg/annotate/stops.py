"""Sentences that end with an hour: "shortly after 10 p.m. Streets were flooded"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

if TYPE_CHECKING:
    from spacy.tokens import Doc

__all__ = ["stop_at_hours"]

_NAME = "stops_at_hours"
_HOURS = ("a.m.", "p.m.")
_GOES_ON = ("NNP", "NNPS", "JJ", "CD")
"""Tags of what may follow an hour inside its sentence: a day, a zone of time."""


def stop_at_hours(nlp: Language) -> None:
    """Let a pipeline's parser begin a sentence after an hour that ended one.

    The stop of "p.m." is one token with it, and parsers go on as if it were no stop.
    """
    nlp.add_pipe(_NAME, before="parser")


@Language.component(_NAME)
def _stop(doc: Doc) -> Doc:
    if any(hour in doc.text for hour in _HOURS):
        for token in doc[:-1]:
            after = doc[token.i + 1]
            if token.lower_ in _HOURS and after.is_title and after.tag_ not in _GOES_ON:
                after.is_sent_start = True
    return doc
