"""Plain values that JSON can hold."""

from __future__ import annotations

from typing import TypeAlias

__all__ = ["Json", "filled"]

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"


def filled(**values: Json) -> dict[str, Json]:
    """Drop what is empty, to keep a file small; zero is not empty.

    >>> filled(a="", b=0, c=[])
    {'b': 0}
    """
    return {key: value for key, value in values.items() if value not in (None, "", [])}
