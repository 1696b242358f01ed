"""The ways newspapers really write, each construction with its own row."""
