"""What is known of the layouts of UCDP GED and ACLED exports."""

import re
from functools import cache
from importlib.resources import files
from typing import Literal

import msgspec
from msgspec import Struct

TableFormat = Literal["ucdp-ged", "acled"]


class Shape(Struct, frozen=True, forbid_unknown_fields=True):
    """What the values of a column look like, and how much a column that fits speaks for a layout."""

    pattern: str
    weight: float


class Layout(Struct, frozen=True, forbid_unknown_fields=True):
    """The columns of one format in order, each "name shape"; the names by which its header is told; other names."""

    format: TableFormat
    needs: tuple[str, ...]
    columns: tuple[str, ...]
    also: dict[str, str]


class EventTableWords(Struct, frozen=True, forbid_unknown_fields=True):
    """The parts of `event_tables/layouts.toml`; `months` are the first three letters of English months."""

    months: tuple[str, ...]
    shape: dict[str, Shape]
    layout: tuple[Layout, ...]


@cache
def load_event_table_words() -> EventTableWords:
    """The layouts that we know; raises `msgspec.ValidationError` where the file breaks its rules."""
    source = files("dateline.knowledge") / "event_tables" / "layouts.toml"
    return msgspec.toml.decode(source.read_bytes(), type=EventTableWords)


@cache
def shape_pattern(shape: str) -> re.Pattern[str]:
    """The compiled pattern of a shape."""
    return re.compile(load_event_table_words().shape[shape].pattern)
