"""A linker that asks a W3C Reconciliation Service, such as Wikidata's or OpenRefine's."""

from __future__ import annotations

import http.client
import json
import urllib.error
import urllib.parse
import urllib.request
from typing import TYPE_CHECKING, Any

from kg.errors import InputError
from kg.link.question import Offer
from kg.vocab import CLASSES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.link.question import Linker, Question

__all__ = ["reconciliation"]

_BATCH = 50
_OFFERS = 5
_SECONDS = 20.0
_MOST_BYTES = 10_000_000


def reconciliation(url: str) -> Linker:
    """Return a linker that asks the service at a URL, some names at a time.

    Raises:
        InputError: the URL is none of http or https, or the service does not answer as one.
    """
    if urllib.parse.urlsplit(url).scheme not in ("http", "https"):
        message = (
            f"{url} is no address of a service; give one that begins with http:// or https://."
        )
        raise InputError(message, value=url)
    manifest = _ask(url, None)
    space = str(manifest.get("identifierSpace") or "")
    view = manifest.get("view")
    pattern = str(view.get("url") or "") if isinstance(view, dict) else ""

    def link(questions: Sequence[Question]) -> list[list[Offer]]:
        found = []
        for start in range(0, len(questions), _BATCH):
            found += _batch(url, questions[start : start + _BATCH], space, pattern)
        return found

    return link


def _batch(url: str, questions: Sequence[Question], space: str, pattern: str) -> list[list[Offer]]:
    queries = {
        f"q{number}": {"query": question.label, "limit": _OFFERS}
        for number, question in enumerate(questions)
    }
    answers = _ask(url, queries)
    found = []
    for name in queries:
        answer = answers.get(name)
        rows = answer.get("result") if isinstance(answer, dict) else None
        if not isinstance(rows, list):
            raise _odd(url, f"it gives no result for {queries[name]['query']!r}")
        found.append([_offer(row, space, pattern) for row in rows if _is_offer(row)])
    return found


def _is_offer(row: object) -> bool:
    return isinstance(row, dict) and bool(row.get("id")) and isinstance(row.get("name"), str)


def _offer(row: dict[str, Any], space: str, pattern: str) -> Offer:
    ident = str(row["id"])
    quoted = urllib.parse.quote(ident, safe=":/#?&=%")
    if ident.startswith(("http://", "https://")):
        iri = quoted
    elif space:
        iri = space + quoted
    else:
        iri = pattern.replace("{{id}}", quoted)
    types = row.get("type") or []
    named = [kind.get("name") if isinstance(kind, dict) else kind for kind in types]
    known = {name.casefold(): name for name in CLASSES}
    classes = {known[str(name).casefold()] for name in named if str(name).casefold() in known}
    return Offer(iri, row["name"], row.get("match") is True, tuple(sorted(classes)))


def _ask(url: str, queries: dict[str, Any] | None) -> dict[str, Any]:
    """Return the service's answer to queries, or its manifest."""
    data = None
    if queries is not None:
        data = urllib.parse.urlencode({"queries": json.dumps(queries)}).encode()
    headers = {"Accept": "application/json", "User-Agent": "kg"}
    request = urllib.request.Request(url, data=data, headers=headers)  # noqa: S310 - checked above
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as response:  # noqa: S310 - as above
            answer = json.loads(response.read(_MOST_BYTES))
    except (OSError, http.client.HTTPException, urllib.error.URLError) as error:
        message = (
            f"The service {url} does not answer ({error}); check its address, or leave it out."
        )
        raise InputError(message, value=url) from error
    except ValueError as error:
        raise _odd(url, "its answer is no JSON") from error
    if not isinstance(answer, dict):
        raise _odd(url, "its answer is no JSON object")
    return answer


def _odd(url: str, why: str) -> InputError:
    message = f"{url} is no reconciliation service: {why}; check its address, or leave it out."
    return InputError(message, value=url)
