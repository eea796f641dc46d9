"""The workbook, read back by another library: sheets, columns, values, nothing that runs."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from dateline.archive import Archive
from dateline.export.claim_rows import COLUMNS
from dateline.export.incident_rows import INCIDENT_COLUMNS
from dateline.export.write_export import write_export
from tests.export.tellings import VILLAGERS, make_archive, tell


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    head = {"published": "2016-08-08", "publisher": "=cmd\x0b|1\ufffe", "title": "@SUM(A1)" + "x" * 40_000}
    told = [tell(killed=4, said_by=("Omar",)), tell((VILLAGERS,), place="Hama", polarity="negative")]
    return make_archive(tmp_path / "kept", (head, told))


def test_sheets_and_columns(archive: Archive, tmp_path: Path) -> None:
    written = write_export(archive, tmp_path / "d.xlsx", "xlsx")
    assert written.kinds == {"incident": 1, "claim": 2, "report": 1}
    book = openpyxl.load_workbook(tmp_path / "d.xlsx")
    assert book.sheetnames == ["incidents", "claims", "reports"]
    incidents, claims = (list(book[name].values) for name in ("incidents", "claims"))
    assert incidents[0] == INCIDENT_COLUMNS
    assert claims[0] == COLUMNS
    row = dict(zip(INCIDENT_COLUMNS, incidents[1], strict=True))
    assert (row["killed_best"], row["lat"], row["place"], row["originals"]) == (4, 36.2, "Aleppo", "Omar")
    assert [one[COLUMNS.index("polarity")] for one in claims[1:]] == ["positive", "negative"]


def test_no_cell_runs_or_breaks_the_file(archive: Archive, tmp_path: Path) -> None:
    write_export(archive, tmp_path / "d.xlsx", "xlsx")
    with zipfile.ZipFile(tmp_path / "d.xlsx") as parts:
        sheets = [parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/")]
    assert not any(b"<f>" in sheet or b"hyperlink" in sheet for sheet in sheets)
    book = openpyxl.load_workbook(tmp_path / "d.xlsx")
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "b", "inlineStr"}
    report = dict(zip(*list(book["reports"].values)[:2], strict=True))
    assert report["publisher"] == "'=cmd\u240b|1\ufffd"
    assert str(report["title"]).startswith("'@SUM(A1)")
    assert len(str(report["title"])) == 32_767


def test_the_same_archive_gives_the_same_bytes(archive: Archive, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_export(archive, tmp_path / f"{name}.xlsx", "xlsx")
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
