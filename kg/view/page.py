"""A picture as one HTML file that needs nothing else: pyvis draws, our own pieces do the rest.

pyvis keeps the network and fills the template. Of its own page nothing is used: that links to
other hosts and does not escape names. The script it draws with is inlined from where it is
installed.
"""

from __future__ import annotations

from importlib import resources
from typing import Any

from pyvis.edge import Edge as Line
from pyvis.network import Network

from kg.errors import KgError
from kg.view.asking import Asking, carry
from kg.view.csp import content_security_policy
from kg.view.embed import page_data, page_lines
from kg.view.model import Picture
from kg.view.packed import pack_large

__all__ = ["render_page"]

STYLES = (
    "colours",
    "frame",
    "controls",
    "panel",
    "reading",
    "path",
    "table",
    "query",
    "phone",
    "print",
)

_ENGINE = "templates/lib/vis-9.1.2/vis-network.min.js"

_OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "dragNodes": True,
        "hideEdgesOnDrag": False,
        "keyboard": {"enabled": False},
        "selectConnectedEdges": False,
    },
    "nodes": {"shape": "custom", "chosen": False},
    "edges": {
        "smooth": False,
        "chosen": False,
        "hoverWidth": 0,
        "selectionWidth": 0,
        "arrows": {"to": {"scaleFactor": 0.55}, "from": {"scaleFactor": 0.55}},
        "color": {"inherit": False},
    },
}


def render_page(picture: Picture, *, title: str, asking: Asking | None = None) -> str:
    """Return the whole page as text to be written as UTF-8; it opens from disk, offline.

    Names and sentences are embedded as JSON and reach the page as text, never as markup.
    ``asking`` is what the Query tab works on; without it the tab says that it is missing.
    """
    styles = [_asset(f"{name}.css") for name in STYLES]
    scripts = [_engine(), _program()]
    carried = carry(asking)
    data = page_data(picture, title)
    named = [*scripts, carried.script] if carried else scripts
    network = _network(picture)
    environment = network.templateEnv
    environment.autoescape = True
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "separators": (",", ":")}
    environment.globals["kg"] = {
        "title": title,
        "policy": content_security_policy(named, styles, engine=carried is not None),
        "styles": styles,
        "scripts": scripts,
        "data": data,
        "packed": pack_large(data),
        "carried": carried,
    }
    return _without_lone_surrogates(network.generate_html())


def _network(picture: Picture) -> Network:
    """Return pyvis's network of all that is drawn at first.

    Lines are appended, as ``add_edge`` looks at all others first. There are no hover titles: one
    that held "href" would make pyvis treat all of them as markup.
    """
    network = Network(directed=True, cdn_resources="in_line")
    network.options = _OPTIONS
    for index, node in enumerate(picture.nodes):
        if node.place:
            x, y = node.place
            network.add_node(
                index, label=node.label, shape="custom", group=node.cls, size=node.size, x=x, y=y
            )
    for line in page_lines(picture):
        ends = (line.pop("from"), line.pop("to"))
        network.edges.append(Line(*ends, True, **line).options)  # noqa: FBT003 - pyvis's own order
    network.set_template_dir(str(resources.files("kg.view") / "assets"), "page.html")
    return network


def _engine() -> str:
    """Return the drawing script without the line that makes browsers look for its source map."""
    text = resources.files("pyvis").joinpath(_ENGINE).read_text(encoding="utf-8")
    return text.partition("//# sourceMappingURL")[0].replace("\r\n", "\n")


def _program() -> str:
    """Return the page's own script, which is made from its TypeScript when kg is installed.

    Raises:
        KgError: it has not been made.
    """
    try:
        return (resources.files("kg.view") / "built" / "page.js").read_text(encoding="utf-8")
    except FileNotFoundError as error:
        message = "The page's script is not built; install kg again: pip install -e ."
        raise KgError(message) from error


def _asset(name: str) -> str:
    """Return one of the page's own files."""
    text = (resources.files("kg.view") / "assets" / name).read_text(encoding="utf-8")
    return text.replace("\r\n", "\n")


def _without_lone_surrogates(page: str) -> str:
    """Replace halves of characters, which no encoding can hold."""
    return page.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
