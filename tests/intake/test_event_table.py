import gzip
from pathlib import Path

import pytest

from dateline.errors import ReadError
from dateline.intake.event_table import EventTable, TableLimits, read_event_table
from dateline.intake.event_table.cells import CellError, read_count, read_date, read_degrees, split_names
from dateline.knowledge.event_table_words import load_event_table_words, shape_pattern
from dateline.record import Toll
from tests.event_tables import ACLED_HEADER, ACLED_ROWS, GED_HEADER, GED_ROWS, write_table


def read(path: Path, text: str) -> EventTable:
    path.write_text(text, encoding="utf8")
    return read_event_table(path)


def test_ged_by_its_header(tmp_path: Path) -> None:
    table = read_event_table(write_table(tmp_path / "ged.csv", GED_HEADER, GED_ROWS))
    assert (table.format, table.header, table.problems) == ("ucdp-ged", True, ())
    row = table.rows[0]
    assert (row.id, row.line, row.from_, row.to, row.date_precision) == ("501", 2, "2016-03-04", "2016-03-04", 1)
    assert (row.side_a, row.side_b, row.type) == (("Government of Syria",), ("IS",), "state-based")
    assert (row.place, row.admin1, row.lat, row.lon, row.place_precision) == (
        "Palmyra town",
        "Homs Governorate",
        34.56,
        38.28,
        1,
    )
    assert row.killed == Toll(7, 9, 12)
    assert (row.deaths_a, row.deaths_b, row.deaths_civilians, row.deaths_unknown) == (3, 6, 0, 0)
    assert (row.offices, row.originals) == (("Example Wire",), ("an army officer", "residents"))


def test_sides_of_several_parties_are_split(tmp_path: Path) -> None:
    table = read_event_table(write_table(tmp_path / "ged.csv", GED_HEADER, GED_ROWS))
    assert table.rows[1].side_a == ("Ahrar al-Sham", "Jaysh al-Islam")


def test_ged_without_a_header_is_told_by_its_values(tmp_path: Path) -> None:
    named = read_event_table(write_table(tmp_path / "named.csv", GED_HEADER, GED_ROWS))
    bare = read_event_table(write_table(tmp_path / "bare.csv", None, GED_ROWS))
    assert not bare.header
    for one, other in zip(named.rows, bare.rows, strict=True):
        assert one.__struct_fields__ == other.__struct_fields__
        differing = {name for name in one.__struct_fields__ if getattr(one, name) != getattr(other, name)}
        assert differing == {"line"}


def test_ged_without_a_header_and_with_columns_missing(tmp_path: Path) -> None:
    left_out = {"relid", "code_status", "conflict_dset_id", "dyad_dset_id", "where_description", "gwnoa", "gwnob"}
    kept = [number for number, name in enumerate(GED_HEADER) if name not in left_out]
    rows = [[row[number] for number in kept] for row in GED_ROWS]
    table = read_event_table(write_table(tmp_path / "bare.csv", None, rows))
    assert [row.id for row in table.rows] == ["501", "502", "503"]
    assert table.rows[0].killed == Toll(7, 9, 12)
    assert (table.rows[0].side_b, table.rows[0].country) == (("IS",), "Syria")


def test_acled_by_its_header(tmp_path: Path) -> None:
    table = read_event_table(write_table(tmp_path / "acled.csv", ACLED_HEADER, ACLED_ROWS))
    row = table.rows[0]
    assert (table.format, row.id, row.from_, row.date_precision) == ("acled", "SYR1", "2018-05-09", 1)
    assert (row.event_type, row.type) == ("Battles", "Armed clash")
    assert row.side_a == ("Military Forces of Syria (2000-2024)",)
    assert row.allies_a == ("Military Forces of Russia (2000-)", "Hezbollah")
    assert (row.place, row.place_precision, row.killed) == ("Harasta", 1, Toll(4, 4, 4))


