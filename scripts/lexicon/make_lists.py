"""Write the lists of kg/annotate/lists anew: territories, legal forms of firms, currencies.

    pip install rigour babel && python -m scripts.lexicon.make_lists

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

__all__ = ["currencies", "legal_forms", "main", "territories"]

PACKAGE = Path(__file__).parent.parent.parent / "kg" / "annotate" / "lists"

_CODE = re.compile(r"[A-Z., ]{1,4}")
_NO_NAME = re.compile(r"[(),\d|]")
_CROWN = re.compile(r"\bkron[aeo]r?\b|\bkoruna?s?\b|\bkróna\b|\bkrónur\b")
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


def currencies(named: Iterable[tuple[str, str, str]]) -> Iterator[tuple[str, str]]:
    """Yield name, in lower case, and ISO 4217 code, from code, singular and plural of each.

    What only one currency is called ("zloty") is its name without the country, too.
    """
    full = {}
    for code, *names in named:
        for name in names:
            low = name.lower()
            full[low] = code
            if _CROWN.search(low):
                crown = _CROWN.sub("crown", low)
                full |= {crown: code, f"{crown}s": code}
    borne: dict[str, set[str]] = {}
    for name, code in full.items():
        borne.setdefault(name.split()[-1], set()).add(code)
    alone = {noun: codes.copy().pop() for noun, codes in borne.items() if len(codes) == 1}
    yield from sorted((full | alone).items())


def _in_use() -> Iterator[tuple[str, str, str]]:
    from babel import Locale  # noqa: PLC0415 - only this script needs babel
    from babel.numbers import get_currency_name, get_territory_currencies  # noqa: PLC0415

    lands = [land for land in Locale("en").territories if len(land) == 2 and land.isalpha()]  # noqa: PLR2004
    codes = {code for land in lands for code in get_territory_currencies(land)}
    for code in sorted(codes):
        one, many = (get_currency_name(code, count, locale="en") for count in (1, 2))
        yield code, one, many


def main() -> None:
    """Write the lists."""
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
    money = (f"{name}\t{code}\n" for name, code in currencies(_in_use()))
    (PACKAGE / "currencies.tsv").write_text("".join(money), "utf-8")


if __name__ == "__main__":
    main()
