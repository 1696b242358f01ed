"""Linkers: services that say which known entity a name is; only asked when the user names one."""

from kg.link.question import Linker, Offer, Question
from kg.link.reconciliation import reconciliation

__all__ = ["Linker", "Offer", "Question", "reconciliation"]
