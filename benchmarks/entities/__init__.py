"""How well names, clusters and pronouns are settled within articles."""
