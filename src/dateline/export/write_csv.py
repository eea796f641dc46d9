"""Claims as CSV: a row each, UTF-8, header first."""

import csv
import io
from collections.abc import Iterable
from typing import Any, BinaryIO

import msgspec

from dateline.export.claim_rows import COLUMNS, rows_of
from dateline.record import Record

# A spreadsheet takes a cell that begins so for a formula, and reports are hostile (OWASP, "CSV injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(records: Iterable[Record], out: BinaryIO) -> int:
    """Write a row for every claim of `records` to `out`; the number of rows.

    Null is an empty cell. Text that a spreadsheet would take for a formula has an apostrophe put before it.
    """
    text = io.TextIOWrapper(out, encoding="utf8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    count = 0
    for row in rows_of(records):
        writer.writerow([_guard(value) for value in msgspec.structs.astuple(row)])
        count += 1
    text.detach()
    return count


def _guard(value: Any) -> Any:
    if isinstance(value, bool):
        return str(value).lower()
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
