"""Incidents, claims and reports as a workbook; needs the extra `frames`."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, BinaryIO

import msgspec

from dateline.archive import Archive
from dateline.errors import ExportError
from dateline.export.claim_rows import COLUMNS, rows_of
from dateline.export.guard_cell import clean, guard
from dateline.export.incident_rows import INCIDENT_COLUMNS, incident_rows
from dateline.export.written import Options, Written

if TYPE_CHECKING:
    from xlsxwriter import Workbook

# What Excel holds: characters a cell, rows a sheet with its header.
_MOST_CHARACTERS = 32_767
_MOST_ROWS = 1_048_576
# Workbooks carry the day they were made; ours carry one day, so that the same archive gives the same bytes.
_MADE = datetime(1980, 1, 1)
_REPORT = ("id", "published", "publisher", "title", "uri", "language", "status", "reason", "relevant", "sha256")


def write_xlsx(archive: Archive, out: BinaryIO, _: Options) -> Written:
    """Write a workbook of three sheets: incidents that occurred, claims, reports.

    Every text is a text: none is a formula or a link, those that begin like one have an apostrophe before them, and one
    longer than a cell may be ends in an ellipsis. What exceeds a sheet goes on in another. Raises `ExportError`
    (`no-xlsx`) where xlsxwriter is not installed.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        message = 'xlsx needs xlsxwriter; install it with: pip install "dateline[frames]"'
        raise ExportError("no-xlsx", message) from error
    plain = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with Workbook(out, {"constant_memory": True, **plain}) as book:
        book.set_properties({"created": _MADE, "comments": "made by dateline"})
        claims = (msgspec.structs.astuple(row) for row in rows_of(archive.records()))
        incidents = (msgspec.structs.astuple(row) for row in incident_rows(archive))
        kinds = {
            "incident": _fill(book, "incidents", INCIDENT_COLUMNS, incidents),
            "claim": _fill(book, "claims", COLUMNS, claims),
            "report": _fill(book, "reports", _REPORT, _reports(archive)),
        }
    return Written(kinds["claim"], kinds)


def _reports(archive: Archive) -> Iterator[tuple[Any, ...]]:
    for record in archive.records():
        yield tuple(getattr(record.report, name) for name in _REPORT)


def _fill(book: "Workbook", name: str, columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> int:
    """Write a sheet, and further ones ("claims 2") where rows exceed it; the number of rows."""
    bold = book.add_format({"bold": True})
    sheet, at, count, sheets = None, _MOST_ROWS, 0, 0
    for row in rows:
        if sheet is None or at >= _MOST_ROWS:
            sheets += 1
            sheet, at = _begin(book, name if sheets == 1 else f"{name} {sheets}", columns, bold), 1
        for column, value in enumerate(row):
            if value is not None and value != "":
                sheet.write(at, column, _cell(value))
        at, count = at + 1, count + 1
    if sheet is None:
        _begin(book, name, columns, bold)
    return count


def _begin(book: "Workbook", name: str, columns: Sequence[str], bold: Any) -> Any:
    sheet = book.add_worksheet(name)
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, columns, bold)
    return sheet


def _cell(value: Any) -> Any:
    held = guard(clean(value))
    if isinstance(held, str) and len(held) > _MOST_CHARACTERS:
        return held[: _MOST_CHARACTERS - 1] + "…"
    return held
