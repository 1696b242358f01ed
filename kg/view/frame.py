"""The page inside another one, such as a notebook."""

from __future__ import annotations

from html import escape

__all__ = ["frame"]

HEIGHT = 680


def frame(page: str, *, title: str, height: int = HEIGHT) -> str:
    """Return markup that shows a page in a frame of its own.

    The frame is shut off: its scripts run, but can reach neither what is around it nor, by the
    page's own policy, the network. It needs no file and no server, so it also works where a
    notebook is opened elsewhere.

    >>> frame("<p>", title="News")[:24]
    '<iframe srcdoc="&lt;p&gt'
    """
    return (
        f'<iframe srcdoc="{escape(page)}" title="{escape(title)}" '
        'sandbox="allow-scripts allow-downloads allow-popups" '
        f'style="width: 100%; height: {height}px; border: 0"></iframe>'
    )
