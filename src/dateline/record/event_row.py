"""A row of a record that others keep: UCDP GED or ACLED."""

from typing import Literal

from msgspec import Struct

from dateline.record.incident import Toll


class EventRow(Struct, frozen=True, rename={"from_": "from"}):
    """One event as UCDP GED or ACLED records it.

    `format` says whose it is and `line` where it stands in the file. `from_` and `to` are ISO 8601 dates as recorded;
    `date_precision` and `place_precision` are the record's own codes (UCDP GED: 1-5 and 1-7; ACLED: 1-3 and 1-3;
    1 best), 1 where the file has no such column. `side_a` and `side_b` are names as written, one by one; ACLED's two
    actors carry no direction. `type` is UCDP's type of violence ("state-based", "non-state", "one-sided") or ACLED's
    sub-event type, `event_type` ACLED's event type. `killed` spans all dead; deaths by side are UCDP's alone.
    `offices` printed it, `originals` said it first.
    """

    format: Literal["ucdp-ged", "acled"]
    id: str
    line: int
    from_: str
    to: str
    date_precision: int
    side_a: tuple[str, ...]
    side_b: tuple[str, ...]
    allies_a: tuple[str, ...]
    allies_b: tuple[str, ...]
    type: str
    event_type: str | None
    place: str
    described: str
    admin1: str
    admin2: str
    country: str
    lat: float | None
    lon: float | None
    place_precision: int
    killed: Toll
    deaths_a: int | None
    deaths_b: int | None
    deaths_civilians: int | None
    deaths_unknown: int | None
    offices: tuple[str, ...]
    originals: tuple[str, ...]
    headline: str
    notes: str
