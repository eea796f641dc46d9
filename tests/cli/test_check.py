from pathlib import Path

import pytest
from typer.testing import CliRunner

from dateline.archive import Archive
from dateline.cli.app import make_app
from dateline.errors import ReadError
from tests.event_tables import GED_HEADER, ged_row, write_table
from tests.factory import make_document, read_fake

ALEPPO = {
    "date_start": "2016-08-08", "date_end": "2016-08-08", "latitude": "36.2", "longitude": "37.16",
    "where_coordinates": "Aleppo town", "adm_1": "Aleppo Governorate", "side_b": "Syrian insurgents",
}  # fmt: skip


def fill(folder: Path) -> Path:
    document = make_document("Rebels attacked Aleppo.")
    with Archive(folder, create=True) as archive:
        archive.add(read_fake(document), document)
    return folder


def run(*arguments: str) -> tuple[int, str, str]:
    result = CliRunner().invoke(make_app(), ["check", *arguments])
    return result.exit_code, result.stdout, result.stderr


def test_a_verdict_with_its_rows_for_people_and_machines(tmp_path: Path) -> None:
    record = write_table(tmp_path / "ged.csv", GED_HEADER, [ged_row(**ALEPPO), ged_row(date_start="2016-12-01")])
    archive = str(fill(tmp_path / "archive"))
    status, shown, _ = run("--record", str(record), "--archive", archive)
    assert status == 0
    assert "UCDP GED, 2 rows" in shown
    assert "1 incidents" in shown
    status, lines, _ = run("--record", str(record), "--archive", archive, "--json")
    assert status == 0
    assert '"verdict":' in lines.splitlines()[0]


def test_bad_rows_are_named_and_the_rest_is_checked(tmp_path: Path) -> None:
    record = write_table(tmp_path / "ged.csv", GED_HEADER, [ged_row(**ALEPPO), ged_row(date_start="soon")])
    status, shown, errors = run("--record", str(record), "--archive", str(fill(tmp_path / "archive")))
    assert status == 1
    assert "1 rows" in shown
    assert f"{record}:3" in errors
    assert "[bad-row]" in errors


def test_no_record(tmp_path: Path) -> None:
    with Archive(fill(tmp_path / "archive")) as archive, pytest.raises(ReadError) as error:
        archive.check(tmp_path / "gone.csv")
    assert error.value.code == "not-found"
