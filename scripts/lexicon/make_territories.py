"""Write kg/resolve/territories/names.tsv anew: the names of each country and region.

    pip install rigour && python -m scripts.lexicon.make_territories

Only what has several names is of use for joining. Names of two territories, and codes, which
are other names' spellings, are left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.resolve.spelling import ascii_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["main", "territory_names"]

PACKAGE = Path(__file__).parent.parent.parent / "kg" / "resolve" / "territories"

_CODE = re.compile(r"[A-Z., ]{1,4}")
_BRACKETS = re.compile(r"[(),\d]")


def territory_names(rows: Iterable[dict[str, Any]]) -> Iterator[tuple[str, list[str]]]:
    """Yield Wikidata id and names in plain letters of each territory that has several."""
    found: dict[str, set[str]] = {}
    for row in rows:
        if row.get("is_historical") or not row.get("qid"):
            continue
        told = [row["name"], row.get("full_name", ""), *row.get("names_strong", ())]
        plain = {
            " ".join(ascii_words(name))
            for name in told
            if not _CODE.fullmatch(name) and not _BRACKETS.search(name)
        }
        found.setdefault(row["qid"], set()).update(plain - {""})
    borne = Counter(name for names in found.values() for name in names)
    for qid, names in sorted(found.items()):
        alone = sorted(name for name in names if borne[name] == 1)
        if len(alone) > 1:
            yield qid, alone


def main() -> None:
    """Write the list."""
    from rigour._core import territories_jsonl  # noqa: PLC0415 - only this script needs rigour

    rows = [json.loads(line) for line in territories_jsonl().splitlines()]
    lines = (f"{qid}\t{'|'.join(names)}\n" for qid, names in territory_names(rows))
    (PACKAGE / "names.tsv").write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
