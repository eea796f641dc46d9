"""Rows of an event table as a file."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

from dateline.export.guard_cell import clean, guard
from dateline.export.written import Written, count_reasons

# A row by column, or the reason why there is none.
Row = dict[str, Any] | str


def write_comma_separated(rows: Iterable[Row], columns: Sequence[str], out: BinaryIO) -> Written:
    """Write `rows` as CSV in UTF-8 with a header; null is an empty cell, text stands on one line and is no formula."""
    text = io.TextIOWrapper(out, encoding="utf8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(columns)
    count, reasons = 0, Counter[str]()
    for row in rows:
        if isinstance(row, str):
            reasons[row] += 1
            continue
        writer.writerow([guard(clean(row[name])) for name in columns])
        count += 1
    text.detach()
    return Written(count, left_out=count_reasons(reasons))


def write_tab_separated(rows: Iterable[Row], columns: Sequence[str], out: BinaryIO) -> Written:
    """Write `rows` in UTF-8 with tabs between cells and no quoting: cells hold neither tab nor line end."""
    out.write("\t".join(columns).encode() + b"\n")
    count, reasons = 0, Counter[str]()
    for row in rows:
        if isinstance(row, str):
            reasons[row] += 1
            continue
        cells = ("" if value is None else str(guard(clean(value))) for value in (row[name] for name in columns))
        out.write("\t".join(cells).encode() + b"\n")
        count += 1
    return Written(count, left_out=count_reasons(reasons))
