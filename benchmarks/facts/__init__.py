"""Labelled sentences of our own, and how claims are compared with their labels."""
