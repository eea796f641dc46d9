"""What a comparison with a record comes to."""

from typing import Literal

from msgspec import Struct

from dateline.record.event_row import EventRow
from dateline.situation.joint_incident import JointIncident

Verdict = Literal["supported", "differs", "missing", "outside"]
Difference = Literal["toll", "day", "place", "perpetrator"]


class FoundRow(Struct, frozen=True):
    """A row of the record that tells of the same happening, with what speaks for it and against it in words."""

    row: EventRow
    reasons: tuple[str, ...]


class Finding(Struct, frozen=True):
    """One happening of the reports against a record.

    "supported": rows agree on day, place, parties and toll; "differs": rows are of it but say otherwise on
    `differences`; "missing": the record covers such happenings there and then and has none; "outside": it does not
    cover them (`reasons` say why). `rows` are the best first; several where only together they make up the toll.
    `chance` is how many such fits the record's other days near there would lead one to expect by accident.
    """

    incident: JointIncident
    verdict: Verdict
    differences: tuple[Difference, ...]
    rows: tuple[FoundRow, ...]
    chance: float | None
    reasons: tuple[str, ...]


class Absence(Struct, frozen=True, rename={"from_": "from"}):
    """A claim that something did not happen between two parties, against a record.

    "supported": the record covers the interval and has no row of the pair in it; "contradicted": it has `rows`;
    "outside": it does not cover the interval. `claim` and `report` are ids, `text` the claim's words.
    """

    report: str
    claim: str
    text: str
    parties: tuple[str, ...]
    from_: str | None
    to: str | None
    verdict: Literal["supported", "contradicted", "outside"]
    rows: tuple[FoundRow, ...]
    reasons: tuple[str, ...]
