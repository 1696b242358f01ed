"""Makes the lexicons of kg/annotate/wordnet from Princeton WordNet."""
