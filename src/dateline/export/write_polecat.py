"""Incidents that occurred, in POLECAT's 40 columns."""

from typing import BinaryIO

from dateline.archive import Archive
from dateline.export.polecat_row import make_polecat_row
from dateline.export.told_incident import iter_told
from dateline.export.write_table import write_tab_separated
from dateline.export.written import Options, Written
from dateline.knowledge.export_words import load_polecat


def write_polecat(archive: Archive, out: BinaryIO, _: Options) -> Written:
    """Write a row for every incident that occurred and has a date, tab-separated, without quoting.

    The rules of the columns are in docs/exports.md. Left out: "doubted" (nobody asserts it without doubt), "no-date".
    """
    rows = (make_polecat_row(told) if told else "doubted" for told in iter_told(archive))
    return write_tab_separated(rows, load_polecat().columns, out)
