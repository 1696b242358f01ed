"""Hypothesis strategies: values as odd as they may be and still be valid."""

from __future__ import annotations

from hypothesis import strategies as st

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff"))
"""Any text that a UTF-8 file can hold, with newlines already normal."""

spoken_texts = texts.filter(lambda text: bool(text.strip()))
"""Texts with something in them."""
