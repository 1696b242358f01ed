"""Measures of quality and speed, each one command; see README.md beside this file."""
