"""Claims and incidents as GeoJSON (RFC 7946), for maps."""

from collections.abc import Iterator
from typing import Any, BinaryIO

import msgspec

from dateline.archive import Archive
from dateline.export.event_days import find_days
from dateline.export.neutral import escape_json
from dateline.export.told_incident import ToldIncident, find_actor, iter_told, offices_of, originals_of
from dateline.export.wording import word_voices
from dateline.export.written import Options, Written
from dateline.record import Claim, Figure, Place, Record

# A feature with what kind of thing it is, or the reason why there is none.
Feature = tuple[str, dict[str, Any]] | str


def write_geojson(archive: Archive, out: BinaryIO, _: Options) -> Written:
    """Write one collection: a point for every claim with a place, then for every incident that occurred.

    Claims that are denied, planned or doubted are among them and say so. Coordinates are longitude and latitude in
    degrees (WGS 84). Left out: "no-place", "doubted" (incidents that nobody asserts without doubt).
    """
    kinds, reasons = {"claim": 0, "incident": 0}, {"doubted": 0, "no-place": 0}
    out.write(b'{"type":"FeatureCollection","features":[')
    for feature in _features(archive):
        if isinstance(feature, str):
            reasons[feature] += 1
            continue
        kind, made = feature
        out.write((b",\n" if any(kinds.values()) else b"\n") + escape_json(msgspec.json.encode(made)))
        kinds[kind] += 1
    out.write(b"\n]}\n")
    left_out = {reason: count for reason, count in reasons.items() if count}
    return Written(sum(kinds.values()), kinds, left_out)


def _features(archive: Archive) -> Iterator[Feature]:
    yield from _claims(archive)
    yield from _incidents(archive)


def _claims(archive: Archive) -> Iterator[Feature]:
    for record in archive.records():
        for claim in record.claims:
            place = next((record.places[index] for index in claim.event.places), None)
            yield _point("claim", claim.id, place, _claim(record, claim))


def _incidents(archive: Archive) -> Iterator[Feature]:
    for told in iter_told(archive):
        yield _point("incident", told.incident.id, told.incident.place, _incident(told)) if told else "doubted"


def _point(kind: str, own: str, place: Place | None, properties: dict[str, Any]) -> Feature:
    if place is None or place.lat is None or place.lon is None:
        return "no-place"
    told = {"kind": kind, "id": own, **properties, **_place(place)}
    geometry = {"type": "Point", "coordinates": [place.lon, place.lat]}
    return kind, {"type": "Feature", "id": f"{kind}-{own}", "geometry": geometry, "properties": told}


def _place(place: Place) -> dict[str, Any]:
    """How exactly the point is known: a province's or country's is its middle."""
    names = ("name", "country", "admin1", "admin2", "precision", "geonames_id")
    return {"place": {name: getattr(place, name) for name in names}}


def _claim(record: Record, claim: Claim) -> dict[str, Any]:
    event, report = claim.event, record.report
    names = {actor.id: actor.name for actor in record.actors}
    return {
        "report": report.id,
        "published": report.published,
        "publisher": report.publisher,
        "title": report.title,
        "quote": claim.text,
        "start": claim.start,
        "end": claim.end,
        **{name: getattr(event, name) for name in ("root", "mode", "context", "acled", "cameo", "reciprocal")},
        "actors": [names.get(who.id, who.id) for who in event.actors],
        "recipients": [names.get(who.id, who.id) for who in event.recipients],
        **_when(event.from_, event.to),
        "figures": [_figure(record.figures[index]) for index in event.figures],
        **{name: getattr(claim, name) for name in ("polarity", "certainty", "status", "responsibility")},
        "voices": word_voices(claim),
        "chain": [msgspec.to_builtins(voice) for voice in claim.voices],
    }


def _figure(figure: Figure) -> dict[str, Any]:
    names = ("kind", "low", "best", "high", "of", "start", "end", "text")
    return {name: getattr(figure, name) for name in names}


def _incident(told: ToldIncident) -> dict[str, Any]:
    incident = told.incident
    names = {one: found.name for one in (*incident.actors, *incident.recipients) if (found := find_actor(told, one))}
    return {
        **{name: getattr(incident, name) for name in ("root", "mode", "acled")},
        "actors": [names.get(one, one) for one in incident.actors],
        "recipients": [names.get(one, one) for one in incident.recipients],
        **_when(incident.from_, incident.to),
        **{name: msgspec.to_builtins(getattr(incident, name)) for name in ("killed", "wounded", "captured")},
        "reports": len(told.records),
        "offices": offices_of(told),
        "originals": originals_of(told),
        "claims": [one.id for _, one in told.firm],
        "contested_by": [one.id for _, one in told.against],
    }


def _when(begins: str | None, ends: str | None) -> dict[str, Any]:
    """The interval, and its first day as a full timestamp, which time sliders of maps ask for."""
    days = find_days(begins, ends)
    return {"from": begins, "to": ends, "time": f"{days.first.isoformat()}T00:00:00Z" if days else None}
