"""Incidents that occurred, in ACLED's 31 columns."""

from typing import BinaryIO

from dateline.archive import Archive
from dateline.export.acled_row import make_acled_row
from dateline.export.told_incident import iter_told
from dateline.export.write_table import write_comma_separated
from dateline.export.written import Options, Written
from dateline.knowledge.export_words import load_acled


def write_acled(archive: Archive, out: BinaryIO, options: Options) -> Written:
    """Write a row for every incident that occurred and that ACLED has a type, a day or month and a place for.

    The rules of the columns are in docs/exports.md. Left out: "doubted" (nobody asserts it without doubt), "no-type",
    "no-date", "too-long" (more than a month), "no-place", "no-actor".
    """
    rows = (make_acled_row(told, inter=options.inter) if told else "doubted" for told in iter_told(archive))
    return write_comma_separated(rows, load_acled().columns, out)
