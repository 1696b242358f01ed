"""Articles in, knowledge graph out."""

from kg.graph import KnowledgeGraph

__all__ = ["KnowledgeGraph", "__version__"]
__version__ = "0.1.0"
