"""Records to JSON and back, and the JSON Schema of the contract."""

from inspect import cleandoc
from typing import Any

import msgspec

from dateline.record.reading import Record

_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Record)


def to_json(record: Record) -> bytes:
    """The record as one line of JSON in UTF-8, without a line end."""
    return _encoder.encode(record)


def from_json(line: bytes | str) -> Record:
    """The record that `line` holds; raises `msgspec.ValidationError` where it breaks the contract."""
    return _decoder.decode(line)


def make_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one line of `dateline read --json`, made from the structs themselves."""
    schema = _clean(msgspec.json.schema(Record))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "dateline record", **schema}


def _clean(value: Any) -> Any:
    """The schema with its descriptions unindented, as docstrings are from Python 3.13 on, so that all versions write one."""
    if isinstance(value, dict):
        return {k: cleandoc(v) if k == "description" and isinstance(v, str) else _clean(v) for k, v in value.items()}
    return [_clean(item) for item in value] if isinstance(value, list) else value
