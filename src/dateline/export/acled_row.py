"""One incident as a row of ACLED's columns."""

import hashlib
from datetime import date
from functools import cache
from typing import Any, Literal

from dateline.export.acled_sides import Side, find_sides, word_interaction
from dateline.export.event_days import EventDays, find_days
from dateline.export.told_incident import ToldIncident, find_actor, offices_of
from dateline.export.whole_toll import round_toll
from dateline.export.word_notes import word_notes
from dateline.knowledge.export_words import SubEvent, load_acled, load_countries
from dateline.record import Place

InterStyle = Literal["words", "digits"]
# ACLED's time_precision reaches no further than a month.
_MONTH, _WEEK, _DAY = 31, 7, 1


def make_acled_row(told: ToldIncident, *, inter: InterStyle = "words") -> dict[str, Any] | str:
    """The row by column, or why ACLED has no place for the incident ("no-type", "no-date", "too-long", "no-place",
    "no-actor")."""
    incident, words = told.incident, load_acled()
    sub_event = next((one for one in words.sub_event if one.type == incident.acled), None)
    days, place = find_days(incident.from_, incident.to), incident.place
    if sub_event is None:
        return "no-type"
    if days is None:
        return "no-date"
    if days.count > _MONTH:
        return "too-long"
    if place is None or place.lat is None or place.lon is None or place.country not in load_countries():
        return "no-place"
    sides = find_sides(told, sub_event, place.country or "")
    if sides[0] is None:
        return "no-actor"
    day = days.middle
    return {
        "event_id_cnty": f"{place.country}{number_incident(incident.id)}",
        "event_date": day.isoformat(),
        "year": day.year,
        "time_precision": _precise(days),
        "disorder_type": sub_event.disorder,
        "event_type": sub_event.event,
        "sub_event_type": sub_event.type,
        **_parties(sides, sub_event, inter),
        **_where(place),
        "source": "; ".join(office.replace(";", ",") for office in offices_of(told)),
        "source_scale": _scale(told, place.country or ""),
        "notes": word_notes(told),
        "fatalities": round_toll(incident.killed).best,
        "tags": "; ".join([f"dateline={incident.id}", *(["contested"] if told.against else [])]),
        "timestamp": _stamp(told, day),
    }


def number_incident(incident: str) -> int:
    """A number made from an incident's id: 48 bits, so that two of a million agree once in five hundred archives."""
    return int(hashlib.sha256(incident.encode()).hexdigest()[:12], 16)


def _precise(days: EventDays) -> int:
    """1 the day, 2 a week, 3 a month or a date of which one end alone is known."""
    if not days.bounded:
        return 3
    return 1 if days.count <= _DAY else 2 if days.count <= _WEEK else 3


def _parties(sides: tuple[Side | None, Side | None], sub_event: SubEvent, inter: InterStyle) -> dict[str, Any]:
    digits, cells = inter == "digits", dict[str, Any]()
    for number, side in enumerate(sides, 1):
        cells[f"actor{number}"] = side.name if side else ""
        cells[f"assoc_actor_{number}"] = "; ".join(side.associated) if side else ""
        cells[f"inter{number}"] = (side.inter if side else 0) if digits else (side.words if side else "")
    cells["interaction"] = word_interaction(*sides, digits=digits)
    civilians = any(side is not None and side.inter == 7 for side in sides)
    targeted = sub_event.civilians == "always" or (sub_event.civilians == "side" and civilians)
    cells["civilian_targeting"] = "Civilian targeting" if targeted else ""
    return cells


def _where(place: Place) -> dict[str, Any]:
    country = load_countries()[place.country or ""]
    return {
        "iso": _iso_number(country.iso),
        "region": country.region,
        "country": country.name,
        "admin1": place.admin1 or "",
        "admin2": place.admin2 or "",
        "admin3": "",
        "location": place.name,
        "latitude": place.lat,
        "longitude": place.lon,
        "geo_precision": load_acled().geo_precision[place.precision],
    }


@cache
def _iso_number(iso: str) -> int:
    """ISO 3166-1 numeric; 0 for Kosovo, which has none."""
    import pycountry

    country = pycountry.countries.get(alpha_3=iso)
    return int(country.numeric) if country else 0


def _scale(told: ToldIncident, country: str) -> str:
    """Whether those who printed it are of the country, of another, or of one we do not know; each once."""
    scale = load_acled().scale
    found = set()
    for _, one in told.firm:
        actor = find_actor(told, one.voices[0].actor) if one.voices[0].actor else None
        home = actor.country if actor else None
        found.add(scale["unknown"] if home is None else scale["same"] if home == country else scale["other"])
    return "-".join(name for name in scale.values() if name in found)


def _stamp(told: ToldIncident, day: date) -> int:
    """Seconds since 1970 at the start (UTC) of the day when the last report came out, else of the event: no clock."""
    dates = [account.report.published for account, _ in told.firm if account.report.published]
    last = date.fromisoformat(max(dates)[:10]) if dates else day
    return (last - date(1970, 1, 1)).days * 86_400
