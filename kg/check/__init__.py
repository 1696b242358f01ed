"""Whether a graph is sound: its form, its facts, and its quotes."""

from __future__ import annotations

from kg.check.problem import Problem
from kg.check.store import check_store

__all__ = ["Problem", "check_store"]
