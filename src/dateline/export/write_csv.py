"""Claims as CSV: a row each, UTF-8, header first."""

import csv
import io
from typing import BinaryIO

import msgspec

from dateline.archive import Archive
from dateline.export.claim_rows import COLUMNS, rows_of
from dateline.export.guard_cell import guard
from dateline.export.written import Options, Written


def write_csv(archive: Archive, out: BinaryIO, _: Options) -> Written:
    """Write a row for every claim of the archive to `out`.

    Null is an empty cell. Text that a spreadsheet would take for a formula has an apostrophe put before it.
    """
    text = io.TextIOWrapper(out, encoding="utf8", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    count = 0
    for row in rows_of(archive.records()):
        writer.writerow([guard(value) for value in msgspec.structs.astuple(row)])
        count += 1
    text.detach()
    return Written(count)
