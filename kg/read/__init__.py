"""Reading: files and folders to articles; one format a file, found by its suffix."""

from kg.read.articles import drop_copies, read_articles, read_files
from kg.read.known import read_known
from kg.read.lines import read_lines

__all__ = ["drop_copies", "read_articles", "read_files", "read_known", "read_lines"]
