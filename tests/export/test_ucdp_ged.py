"""UCDP GED's columns, read back: names, order, sides, precisions, whose the dead are."""

import csv
from pathlib import Path
from typing import Any

import pytest

from dateline.export.ged_row import number_cell
from dateline.export.write_export import write_export
from dateline.intake.event_table import read_event_table
from dateline.record import Toll
from tests.export.tellings import ARMY, REBELS, RUSSIA, VILLAGERS, make_archive, tell

COLUMNS = [
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_dset_id", "conflict_new_id",
    "conflict_name", "dyad_dset_id", "dyad_new_id", "dyad_name", "side_a_dset_id", "side_a_new_id", "side_a",
    "side_b_dset_id", "side_b_new_id", "side_b", "number_of_sources", "source_article", "source_office", "source_date",
    "source_headline", "source_original", "where_prec", "where_coordinates", "where_description", "adm_1", "adm_2",
    "latitude", "longitude", "geom_wkt", "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec",
    "date_start", "date_end", "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low", "gwnoa",
    "gwnob",
]  # fmt: skip
PUBLISHED = {"published": "2016-08-08", "publisher": "Harbour Wire", "title": "Fighting; again"}


def rows_of(folder: Path, *told: dict[str, Any]) -> list[dict[str, str]]:
    archive = make_archive(folder / "kept", (PUBLISHED, told))
    write_export(archive, folder / "g.csv", "ucdp-ged")
    with open(folder / "g.csv", encoding="utf8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    assert reader.fieldnames == COLUMNS
    for row in rows:
        parts = [int(row[f"deaths_{part}"]) for part in ("a", "b", "civilians", "unknown")]
        assert sum(parts) == int(row["best"])
        assert int(row["low"]) <= int(row["best"]) <= int(row["high"])
        assert int(row["where_prec"]) in range(1, 8)
        assert int(row["date_prec"]) in range(1, 6)
        assert int(row["event_clarity"]) in (1, 2)
        assert row["date_start"] <= row["date_end"]
    return rows


def test_a_government_is_side_a_and_its_number_stands_beside(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, tell(ucdp="1", killed=4, killed_of=("soldiers", ARMY), said_by=("Omar",)))
    assert row == row | {
        "year": "2016",
        "code_status": "Check",
        "type_of_violence": "1",
        "conflict_name": "",
        "dyad_name": "Government of Syria - Rebels",
        "side_a_new_id": "118",
        "side_a": "Government of Syria",
        "side_b": "Rebels",
        "number_of_sources": "1",
        "source_article": '"Harbour Wire,2016-08-08,Fighting; again"',
        "source_office": "Harbour Wire",
        "source_original": "Omar",
        "source_headline": "Fighting, again",
        "where_prec": "1",
        "where_coordinates": "Aleppo",
        "latitude": "36.2",
        "longitude": "37.15",
        "geom_wkt": "POINT (37.15 36.2)",
        "country": "Syria",
        "country_id": "652",
        "region": "Middle East",
        "event_clarity": "1",
        "date_prec": "1",
        "date_start": "2016-08-07",
        "date_end": "2016-08-07",
        "deaths_a": "4",
        "deaths_b": "0",
        "deaths_unknown": "0",
        "best": "4",
        "gwnoa": "652",
        "gwnob": "",
    }
    assert row["relid"] == f"SYR-2016-1-{row['id']}"
    (read,) = read_event_table(tmp_path / "g.csv").rows
    assert (read.format, read.type, read.side_a, read.deaths_a) == (
        "ucdp-ged",
        "state-based",
        ("Government of Syria",),
        4,
    )


def test_the_dead_of_one_sided_violence_are_civilians(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, tell((RUSSIA,), (VILLAGERS,), ucdp="3", killed=7))
    assert (row["side_a"], row["side_b"]) == ("Government of Russia (Soviet Union)", "Civilians")
    assert (row["deaths_civilians"], row["gwnoa"]) == ("7", "365")
    assert row["conflict_name"] == row["dyad_name"] == "Government of Russia (Soviet Union) - Civilians"


def test_the_dead_of_nobody_are_unknown(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, tell(ucdp="1", killed=4))
    assert (row["deaths_a"], row["deaths_b"], row["deaths_unknown"]) == ("0", "0", "4")


def test_civilians_who_die_in_battle_are_counted_apart(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, tell(ucdp="1", killed=4, killed_of=("children", None), toll=Toll(4, 9, 9)))
    assert (row["deaths_civilians"], row["deaths_unknown"], row["best"]) == ("4", "5", "9")


@pytest.mark.parametrize(
    ("begins", "ends", "precision", "clarity"),
    [
        ("2016-08-07", "2016-08-07", "1", "1"),
        ("2016-08-06", "2016-08-07", "2", "1"),
        ("2016-08-01", "2016-08-07", "3", "1"),
        ("2016-08", "2016-08", "4", "2"),
        ("2016", "2016", "5", "2"),
    ],
)
def test_date_precision(begins: str, ends: str, precision: str, clarity: str, tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, tell(ucdp="2", recipients=(REBELS,), killed=1, from_=begins, to=ends))
    assert (row["date_prec"], row["event_clarity"]) == (precision, clarity)


def test_only_the_deadly_and_the_asserted_are_events(tmp_path: Path) -> None:
    assert (
        rows_of(
            tmp_path,
            tell(ucdp="1", place="Hama"),
            tell(ucdp="1", place="Homs", killed=3, polarity="negative"),
            tell(place="Idlib", killed=3),
        )
        == []
    )


@pytest.mark.parametrize(
    ("lat", "lon", "cell"),
    # The first is that of a row of UCDP GED itself; the others are corners of the world.
    [(34.802462, 36.707602, 179714), (-90, -180, 1), (90, 180, 259200), (0, 0, 129961), (-0.25, -0.25, 129240)],
)
def test_cells_are_numbered_as_prio_does(lat: float, lon: float, cell: int) -> None:
    assert number_cell(lat, lon) == cell


def test_palestine_is_recorded_under_israel(tmp_path: Path) -> None:
    (row,) = rows_of(tmp_path, tell(ucdp="1", killed=2, where={"country": "PSE", "admin1": "Gaza"}))
    assert (row["country"], row["country_id"]) == ("Israel", "666")
