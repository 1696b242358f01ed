"""Articles in, knowledge graph out."""

__all__ = ["KnowledgeGraph", "__version__"]
__version__ = "0.1.0"
