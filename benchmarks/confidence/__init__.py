"""Fitting and checking the confidence of facts."""
