"""Claims as CSV, one a row."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING, BinaryIO

from kg.export.claims import COLUMNS, claim_records
from kg.export.format import Exporter, Format

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["CSV", "write_csv"]


def write_csv(store: Store, stream: BinaryIO) -> None:
    """Write one row a claim, under a row of column names, in UTF-8."""
    written = StringIO()
    writer = csv.DictWriter(written, COLUMNS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(claim_records(store))
    stream.write(written.getvalue().encode())


CSV = Exporter(Format("csv", "text/csv", ".csv"), write_csv)
