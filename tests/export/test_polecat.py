"""POLECAT's columns, read back."""

import csv
from pathlib import Path

from dateline.export.write_export import write_export
from tests.export.tellings import ARMY, REBELS, VILLAGERS, make_archive, tell

COLUMNS = [
    "Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts", "Actor Name",
    "Actor Country", "Actor COW", "Primary Actor Sector", "Actor Sectors", "Actor Title", "Actor Name Raw",
    "Wikipedia Actor ID", "Recipient Name", "Recipient Country", "Recipient COW", "Primary Recipient Sector",
    "Recipient Sectors", "Recipient Title", "Recipient Name Raw", "Wikipedia Recipient ID", "Placename", "City",
    "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID", "Raw Placename", "Feature Type", "Source",
    "Publication Date", "Story People", "Story Organizations", "Story Locations", "Language", "Version",
]  # fmt: skip


def rows_of(folder: Path, publisher: str = "Harbour Wire", **told: object) -> list[dict[str, str]]:
    archive = make_archive(folder / "kept", ({"published": "2016-08-08", "publisher": publisher}, [tell(**told)]))  # type: ignore[arg-type] # fields of any kind
    write_export(archive, folder / "p.txt", "polecat")
    lines = (folder / "p.txt").read_text("utf8").split("\n")
    assert lines[0].split("\t") == COLUMNS
    assert all(line.count("\t") == 39 for line in lines[:-1])
    return list(csv.DictReader(lines[:-1], delimiter="\t", quoting=csv.QUOTE_NONE))


def test_an_assault_fills_its_columns(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, actors=(REBELS,), recipients=(ARMY, VILLAGERS), mode="aerial", context="military")
    assert row == row | {
        "Event Date": "2016-08-07",
        "Event Type": "ASSAULT",
        "Event Mode": "aerial",
        "Intensity": "-10.0",
        "Quad Code": "MATERIAL CONFLICT",
        "Contexts": "military",
        "Actor Name": "Rebels",
        "Actor Country": "SYR",
        "Actor COW": "652",
        "Primary Actor Sector": "REB",
        "Recipient Name": "Military of Syria; villagers",
        "Recipient Sectors": "MIL; CVL",
        "Primary Recipient Sector": "MIL",
        "Recipient Name Raw": "Military of Syria; villagers",
        "City": "Aleppo",
        "Province": "Aleppo",
        "Country": "SYR",
        "Latitude": "36.2",
        "Feature Type": "PPL",
        "Source": "Harbour Wire",
        "Publication Date": "2016-08-08",
        "Language": "en",
    }


def test_an_event_without_a_place_has_empty_cells(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, place="", root="AGREE", verb="signed with")
    assert (row["Placename"], row["Latitude"], row["Quad Code"]) == ("", "", "VERBAL COOPERATION")


def test_a_report_cannot_break_a_line_or_a_cell(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, publisher='=1+1\t"wire\r\nnext\x00')
    assert row["Source"] == "'=1+1 \"wire\u240d next\u2400"


def test_what_did_not_happen_is_no_event(tmp_path: Path) -> None:
    assert rows_of(tmp_path, polarity="negative") == []
