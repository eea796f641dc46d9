"""FollowTheMoney statements: the documented columns, and, where the package is installed, its own reader and model."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from dateline.archive import Archive
from dateline.export.write_export import write_export
from dateline.knowledge.export_words import load_ftm
from tests.export.tellings import ARMY, REBELS, make_archive, tell

COLUMNS = [
    "canonical_id", "entity_id", "prop", "schema", "value", "dataset", "lang", "original_value", "first_seen", "last_seen",
    "external", "origin", "id",
]  # fmt: skip
PUBLISHED = {"published": "2016-08-08", "publisher": "Harbour Wire", "title": "Fighting\u202e", "uri": "javascript:1"}


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    told = [
        tell(killed=4, where={"lat": 0.0, "lon": -3.5}),
        tell(place="Homs", polarity="negative"),
        tell((REBELS,), (ARMY,), verb="signed with", root="AGREE", place=""),
    ]
    return make_archive(tmp_path / "kept", (PUBLISHED, told))


def statements_of(archive: Archive, path: Path) -> list[dict[str, Any]]:
    write_export(archive, path, "ftm")
    return [json.loads(line) for line in path.read_bytes().splitlines()]


def value_of(statements: list[dict[str, Any]], schema: str, prop: str) -> list[str]:
    return [one["value"] for one in statements if (one["schema"], one["prop"]) == (schema, prop)]


def test_statements_have_the_documented_columns(archive: Archive, tmp_path: Path) -> None:
    statements = statements_of(archive, tmp_path / "s.json")
    for one in statements:
        assert list(one) == COLUMNS
        key = f"{one['dataset']}.{one['entity_id']}.{one['prop']}.{one['value']}"
        assert one["id"] == hashlib.sha1(key.encode()).hexdigest()  # noqa: S324 - the format's own
        assert one["value"]
    assert len({one["id"] for one in statements}) == len(statements)


def test_claims_keep_quote_span_and_voices(archive: Archive, tmp_path: Path) -> None:
    statements = statements_of(archive, tmp_path / "s.json")
    (record,) = archive.records()
    claim = record.claims[0]
    assert claim.text in value_of(statements, "Note", "description")
    notes = value_of(statements, "Note", "notes")
    assert f"claim {claim.id} in report {record.report.id}, characters {claim.start} to {claim.end}" in notes
    assert "voices: Harbour Wire" in notes
    assert "figures: killed 4" in notes
    assert "denied, occurred" in value_of(statements, "Note", "summary")


def test_only_what_occurred_is_an_event(archive: Archive, tmp_path: Path) -> None:
    statements = statements_of(archive, tmp_path / "s.json")
    assert sorted(value_of(statements, "Event", "name")) == ["AGREE, 2016-08-07", "ASSAULT, Aleppo, 2016-08-07"]
    assert value_of(statements, "Event", "startDate") == ["2016-08-07", "2016-08-07"]
    assert "0.0" in value_of(statements, "Address", "latitude")


def test_a_report_gives_no_control_and_no_script(archive: Archive, tmp_path: Path) -> None:
    statements = statements_of(archive, tmp_path / "s.json")
    assert value_of(statements, "Article", "title") == ["Fighting\ufffd"]
    assert value_of(statements, "Article", "sourceUrl") == []


def test_the_package_reads_them_into_its_model(archive: Archive, tmp_path: Path) -> None:
    pytest.importorskip("followthemoney", reason="needs ICU to build, so it is no dependency of ours")
    from followthemoney import Dataset, StatementEntity, model
    from followthemoney.statement.serialize import read_json_statements

    statements_of(archive, tmp_path / "s.json")
    with open(tmp_path / "s.json", "rb") as file:
        read = list(read_json_statements(file))
    entities: dict[str, list[Any]] = {}
    for one in read:
        assert one.generate_key() == one.id
        schema = model.get(one.schema)
        assert schema is not None
        prop = schema.get(one.prop)
        assert prop is not None, (one.schema, one.prop)
        assert prop.type.clean(one.value) == one.value, (one.prop, one.value)
        entities.setdefault(one.canonical_id, []).append(one)
    dataset = Dataset.make({"name": "dateline", "title": "dateline"})
    for held in entities.values():
        entity = StatementEntity.from_statements(dataset, held)
        for name in entity.schema.required:
            assert entity.get(name), (entity.schema.name, name)
        for prop in entity.iterprops():
            if prop.range is not None:
                assert all(target in entities for target in entity.get(prop))
    assert all(model.get(schema) is not None for schema in load_ftm().schema.values())


def test_an_actor_has_one_schema_whatever_its_reports_hold_it_for(tmp_path: Path) -> None:
    person = ("Rebels", {"kind": "person", "country": "SYR"})
    reports = [(PUBLISHED | {"id": "a"}, [tell()]), (PUBLISHED | {"id": "b"}, [tell((person,))])]
    statements = statements_of(make_archive(tmp_path / "kept", *reports), tmp_path / "s.json")
    names = [(one["schema"], one["value"]) for one in statements if one["prop"] == "name" and one["schema"] != "Note"]
    assert ("Organization", "Rebels") in names
    assert ("Person", "Rebels") not in names


def test_the_same_archive_gives_the_same_bytes(archive: Archive, tmp_path: Path) -> None:
    for name in ("a", "b"):
        statements_of(archive, tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
