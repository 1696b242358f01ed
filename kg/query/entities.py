"""Finding entities by the names people call them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg.errors import QueryError

if TYPE_CHECKING:
    from kg.store import Store
    from kg.vocab import Namespaces

__all__ = ["find_entities"]

_NAMES = """
SELECT ?entity ?label ?preferred WHERE {
  { ?entity rdfs:label ?label BIND(true AS ?preferred) } UNION
  { ?entity skos:altLabel ?label BIND(false AS ?preferred) }
  ?entity kg:kind ?kind .
}
ORDER BY ?entity ?label
"""


def find_entities(
    store: Store, name: str, *, namespaces: Namespaces | None = None
) -> tuple[str, ...]:
    """Return the IRIs of the entities of a name, which may also be an IRI or ``:short``.

    Case does not matter. Those whose preferred label it is come alone if there are any.

    Raises:
        QueryError: nothing goes by that name; the message has names that are like it.
    """
    prefixes = (namespaces or store.namespaces).prefixes
    full = prefixes[""] + name[1:] if name.startswith(":") else name
    wanted = name.casefold()
    preferred, others, known = [], [], {}
    for row in store.select(_NAMES, prefixes=prefixes):
        entity, label = row["entity"], row["label"].value
        known[label.casefold()] = label
        if not isinstance(entity, NamedNode):
            continue
        if entity.value == full or (
            label.casefold() == wanted and row["preferred"].value == "true"
        ):
            preferred.append(entity.value)
        elif label.casefold() == wanted:
            others.append(entity.value)
    found = preferred or others
    if found:
        return tuple(dict.fromkeys(found))
    near = [known[label] for label in get_close_matches(wanted, sorted(known), n=3)]
    hint = (
        f"did you mean {' or '.join(near)}?" if near else "kg ask DIR entities lists what is there."
    )
    message = f"Nothing in the graph is called {name!r}; {hint}"
    raise QueryError(message, value=name)
