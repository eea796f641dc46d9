"""The STIX bundle: every object passes the standard's own validator, and holds what our claims say."""

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from stix2validator import ValidationOptions, validate_instance

from dateline.archive import Archive
from dateline.export.stix_objects import make_lifetime
from dateline.export.write_export import write_export
from tests.export.tellings import ARMY, REBELS, make_archive, tell
from tests.factory import make_voice

PUBLISHED = {
    "published": "2016-08-08",
    "publisher": "Harbour Wire",
    "title": "Fighting",
    "uri": "https://wire.example/1",
}
# What is permitted but not recommended: ids that are no random UUIDs (ours are made anew from what they stand for), and
# relationships that are not in the standard's list (ours are PLOVER's roots and states between parties), addresses without a
# hash (we keep the text, not the page).
PERMITTED = ("{103}", "{202}", "{302}")


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    doubting = (make_voice("Harbour Wire", stance="doubts"), make_voice("Omar", kind="person", relation="cited"))
    told = [
        tell(killed=4, killed_of=("soldiers", ARMY), where={"lat": 0.0, "lon": 0.0}, certainty="certain"),
        tell(place="Hama", voices=doubting),
        tell(place="Homs", polarity="negative"),
        tell((REBELS, ARMY), (REBELS, ARMY), verb="met with", root="CONSULT", reciprocal=True, place=""),
    ]
    return make_archive(tmp_path / "kept", (PUBLISHED, told))


def objects_of(archive: Archive, path: Path) -> list[dict[str, Any]]:
    write_export(archive, path, "stix")
    bundle = json.loads(path.read_bytes())
    assert set(bundle) == {"type", "id", "objects"}
    return list(bundle["objects"])


def test_every_object_is_valid(archive: Archive, tmp_path: Path) -> None:
    objects = objects_of(archive, tmp_path / "b.json")
    for one in objects:
        result = validate_instance(one, ValidationOptions(version="2.1"))
        assert result.is_valid, [str(error) for error in result.errors]
        warnings = [str(warning) for warning in result.warnings]
        assert [one for one in warnings if not any(code in one for code in PERMITTED)] == []
    counts = Counter(one["type"] for one in objects)
    assert counts["report"] == counts["extension-definition"] == 1
    assert counts["note"] == 4
    assert len({one["id"] for one in objects}) == len(objects)


def test_all_that_is_pointed_at_is_there(archive: Archive, tmp_path: Path) -> None:
    objects = objects_of(archive, tmp_path / "b.json")
    ids = {one["id"] for one in objects}
    for one in objects:
        refs = [
            *one.get("object_refs", ()),
            *(one[name] for name in ("source_ref", "target_ref", "created_by_ref") if name in one),
        ]
        assert set(refs) <= ids
        assert set(one.get("extensions", ())) <= ids


def test_the_coordinates_0_0_survive(archive: Archive, tmp_path: Path) -> None:
    places = [one for one in objects_of(archive, tmp_path / "b.json") if one["type"] == "location"]
    aleppo = next(one for one in places if one["name"] == "Aleppo")
    assert (aleppo["latitude"], aleppo["longitude"], aleppo["country"]) == (0.0, 0.0, "SY")


def test_a_claim_is_a_note_with_quote_span_figures_and_voices(archive: Archive, tmp_path: Path) -> None:
    objects = objects_of(archive, tmp_path / "b.json")
    definition = next(one["id"] for one in objects if one["type"] == "extension-definition")
    note = next(one for one in objects if one["type"] == "note")
    told = note["extensions"][definition]
    (record,) = archive.records()
    assert record.report.text[told["start"] : told["end"]] == note["content"] == record.claims[0].text
    assert note["authors"] == ["Harbour Wire"]
    assert note["confidence"] == 85
    assert told["figures"][0]["best"] == 4
    assert told["voices"][0]["name"] == "Harbour Wire"
    assert told["event"]["from"] == "2016-08-07"


def test_doubt_is_an_opinion_and_lowers_confidence(archive: Archive, tmp_path: Path) -> None:
    objects = objects_of(archive, tmp_path / "b.json")
    (opinion,) = (one for one in objects if one["type"] == "opinion")
    assert opinion["opinion"] == "disagree"
    note = next(one for one in objects if one["id"] == opinion["object_refs"][0])
    assert note["confidence"] == 15


def test_only_what_occurred_is_a_relationship(archive: Archive, tmp_path: Path) -> None:
    objects = objects_of(archive, tmp_path / "b.json")
    names = {one["id"]: one["name"] for one in objects if one["type"] == "identity"}
    ties = [one for one in objects if one["type"] == "relationship" and "description" in one]
    assert sorted((one["relationship_type"], names[one["source_ref"]], names[one["target_ref"]]) for one in ties) == [
        ("assault", "Rebels", "Military of Syria"),
        ("consult", "Military of Syria", "Rebels"),
    ]
    assault = next(one for one in ties if one["relationship_type"] == "assault")
    assert (assault["start_time"], assault["stop_time"]) == ("2016-08-07T00:00:00.000Z", "2016-08-08T00:00:00.000Z")
    assert assault["confidence"] == 85


def test_the_same_archive_gives_the_same_bytes(archive: Archive, tmp_path: Path) -> None:
    for name in ("a", "b"):
        objects_of(archive, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_lifetime_ends_after_it_begins() -> None:
    assert make_lifetime("2016-08", "2016-08") == {
        "start_time": "2016-08-01T00:00:00.000Z",
        "stop_time": "2016-09-01T00:00:00.000Z",
    }
    assert make_lifetime("2016-08-09", "2016-08-01")["start_time"] == "2016-08-01T00:00:00.000Z"
    assert make_lifetime(None, None) == {"start_time": None, "stop_time": None}


def test_a_report_cannot_hide_or_reorder_its_text(tmp_path: Path) -> None:
    head = PUBLISHED | {"title": "\u202egnp\x1b", "uri": "javascript:alert(1)"}
    objects_of(make_archive(tmp_path / "kept", (head, [tell()])), tmp_path / "b.json")
    raw = (tmp_path / "b.json").read_bytes()
    assert b"\xe2\x80\xae" not in raw
    assert b"\x1b" not in raw
    assert b"javascript:" not in raw
