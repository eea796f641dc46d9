"""Rows of records as UCDP GED and ACLED lay them out, invented by us."""

from collections.abc import Sequence
from pathlib import Path

GED_HEADER = [
    "id",
    "relid",
    "year",
    "active_year",
    "code_status",
    "type_of_violence",
    "conflict_dset_id",
    "conflict_new_id",
    "conflict_name",
    "dyad_dset_id",
    "dyad_new_id",
    "dyad_name",
    "side_a_dset_id",
    "side_a_new_id",
    "side_a",
    "side_b_dset_id",
    "side_b_new_id",
    "side_b",
    "number_of_sources",
    "source_article",
    "source_office",
    "source_date",
    "source_headline",
    "source_original",
    "where_prec",
    "where_coordinates",
    "where_description",
    "adm_1",
    "adm_2",
    "latitude",
    "longitude",
    "geom_wkt",
    "priogrid_gid",
    "country",
    "country_id",
    "region",
    "event_clarity",
    "date_prec",
    "date_start",
    "date_end",
    "deaths_a",
    "deaths_b",
    "deaths_civilians",
    "deaths_unknown",
    "best",
    "high",
    "low",
    "gwnoa",
    "gwnob",
]
ACLED_HEADER = [
    "event_id_cnty",
    "event_date",
    "year",
    "time_precision",
    "disorder_type",
    "event_type",
    "sub_event_type",
    "actor1",
    "assoc_actor_1",
    "inter1",
    "actor2",
    "assoc_actor_2",
    "inter2",
    "interaction",
    "civilian_targeting",
    "iso",
    "region",
    "country",
    "admin1",
    "admin2",
    "admin3",
    "location",
    "latitude",
    "longitude",
    "geo_precision",
    "source",
    "source_scale",
    "notes",
    "fatalities",
    "tags",
    "timestamp",
]


def ged_row(**given: str) -> list[str]:
    """The cells of one UCDP GED row: an army and Islamic State at Palmyra, nine dead; `given` says what is otherwise."""
    usual = {
        **dict(zip(GED_HEADER, [""] * len(GED_HEADER), strict=True)),
        "id": "501", "relid": "SYR-2016-1-299-1", "year": "2016", "active_year": "1", "code_status": "Clear",
        "type_of_violence": "1", "conflict_dset_id": "299", "conflict_new_id": "299",
        "conflict_name": "Syria: Islamic State", "dyad_dset_id": "11979", "dyad_new_id": "11979",
        "dyad_name": "Government of Syria - IS", "side_a_dset_id": "118", "side_a_new_id": "118",
        "side_a": "Government of Syria", "side_b_dset_id": "234", "side_b_new_id": "234", "side_b": "IS",
        "number_of_sources": "1", "source_article": "Example Wire, 2016-03-05, Clashes near ruins",
        "source_office": "Example Wire", "source_date": "2016-03-05", "source_headline": "Clashes near ruins",
        "source_original": "an army officer;residents", "where_prec": "1", "where_coordinates": "Palmyra town",
        "where_description": "outside Palmyra", "adm_1": "Homs Governorate", "adm_2": "Tadmor district",
        "latitude": "34.56", "longitude": "38.28", "geom_wkt": "POINT (38.28 34.56)", "priogrid_gid": "179717",
        "country": "Syria", "country_id": "652", "region": "Middle East", "event_clarity": "1", "date_prec": "1",
        "date_start": "2016-03-04", "date_end": "2016-03-04", "deaths_a": "3", "deaths_b": "6",
        "deaths_civilians": "0", "deaths_unknown": "0", "best": "9", "high": "12", "low": "7", "gwnoa": "652",
    }  # fmt: skip
    return list({**usual, **given}.values())


def acled_row(**given: str) -> list[str]:
    """The cells of one ACLED row: a clash at Harasta, four dead; `given` says what is otherwise."""
    usual = {
        **dict(zip(ACLED_HEADER, [""] * len(ACLED_HEADER), strict=True)),
        "event_id_cnty": "SYR1", "event_date": "2018-05-09", "year": "2018", "time_precision": "1",
        "disorder_type": "Political violence", "event_type": "Battles", "sub_event_type": "Armed clash",
        "actor1": "Military Forces of Syria (2000-2024)",
        "assoc_actor_1": "Military Forces of Russia (2000-); Hezbollah", "inter1": "State forces",
        "actor2": "JI: Army of Islam", "inter2": "Rebel group", "interaction": "State forces-Rebel group", "iso": "760",
        "region": "Middle East", "country": "Syria", "admin1": "Rural Damascus", "admin2": "Duma", "admin3": "Harasta",
        "location": "Harasta", "latitude": "33.5585", "longitude": "36.3650", "geo_precision": "1",
        "source": "Example Wire; Example Observatory", "source_scale": "Other-National",
        "notes": "On 9 May 2018, soldiers and rebels fought in Harasta. 4 died.", "fatalities": "4",
        "timestamp": "1526000000",
    }  # fmt: skip
    return list({**usual, **given}.values())


GED_ROWS = [
    ged_row(),
    ged_row(
        id="502",
        type_of_violence="2",
        side_a="Ahrar al-Sham, Jaysh al-Islam",
        dyad_name="Ahrar al-Sham, Jaysh al-Islam - IS",
    ),
    ged_row(id="503", type_of_violence="3", side_b="Civilians", dyad_name="Government of Syria - Civilians"),
]
ACLED_ROWS = [
    acled_row(),
    acled_row(
        event_id_cnty="SYR2",
        event_date="2018-05-10",
        event_type="Explosions/Remote violence",
        sub_event_type="Shelling/artillery/missile attack",
        actor2="Civilians (Syria)",
    ),
]


def write_table(path: Path, header: Sequence[str] | None, rows: Sequence[Sequence[str]], separator: str = ",") -> Path:
    """Write rows under a header, or without one, as a file of separated values."""
    import csv

    with path.open("w", encoding="utf8", newline="") as file:
        csv.writer(file, delimiter=separator).writerows([*([header] if header else []), *rows])
    return path