@pytest.mark.parametrize("name", ["named", "bare"])
def test_acled_with_tabs_mark_and_gzip(tmp_path: Path, name: str) -> None:
    plain = write_table(tmp_path / "acled.tsv", ACLED_HEADER if name == "named" else None, ACLED_ROWS, separator="\t")
    packed = tmp_path / "acled.tsv.gz"
    packed.write_bytes(gzip.compress(b"\xef\xbb\xbf" + plain.read_bytes()))
    table = read_event_table(packed)
    assert table.header == (name == "named")
    assert [row.from_ for row in table.rows] == ["2018-05-09", "2018-05-10"]
    assert table.rows[1].side_b == ("Civilians (Syria)",)


def test_bad_rows_are_told_and_passed_over(tmp_path: Path) -> None:
    bad = [[*row] for row in GED_ROWS]
    bad[1][GED_HEADER.index("date_start")] = "soon"
    table = read_event_table(write_table(tmp_path / "ged.csv", GED_HEADER, bad))
    assert [row.id for row in table.rows] == ["501", "503"]
    assert [(problem.code, problem.path.rsplit(":")[-1]) for problem in table.problems] == [("bad-row", "3")]
    assert "date_start is 'soon'" in table.problems[0].message


def test_an_open_quotation_mark_costs_no_more_than_its_rows(tmp_path: Path) -> None:
    path = write_table(tmp_path / "ged.csv", GED_HEADER, GED_ROWS)
    path.write_bytes(path.read_bytes() + b'"' + b"x" * 200_000 + b"\n")
    table = read_event_table(path)
    assert len(table.rows) == 3
    assert [problem.code for problem in table.problems] == ["bad-row"]


def test_older_encodings_are_read_line_by_line(tmp_path: Path) -> None:
    path = write_table(tmp_path / "ged.csv", GED_HEADER, GED_ROWS)
    path.write_bytes(path.read_bytes().replace(b"Palmyra town", "Palmyre forestière".encode("cp1252")))
    assert read_event_table(path).rows[0].place == "Palmyre forestière"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "empty"),
        ("name,colour\nfox,red\n", "not-a-record"),
        ("1,2,3\n4,5,6\n", "not-a-record"),
    ],
)
def test_what_is_no_record(tmp_path: Path, text: str, code: str) -> None:
    with pytest.raises(ReadError) as error:
        read(tmp_path / "some.csv", text)
    assert error.value.code == code
    assert str(tmp_path / "some.csv") in error.value.message


def test_wide_encodings_and_missing_files(tmp_path: Path) -> None:
    (tmp_path / "wide.csv").write_bytes("id,year".encode("utf-16"))
    for name, code in (("wide.csv", "encoding"), ("gone.csv", "not-found"), ("", "unreadable")):
        with pytest.raises(ReadError) as error:
            read_event_table(tmp_path / name)
        assert error.value.code == code


def test_too_many_rows(tmp_path: Path) -> None:
    path = write_table(tmp_path / "ged.csv", GED_HEADER, GED_ROWS)
    with pytest.raises(ReadError) as error:
        read_event_table(path, TableLimits(rows=2))
    assert error.value.code == "too-large"


@pytest.mark.parametrize("text", ["2016-08-08", "2016-08-08 00:00:00.000", "08 August 2016", "8-Aug-16", "08/08/2016"])
def test_dates(text: str) -> None:
    assert read_date(text, "event_date") == "2016-08-08"


@pytest.mark.parametrize("text", ["", "2016-13-01", "31 Smarch 2016", "yesterday"])
def test_no_dates(text: str) -> None:
    with pytest.raises(CellError):
        read_date(text, "event_date")


def test_numbers_and_names() -> None:
    assert read_count("4.0", "best") == 4
    assert read_count("", "best") is None
    assert read_degrees("0", "latitude", 90) == 0.0
    assert split_names("A; B;A", ";") == ("A", "B")
    for text in ("4.5", "-1", "many", "inf", "nan"):
        with pytest.raises(CellError):
            read_count(text, "best")
    for text in ("91", "north", "nan"):
        with pytest.raises(CellError):
            read_degrees(text, "latitude", 90)


def test_the_layouts_hold_together() -> None:
    words = load_event_table_words()
    for layout in words.layout:
        names = [column.split()[0] for column in layout.columns]
        assert len(names) == len(set(names))
        assert {*layout.needs, *layout.also.values()} <= set(names)
        assert {column.split()[1] for column in layout.columns} <= set(words.shape)
    assert all(shape_pattern(name).groups < 4 for name in words.shape)
