"""Incidents across reports as flat rows, for tables."""

from collections.abc import Iterable, Iterator
from typing import Any

from msgspec import Struct

from dateline.archive import Archive
from dateline.export.told_incident import ToldIncident, find_actor, iter_told, offices_of, originals_of
from dateline.export.word_notes import word_notes
from dateline.record import Toll


class IncidentRow(Struct, frozen=True, rename={"from_": "from"}):
    """One happening that occurred as a row: what stands in several is joined by `; `.

    `offices` printed it, `originals` said it first. Tolls are null where none is told. `notes` quotes the claims.
    """

    incident: str
    from_: str | None
    to: str | None
    root: str
    mode: str | None
    acled: str | None
    actors: str
    recipients: str
    place: str | None
    admin1: str | None
    country: str | None
    precision: str | None
    lat: float | None
    lon: float | None
    killed_low: float | int | None
    killed_best: float | int | None
    killed_high: float | int | None
    wounded_low: float | int | None
    wounded_best: float | int | None
    wounded_high: float | int | None
    captured_low: float | int | None
    captured_best: float | int | None
    captured_high: float | int | None
    reports: int
    claims: int
    contested: int
    offices: str
    originals: str
    notes: str


# Names of the columns, in order.
INCIDENT_COLUMNS = tuple(IncidentRow.__struct_encode_fields__)


def incident_rows(archive: Archive) -> Iterator[IncidentRow]:
    """A row for every incident that occurred, by date."""
    return (make_incident_row(told) for told in iter_told(archive) if told is not None)


def make_incident_row(told: ToldIncident) -> IncidentRow:
    """The row of one incident."""
    incident = told.incident
    place = incident.place
    names = {one: found.name for one in (*incident.actors, *incident.recipients) if (found := find_actor(told, one))}
    return IncidentRow(
        incident=incident.id,
        from_=incident.from_,
        to=incident.to,
        root=incident.root,
        mode=incident.mode,
        acled=incident.acled,
        actors=_join(names.get(one, one) for one in incident.actors),
        recipients=_join(names.get(one, one) for one in incident.recipients),
        place=place.name if place else None,
        admin1=place.admin1 if place else None,
        country=place.country if place else None,
        precision=place.precision if place else None,
        lat=place.lat if place else None,
        lon=place.lon if place else None,
        **_bounds("killed", incident.killed),
        **_bounds("wounded", incident.wounded),
        **_bounds("captured", incident.captured),
        reports=len(told.records),
        claims=len(told.firm),
        contested=len(told.against),
        offices=_join(offices_of(told)),
        originals=_join(originals_of(told)),
        notes=word_notes(told),
    )


def _bounds(kind: str, toll: Toll | None) -> dict[str, Any]:
    return {f"{kind}_{bound}": getattr(toll, bound) if toll else None for bound in ("low", "best", "high")}


def _join(names: Iterable[str]) -> str:
    return "; ".join(names)
