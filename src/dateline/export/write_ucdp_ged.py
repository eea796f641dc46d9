"""Deadly incidents that occurred, in UCDP GED's 49 columns."""

from typing import BinaryIO

from dateline.archive import Archive
from dateline.export.ged_row import make_ged_row
from dateline.export.told_incident import iter_told
from dateline.export.write_table import write_comma_separated
from dateline.export.written import Options, Written
from dateline.knowledge.export_words import load_ucdp


def write_ucdp_ged(archive: Archive, out: BinaryIO, _: Options) -> Written:
    """Write a row for every incident that occurred, killed somebody, and that UCDP has a type, a date and a place for.

    The rules of the columns are in docs/exports.md. Left out: "doubted" (nobody asserts it without doubt),
    "no-deaths", "no-type", "no-date", "too-long" (more than a year), "no-place".
    """
    rows = (make_ged_row(told) if told else "doubted" for told in iter_told(archive))
    return write_comma_separated(rows, load_ucdp().columns, out)
