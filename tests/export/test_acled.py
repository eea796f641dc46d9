"""ACLED's columns, read back: names, order, vocabularies, and what goes into no event table."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from dateline.archive import Archive
from dateline.export.write_export import write_export
from dateline.export.written import Options, Written
from dateline.intake.event_table import read_event_table
from dateline.knowledge.export_words import load_acled
from dateline.record import Toll
from tests.export.tellings import ARMY, REBELS, RUSSIA, VILLAGERS, make_archive, tell

COLUMNS = [
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
]  # fmt: skip
PUBLISHED = {"published": "2016-08-08", "publisher": "Harbour Wire"}


def export(archive: Archive, folder: Path, **options: Any) -> tuple[Written, list[dict[str, str]]]:
    written = write_export(archive, folder / "a.csv", "acled", options=Options(**options))
    with open(folder / "a.csv", encoding="utf8", newline="") as file:
        reader = csv.DictReader(file)
        rows = list(reader)
    assert reader.fieldnames == COLUMNS
    return written, rows


def one_row(folder: Path, **told: Any) -> dict[str, str]:
    archive = make_archive(folder / "kept", (PUBLISHED, [tell(**told)]))
    _, rows = export(archive, folder)
    assert len(rows) == 1
    return rows[0]


def test_a_clash_fills_every_column(tmp_path: Path) -> None:
    row = one_row(tmp_path, acled="Armed clash", killed=4, said_by=("Omar",))
    assert row == row | {
        "event_date": "2016-08-07",
        "year": "2016",
        "time_precision": "1",
        "disorder_type": "Political violence",
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "actor1": "Rebels",
        "inter1": "Rebel group",
        "actor2": "Military of Syria",
        "inter2": "State forces",
        "interaction": "State forces-Rebel group",
        "civilian_targeting": "",
        "iso": "760",
        "region": "Middle East",
        "country": "Syria",
        "admin1": "Aleppo",
        "location": "Aleppo",
        "latitude": "36.2",
        "longitude": "37.15",
        "geo_precision": "1",
        "source": "Harbour Wire",
        "source_scale": "Other",
        "fatalities": "4",
        "timestamp": "1470614400",
    }
    assert row["event_id_cnty"].startswith("SYR")
    assert (
        "“Rebels attacked Military of Syria in Aleppo, killing 4 people.” (Harbour Wire > Omar; report " in row["notes"]
    )
    assert "0-62, claim " in row["notes"]


def test_inter_codes_are_digits_where_asked(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "kept", (PUBLISHED, [tell(acled="Armed clash")]))
    _, rows = export(archive, tmp_path, inter="digits")
    assert [rows[0][name] for name in ("inter1", "inter2", "interaction")] == ["2", "1", "12"]


def test_every_sub_event_type_stands_under_its_types() -> None:
    words = load_acled()
    assert words.columns == tuple(COLUMNS)
    assert len({one.type for one in words.sub_event}) == len(words.sub_event) == 25
    events = {
        "Battles",
        "Protests",
        "Riots",
        "Explosions/Remote violence",
        "Violence against civilians",
        "Strategic developments",
    }
    disorders = {"Political violence", "Demonstrations", "Political violence; Demonstrations", "Strategic developments"}
    assert {one.event for one in words.sub_event} == events
    assert {one.disorder for one in words.sub_event} == disorders
    assert [one.code for one in words.inter] == list(range(1, 9))


def test_civilians_are_named_by_what_they_are(tmp_path: Path) -> None:
    row = one_row(tmp_path, actors=(), recipients=(VILLAGERS,), acled="Attack")
    assert (row["actor1"], row["inter1"]) == ("Unidentified Armed Group (Syria)", "Political militia")
    assert (row["actor2"], row["assoc_actor_2"], row["inter2"]) == ("Civilians (Syria)", "villagers", "Civilians")
    assert (row["interaction"], row["civilian_targeting"]) == ("Political militia-Civilians", "Civilian targeting")


def test_who_strikes_is_armed(tmp_path: Path) -> None:
    row = one_row(tmp_path, actors=(VILLAGERS,), recipients=(ARMY,), acled="Shelling/artillery/missile attack")
    assert (row["actor1"], row["assoc_actor_1"]) == ("Unidentified Armed Group (Syria)", "villagers")
    assert row["interaction"] == "State forces-Political militia"


def test_a_state_is_its_government(tmp_path: Path) -> None:
    state = ("Syria", {"kind": "state", "country": "SYR"})
    assert one_row(tmp_path, recipients=(state,), acled="Armed clash")["actor2"] == "Government of Syria"


def test_forces_abroad_are_external_and_stand_before_civilians(tmp_path: Path) -> None:
    row = one_row(tmp_path, actors=(RUSSIA,), recipients=(VILLAGERS,), acled="Air/drone strike")
    assert (row["inter1"], row["interaction"]) == ("External/Other forces", "External/Other forces-Civilians")
    assert row["civilian_targeting"] == "Civilian targeting"


def test_a_peaceful_protest_has_one_side(tmp_path: Path) -> None:
    row = one_row(tmp_path, actors=(VILLAGERS,), root="PROTEST", verb="marched against", acled="Peaceful protest")
    assert (row["actor1"], row["assoc_actor_1"], row["actor2"]) == ("Protesters (Syria)", "villagers", "")
    assert (row["inter2"], row["interaction"]) == ("", "Protesters only")


def test_force_against_protesters_has_the_protesters_first(tmp_path: Path) -> None:
    row = one_row(tmp_path, actors=(ARMY,), recipients=(VILLAGERS,), acled="Excessive force against protesters")
    assert (row["actor1"], row["actor2"]) == ("Protesters (Syria)", "Military of Syria")
    assert row["interaction"] == "State forces-Protesters"
    assert row["disorder_type"] == "Political violence; Demonstrations"


@pytest.mark.parametrize(
    ("begins", "ends", "day", "precision"),
    [
        ("2016-08-01", "2016-08-07", "2016-08-04", "2"),
        ("2016-08", "2016-08", "2016-08-16", "3"),
        (None, "2016-08-07", "2016-08-07", "3"),
        ("2016-08-09", "2016-08-07", "2016-08-08", "2"),
    ],
)
def test_time_precision(begins: str | None, ends: str, day: str, precision: str, tmp_path: Path) -> None:
    row = one_row(tmp_path, acled="Armed clash", from_=begins, to=ends)
    assert (row["event_date"], row["time_precision"]) == (day, precision)


@pytest.mark.parametrize(
    ("toll", "fatalities"),
    [
        (Toll(12, None, None), "12"),
        (Toll(None, None, 20), "0"),
        (Toll(3, 5, 9), "5"),
        (Toll(2.5, 2.5, 3), "2"),
        (None, "0"),
    ],
)
def test_fatalities_are_whole(toll: Toll | None, fatalities: str, tmp_path: Path) -> None:
    assert one_row(tmp_path, acled="Armed clash", toll=toll)["fatalities"] == fatalities


def test_only_what_occurred_is_an_event(tmp_path: Path) -> None:
    doubted = (
        tell(acled="Armed clash", place="Idlib", polarity="negative"),
        tell(acled="Armed clash", place="Hama", status="planned"),
        tell(acled="Armed clash", place="Homs", certainty="possible"),
        tell(place="Raqqa"),
        tell(acled="Armed clash", place=""),
        tell(acled="Armed clash", place="Daraa", from_="2015", to="2016"),
        tell((), (), acled="Agreement", root="AGREE", verb="agreed", place="Palmyra"),
    )
    archive = make_archive(tmp_path / "kept", (PUBLISHED, doubted))
    written, rows = export(archive, tmp_path)
    assert rows == []
    assert written.left_out == {"doubted": 1, "no-actor": 1, "no-place": 1, "no-type": 1, "too-long": 1}
    manifest = json.loads((tmp_path / "a.csv.manifest.json").read_text("utf8"))
    assert manifest["rows"] == {"unit": "incident", "count": 0, "kinds": {}, "left_out": written.left_out}


def test_a_report_cannot_put_a_formula_or_a_control_into_a_cell(tmp_path: Path) -> None:
    hostile = ("=cmd|'/C calc'!A0", {"kind": "armed group", "country": "SYR"})
    archive = make_archive(
        tmp_path / "kept",
        ({"published": "2016-08-08", "publisher": "@wire\x1b[2J\u202e"}, [tell((hostile,), acled="Armed clash")]),
    )
    _, rows = export(archive, tmp_path)
    assert rows[0]["actor1"] == "'=cmd|'/C calc'!A0"
    assert rows[0]["source"] == "'@wire\u241b[2J\ufffd"
    assert float(rows[0]["longitude"]) == 37.15


def test_our_own_reader_takes_it_for_acled(tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "kept", (PUBLISHED, [tell(acled="Armed clash", killed=4)]))
    export(archive, tmp_path)
    (row,) = read_event_table(tmp_path / "a.csv").rows
    assert (row.format, row.type, row.side_a, row.killed.best) == ("acled", "Armed clash", ("Rebels",), 4)


def test_the_same_archive_gives_the_same_bytes(tmp_path: Path) -> None:
    reports = [(PUBLISHED, [tell((REBELS,), acled="Armed clash")]), (PUBLISHED, [tell((RUSSIA,), acled="Attack")])]
    for name, order in (("one", reports), ("two", reports[::-1])):
        write_export(make_archive(tmp_path / name, *order), tmp_path / f"{name}.csv", "acled")
    assert (tmp_path / "one.csv").read_bytes() == (tmp_path / "two.csv").read_bytes()
    manifests = [(tmp_path / f"{name}.csv.manifest.json").read_text("utf8") for name in ("one", "two")]
    assert manifests[0] == manifests[1].replace("two.csv", "one.csv")
