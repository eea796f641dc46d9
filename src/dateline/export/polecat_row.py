"""One incident as a row of POLECAT's columns."""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from dateline.export.event_days import find_days
from dateline.export.told_incident import ToldIncident, claims_of, find_actor, offices_of
from dateline.knowledge.export_words import load_countries, load_polecat
from dateline.knowledge.plover import load_plover
from dateline.record import Actor, Participant, Place, Root


def make_polecat_row(told: ToldIncident) -> dict[str, Any] | str:
    """The row by column, or "no-date" where the reports tell none."""
    incident, days = told.incident, find_days(told.incident.from_, told.incident.to)
    if days is None:
        return "no-date"
    return {
        "Event ID": incident.id,
        "Event Date": days.middle.isoformat(),
        "Event Type": incident.root,
        "Event Mode": incident.mode,
        "Intensity": load_polecat().intensity[incident.root],
        "Quad Code": _quad(incident.root),
        "Contexts": _join(claim.event.context for _, claim in claims_of(told)),
        **_side(told, "Actor", incident.actors),
        **_side(told, "Recipient", incident.recipients),
        **_where(incident.place),
        "Source": _join(offices_of(told)),
        "Publication Date": _first_published(told),
        **_story(told),
        "Language": _join(record.report.language for record in told.records.values()),
        "Version": _version(),
    }


def _side(told: ToldIncident, side: str, ids: Sequence[str]) -> dict[str, Any]:
    """The parties of one side, joined by "; " in one order in every column; raw names are the reports' own words."""
    actors = [actor for one in ids if (actor := find_actor(told, one)) is not None]
    mentioned = [who for who in _participants(told, side) if who.id in ids]
    sectors = [actor.sector for actor in actors if actor.sector]
    return {
        f"{side} Name": _join(actor.name for actor in actors),
        f"{side} Country": _join(actor.country for actor in actors),
        f"{side} COW": _join(_cow(actor) for actor in actors),
        f"Primary {side} Sector": sectors[0] if sectors else "",
        f"{side} Sectors": _join(sectors),
        f"{side} Title": _join(_name(told, who.person) for who in mentioned),
        f"{side} Name Raw": _join(who.text for who in mentioned),
        f"Wikipedia {side} ID": "",
    }


def _participants(told: ToldIncident, side: str) -> Iterator[Participant]:
    for _, claim in claims_of(told):
        yield from claim.event.actors if side == "Actor" else claim.event.recipients


def _name(told: ToldIncident, person: str | None) -> str | None:
    actor = find_actor(told, person) if person else None
    return actor.name if actor else person


def _cow(actor: Actor) -> str | None:
    country = load_countries().get(actor.country or "")
    return str(country.cow) if country is not None and country.cow is not None else None


def _where(place: Place | None) -> dict[str, Any]:
    names = ("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude", "GeoNames ID")
    if place is None:
        return dict.fromkeys((*names, "Raw Placename", "Feature Type"), "")
    return {
        "Placename": _join((place.name, place.admin1, place.country)),
        "City": place.name if place.precision == "settlement" else "",
        "District": place.admin2 or (place.name if place.precision == "district" else ""),
        "Province": place.admin1 or (place.name if place.precision == "province" else ""),
        "Country": place.country,
        "Latitude": place.lat,
        "Longitude": place.lon,
        "GeoNames ID": place.geonames_id,
        "Raw Placename": place.text,
        "Feature Type": load_polecat().feature[place.precision],
    }


def _story(told: ToldIncident) -> dict[str, str]:
    """Who and where else the reports name: persons, all other actors of a name, places."""
    records = told.records.values()
    named = [actor for record in records for actor in record.actors if any(one.how == "name" for one in actor.mentions)]
    return {
        "Story People": _join(actor.name for actor in named if actor.kind == "person"),
        "Story Organizations": _join(actor.name for actor in named if actor.kind not in ("person", "people", "place")),
        "Story Locations": _join(place.name for record in records for place in record.places if place.use == "place"),
    }


def _first_published(told: ToldIncident) -> str:
    return min((account.report.published for account, _ in told.firm if account.report.published), default="")


@cache
def _quad(root: Root) -> str:
    return next(rule.quad for rule in load_plover().root if rule.id == root).upper()


def _version() -> str:
    from dateline import __version__

    return f"dateline {__version__}"


def _join(parts: Any) -> str:
    return "; ".join(dict.fromkeys(part.replace(";", ",") for part in parts if part))
