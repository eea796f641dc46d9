"""Claims as CSV and Parquet: the same columns, the same rows, no formulas."""

import builtins
import csv
from pathlib import Path
from typing import Any

import pytest

from dateline.archive import Archive
from dateline.errors import ExportError, UsageError
from dateline.export.claim_rows import COLUMNS
from dateline.export.write_export import write_export
from tests.factory import make_document, read_fake


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    archive = Archive(tmp_path / "kept", create=True)
    for number, text in enumerate(("Rebels attacked Government in Aleppo, Omar said.", "Rebels met Russia.")):
        document = make_document(text, f"{number}.txt", title="=HYPERLINK(1)", published=f"2016-08-0{number + 1}")
        archive.add(read_fake(document), document)
    return archive


def test_csv_and_parquet_hold_the_same_claims(archive: Archive, tmp_path: Path) -> None:
    import polars

    written = [write_export(archive, tmp_path / f"c.{name}", name).count for name in ("csv", "parquet")]
    assert written == [2, 2]
    with open(tmp_path / "c.csv", encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file))
    frame = polars.read_parquet(tmp_path / "c.parquet")
    assert tuple(rows[0]) == tuple(frame.columns) == COLUMNS
    assert frame.schema["lat"] == polars.Float64
    assert frame.schema["killed_low"] == polars.Float64
    assert frame.schema["reciprocal"] == polars.Boolean
    for row, other in zip(rows, frame.to_dicts(), strict=True):
        for name in ("report", "claim", "root", "actors", "recipient_names", "places", "voices", "from"):
            assert row[name] == (other[name] or "")
    assert [row["actor_names"] for row in rows] == ["Rebels", "Rebels; Russia"]
    assert rows[0]["reciprocal"] == "false"


def test_no_cell_is_a_formula(archive: Archive, tmp_path: Path) -> None:
    write_export(archive, tmp_path / "c.csv", "csv")
    with open(tmp_path / "c.csv", encoding="utf8", newline="") as file:
        assert {row["title"] for row in csv.DictReader(file)} == {"'=HYPERLINK(1)"}


def test_a_missing_extra_is_named(archive: Archive, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    true_import = builtins.__import__

    def without_polars(name: str, *arguments: Any, **options: Any) -> Any:
        if name == "polars":
            raise ImportError(name)
        return true_import(name, *arguments, **options)

    monkeypatch.setattr(builtins, "__import__", without_polars)
    with pytest.raises(ExportError, match=r"dateline\[frames\]") as raised:
        write_export(archive, tmp_path / "c.parquet", "parquet")
    assert raised.value.code == "no-polars"
    assert list(tmp_path.glob("*.parquet*")) == []


def test_an_unknown_format_and_a_place_that_cannot_be_written_are_named(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as unknown:
        write_export(archive, tmp_path / "c.xml", "xml")
    assert unknown.value.code == "unknown-format"
    with pytest.raises(ExportError) as raised:
        write_export(archive, tmp_path / "none" / "c.csv", "csv")
    assert raised.value.code == "cannot-export"
