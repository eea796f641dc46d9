"""Objects of STIX 2.1, with ids and times that the same archive makes anew."""

from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any
from uuid import UUID, uuid5

from dateline.export.event_days import find_days
from dateline.knowledge.export_words import load_stix
from dateline.record import Actor, Place, Report

Object = dict[str, Any]
# Ours alone: ids are UUIDs of version 5 within it, made from what the object is of.
_NAMESPACE = UUID("6f1c3a52-91d4-5c9e-8a57-0d5b6d6c2b31")
# Objects that stand for no report, and those of undated reports, carry this day: no clock is asked.
_UNDATED = "1970-01-01"


@lru_cache(maxsize=65_536)
def make_id(kind: str, *parts: str) -> str:
    """The id of an object of this kind that stands for `parts`."""
    return f"{kind}--{uuid5(_NAMESPACE, chr(31).join((kind, *parts)))}"


def make_object(kind: str, key: tuple[str, ...], *, day: str | None = None, **fields: Any) -> Object:
    """An object with what all have in common; null fields are left out. `day` is when it was made (ISO 8601)."""
    stamp = begin_day(day) or begin_day(_UNDATED)
    common = {"type": kind, "spec_version": "2.1", "id": make_id(kind, *key), "created": stamp, "modified": stamp}
    if key != ("dateline",) and kind != "extension-definition":
        common["created_by_ref"] = make_id("identity", "dateline")
    return common | {name: value for name, value in fields.items() if value is not None and value != []}


@cache
def extension_id() -> str:
    """The id of the extension that holds what STIX has no field for."""
    return make_id("extension-definition", "claims")


def make_frame() -> list[Object]:
    """The identity of this program, and the definition of the extension."""
    maker = make_object("identity", ("dateline",), name="dateline", identity_class="system")
    what = (
        "Event type, polarity, certainty, status, chain of voices, figures, interval and span of a claim in its report"
    )
    extension = make_object(
        "extension-definition",
        ("claims",),
        name="dateline claims",
        description=f"{what}; the onset and end of a state between two parties. Offsets are code points, the end excluded.",
        schema="https://example.org/dateline/docs/exports.md",
        version="1.0.0",
        extension_types=["property-extension"],
        created_by_ref=maker["id"],
    )
    return [maker, extension]


def extend(fields: dict[str, Any]) -> dict[str, Any]:
    """The `extensions` of an object that carries `fields`; what is null or empty is left out, as the standard asks."""
    return {extension_id(): {"extension_type": "property-extension", **_prune(fields)}}


def _prune(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: kept for name, one in value.items() if (kept := _prune(one)) not in (None, [], {})}
    return [_prune(one) for one in value] if isinstance(value, list | tuple) else value


def make_party(actor: Actor) -> Object:
    """A party, person, institution or group by its id of ours."""
    kinds = load_stix().identity
    return make_object(
        "identity", ("actor", actor.id), name=actor.name, identity_class=kinds.get(actor.kind, "unknown"),
        external_references=[{"source_name": "dateline", "external_id": actor.id}],
    )  # fmt: skip


def make_speaker(name: str) -> Object:
    """A voice that is no actor of ours, by its name; an office may be many, so its class is not known."""
    return make_object("identity", ("voice", name), name=name, identity_class="unknown")


def make_location(place: Place) -> Object | None:
    """A place; none where neither coordinates nor country are known. The coordinates 0, 0 are as good as any."""
    country = _alpha_2(place.country)
    if (place.lat is None or place.lon is None) and country is None:
        return None
    point: dict[str, Any] = {}
    if place.lat is not None and place.lon is not None:
        point = {
            "latitude": place.lat,
            "longitude": place.lon,
            "precision": float(load_stix().precision[place.precision]),
        }
    key = (place.name, place.admin1 or "", place.country or "", place.precision, str(place.lat), str(place.lon))
    return make_object(
        "location",
        key,
        name=place.name,
        country=country,
        administrative_area=place.admin1,
        city=place.name if place.precision == "settlement" else None,
        **point,
    )


def make_report(report: Report, refs: list[str], publisher: str | None) -> Object:
    """A report with all that it speaks of; its text stays in the archive."""
    references = [{"source_name": "dateline", "external_id": report.id, "hashes": {"SHA-256": report.sha256}}]
    if report.uri and report.uri.startswith(("http://", "https://")):
        references.append({"source_name": report.publisher or "publisher", "url": report.uri})
    return make_object(
        "report",
        (report.id,),
        day=report.published,
        name=report.title or report.id,
        published=begin_day(report.published) or begin_day(_UNDATED),
        object_refs=sorted(set(refs)) or ([publisher] if publisher else [make_id("identity", "dateline")]),
        lang=report.language,
        external_references=references,
    )


@lru_cache(maxsize=65_536)
def begin_day(value: str | None) -> str | None:
    """The first moment of a date, month or year (UTC)."""
    days = find_days(value, None)
    return f"{days.first.isoformat()}T00:00:00.000Z" if days else None


def make_lifetime(begins: str | None, ends: str | None) -> dict[str, str | None]:
    """`start_time` and `stop_time`, the moment after the last day, which the standard wants to be later than the start."""
    first, last = find_days(begins, None), find_days(None, ends)
    start, stop = (first.first if first else None), (last.last if last else None)
    if start is not None and stop is not None and stop < start:
        start, stop = stop, start
    after = stop + timedelta(days=1) if stop is not None and stop < date.max else stop
    return {"start_time": _moment(start), "stop_time": _moment(after)}


def _moment(day: date | None) -> str | None:
    return f"{day.isoformat()}T00:00:00.000Z" if day else None


@cache
def _alpha_2(country: str | None) -> str | None:
    import pycountry

    found = pycountry.countries.get(alpha_3=country) if country else None
    return str(found.alpha_2) if found else None
