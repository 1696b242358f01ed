"""Write the lists of kg/annotate/lists anew: countries and their regions, legal forms of firms.

    pip install rigour && python -m scripts.lexicon.make_lists

The lists are written out because reading them from rigour costs every start of kg more than
loading its language model. Its tables of given names, which cost seven seconds, are not used.
"""

from __future__ import annotations

import json
import re
from itertools import product
from pathlib import Path
from string import ascii_lowercase
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["legal_forms", "main", "territories"]

PACKAGE = Path(__file__).parent.parent.parent / "kg" / "annotate" / "lists"

_CODE = re.compile(r"[A-Z., ]{1,4}")
_NO_NAME = re.compile(r"[(),\d|]")
_LONGEST = 4
"""Letters of the legal forms that are asked for one by one; rigour has no list of them to read."""
_SPELLED = ("limited", "incorporated", "aktiengesellschaft")


def territories(rows: Iterable[dict[str, Any]]) -> Iterator[tuple[str, str, list[str]]]:
    """Yield kind, Wikidata id and names of each territory that exists today."""
    for row in rows:
        kind = "country" if row.get("is_country") else "region"
        if row.get("is_historical") or not (row.get("is_country") or row.get("parent")):
            continue
        told = [row["name"], row.get("full_name", ""), *row.get("names_strong", ())]
        # Codes and shouted names are other names' spellings.
        names = {
            name.removeprefix("The ")
            for name in told
            if name and not (_CODE.fullmatch(name) or _NO_NAME.search(name) or name.isupper())
        }
        if names and row.get("qid"):
            yield kind, row["qid"], sorted(names)


def legal_forms(extract: Callable[[str], object], codes: set[str]) -> list[str]:
    """Return the words that say a firm's legal form; ``codes`` of states are left out."""
    short = (
        "".join(letters)
        for size in range(2, _LONGEST + 1)
        for letters in product(ascii_lowercase, repeat=size)
    )
    found = {word for word in short if word not in codes and extract(f"acme {word}")}
    return sorted(found | {word for word in _SPELLED if extract(f"acme {word}")})


def main() -> None:
    """Write both lists."""
    from rigour._core import territories_jsonl  # noqa: PLC0415 - only this script needs rigour
    from rigour.names.org_types import extract_org_types  # noqa: PLC0415

    rows = [json.loads(line) for line in territories_jsonl().splitlines()]
    lines = (
        f"{kind}\t{qid}\t{'|'.join(names)}\n" for kind, qid, names in sorted(territories(rows))
    )
    (PACKAGE / "territories.tsv").write_text("".join(lines), "utf-8")
    codes = {row["code"].split("-")[1] for row in rows if row["code"].startswith("us-")}
    forms = legal_forms(extract_org_types, codes)
    (PACKAGE / "legal_forms.txt").write_text(" ".join(forms) + "\n", "utf-8")


if __name__ == "__main__":
    main()
