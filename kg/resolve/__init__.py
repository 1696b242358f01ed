"""Mentions become entities and claims become statements, whatever the order of the articles."""

from kg.resolve.resolve import resolve

__all__ = ["resolve"]
