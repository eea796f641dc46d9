"""Schema, structs and pages say the same, and what is written can be read again."""

import json
import runpy
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from hypothesis import HealthCheck, given, settings

from dateline import record
from dateline.record import Record, from_json, make_schema, quote, to_json
from tests.factory import make_document, make_report, read_fake
from tests.record.strategies import any_of

ROOT = Path(__file__).parent.parent.parent
# design.md, section 3: the names that are fixed. Fields may be added, none may go.
FIXED = {
    "Record": "report actors places times figures attributions claims incidents",
    "Report": "id uri title publisher published dateline language sha256 text status reason relevant",
    "Dateline": "place date",
    "Actor": "id name kind sector country code part_of from to known mentions",
    "Mention": "start end text how choice",
    "Choice": "over reason",
    "Place": "start end text name geonames_id lat lon country admin1 admin2 precision use",
    "Time": "start end text type value mod from to",
    "Figure": "start end text kind low best high unit approx per of whose",
    "Attribution": "id within source cue content manner speaker",
    "Claim": "id start end text event polarity certainty status responsibility cues voices",
    "Event": "root mode context cameo acled ucdp reciprocal trigger actors recipients places times figures "
    "from from_mod to to_mod extent",
    "Participant": "id person start end text",
    "Cue": "kind start end text",
    "Voice": "name actor party kind role relation stance attribution cue start end",
    "Incident": "id root mode acled from to place actors recipients killed wounded captured claims contested_by",
    "Toll": "low best high",
    "Span": "start end text",
}


@given(any_of(Record))
@settings(max_examples=60, suppress_health_check=list(HealthCheck))  # a record is large: many draws outgrow the buffer
def test_any_record_comes_back_and_fits_the_schema(made: Record) -> None:
    line = to_json(made)
    assert b"\n" not in line
    assert from_json(line) == made
    assert to_json(from_json(line)) == line
    jsonschema.validate(json.loads(line), make_schema())


def test_the_fixed_names_are_there() -> None:
    structs = make_schema()["$defs"]
    assert set(structs) == set(FIXED)
    for name, fields in FIXED.items():
        assert set(fields.split()) <= set(structs[name]["properties"]), name


def test_the_pages_were_written_from_the_structs() -> None:
    write = runpy.run_path(str(ROOT / "scripts" / "write_contract.py"))
    assert (ROOT / "docs" / "record.schema.json").read_text("utf8") == write["write_schema"]()
    assert (ROOT / "docs" / "contract.md").read_text("utf8") == write["write_contract"]()


def test_the_schema_is_sound_and_refuses_what_breaks_it() -> None:
    schema = json.loads((ROOT / "docs" / "record.schema.json").read_text("utf8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    value: Any = json.loads(to_json(read_fake(make_document("Rebels attacked Government in Aleppo, Omar said."))))
    jsonschema.validate(value, schema)
    value["claims"][0]["event"]["root"] = "FIGHT"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value, schema)
    with pytest.raises(msgspec.ValidationError):
        from_json(json.dumps(value))


def test_a_later_version_may_add_fields() -> None:
    value = json.loads(to_json(Record(make_report())))
    value["report"]["mood"] = "grim"
    assert from_json(json.dumps(value)) == Record(make_report())


def test_every_struct_is_frozen_and_says_what_it_means() -> None:
    for name in FIXED:
        struct = getattr(record, name)
        assert struct.__struct_config__.frozen
        assert len(struct.__doc__.strip()) > 30


def test_a_span_quotes_code_points() -> None:
    text = "a 👨🏻 b"
    assert quote(text, 2, 4).text == "👨🏻"
    assert text[2:4] == "👨🏻"
