"""Articles become Docs: prose found, parsed, names, values and referents read off.

spaCy is loaded by ``load_annotator``, not by importing this room.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.annotate.annotator import Annotator

__all__ = ["load_annotator"]


def load_annotator(model: str) -> Annotator:
    """Load an installed spaCy pipeline by package name and put kg's reading on top.

    Raises:
        ModelError: if it is not installed, not genuine or not complete.
    """
    from kg.annotate.annotator import load_annotator as load  # noqa: PLC0415 - spaCy is heavy

    return load(model)
