"""The main job, which joins the rooms: build, its undoing, remove, and the review of its joins."""

from kg.pipeline.build import build
from kg.pipeline.derive import page_text, page_title, write_page
from kg.pipeline.kept import kept_texts
from kg.pipeline.mentions import Mentioned
from kg.pipeline.progress import OnProgress, Progress
from kg.pipeline.remove import remove
from kg.pipeline.review import decide, list_joins, list_mentions
from kg.resolve import Candidate

__all__ = [
    "Candidate",
    "Mentioned",
    "OnProgress",
    "Progress",
    "build",
    "decide",
    "kept_texts",
    "list_joins",
    "list_mentions",
    "page_text",
    "page_title",
    "remove",
    "write_page",
]
