"""The main job, which joins the rooms: build, and its undoing, remove."""

from kg.pipeline.build import build
from kg.pipeline.derive import page_text, page_title, write_page
from kg.pipeline.kept import kept_texts
from kg.pipeline.progress import OnProgress, Progress
from kg.pipeline.remove import remove

__all__ = [
    "OnProgress",
    "Progress",
    "build",
    "kept_texts",
    "page_text",
    "page_title",
    "remove",
    "write_page",
]
