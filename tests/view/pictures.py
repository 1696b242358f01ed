"""Pictures made by hand, and what a reader of HTML makes of a page."""

from __future__ import annotations

from html.parser import HTMLParser

from kg.model import Status
from kg.view.model import Edge, Node, Picture, Quote, Source

HOSTILE = [
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '<a href="javascript:alert(1)">href</a>',
    "{{ kg.data }} {% raw %}",
    "<!--<script>",
    "\u202eevil\u202c \u2028 \0 \ud800",
    "javascript:alert(1)",
    "' onmouseover='alert(1)' \" & &amp; \\u003c",
    "x" * 10_000,
    "",
]


def make_picture(*names: str, text: str = "Acme buys Bolt.", url: str = "") -> Picture:
    """A ring of facts in which every text is one of the names."""
    nodes = tuple(
        Node(
            iri=f"https://kg.example/id/{number}?{name}",
            label=name,
            cls="Person" if number % 2 else name or "Thing",
            kind="name",
            also=(f"{name} too",),
            joins=((name, name, 2),),
            place=(number * 90, number % 3 * 60),
        )
        for number, name in enumerate(names)
    )
    pairs = zip(nodes, (*nodes[1:], *nodes[:1]), strict=True)
    edges = tuple(
        Edge(
            subject=one.iri,
            object=other.iri,
            property="https://kg.example/rel/buys",
            label=other.label or "buys",
            status=Status.ASSERTED,
            confidence=0.9,
            quotes=(
                Quote(
                    text=one.label or text,
                    source="https://kg.example/article/a",
                    subject=(0, 2),
                    circumstances=(one.label,),
                    speaker_text=one.label,
                ),
            ),
        )
        for one, other in pairs
    )
    title = names[0] if names else "News"
    source = Source(iri="https://kg.example/article/a", title=title, publisher=title, url=url)
    return Picture(nodes, edges, (source,))


class Skeleton(HTMLParser):
    """The elements and attributes of a page, and the text of each script and style."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.elements: list[tuple[str, tuple[tuple[str, str | None], ...]]] = []
        self.texts: list[tuple[str, str]] = []
        self._inside = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, tuple(attrs)))
        self._inside = self._name(tag, dict(attrs))

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 - the parser passes it
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts.append((self._inside, data))

    @staticmethod
    def _name(tag: str, attributes: dict[str, str | None]) -> str:
        if tag == "script":
            return attributes.get("id") or tag
        return tag if tag in {"style", "title"} else ""

    def of(self, name: str) -> list[str]:
        """Return the texts of the elements of a name."""
        return [text for found, text in self.texts if found == name]

    @property
    def policy(self) -> str:
        """The page's Content-Security-Policy."""
        metas = (dict(attributes) for tag, attributes in self.elements if tag == "meta")
        found = [meta for meta in metas if meta.get("http-equiv") == "Content-Security-Policy"]
        return found[0]["content"] or ""
